import DataLoader from 'dataloader'
import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { whereAsOf } from '../bitemporal/index.js'
import type { Context } from '../context/index.js'
import { perRequest } from '../loaders/index.js'
import type { AsOf } from '../time/index.js'
import { checkFirst, type Page, type PageArgs, toPage } from './connection.js'
import { decodeCursor, encodeCursor, type Position } from './cursor.js'

/** How a list is read from one table. */
export interface ListSpec<T extends ObjectLiteral> {
  entity: EntityTarget<T>
  /** Column that holds the parent's key; absent for a root list. */
  parent?: keyof T & string
  /** Columns that order the list, together unique within a parent. */
  orderBy: (keyof T & string)[]
  /** Whether the table holds states, of which only those at the request's `asOf` count. */
  bitemporal?: boolean
  /** Further conditions, on the alias given. */
  where?: (query: SelectQueryBuilder<T>, alias: string, ctx: Context) => unknown
}

/** The parent key of a root list. */
const ROOT = ''

/** The one statement that reads a page for every parent: keys ranked within their parent, then the rows themselves. */
function statement<T extends ObjectLiteral>(
  spec: ListSpec<T>,
  ctx: Context,
  { keys, at, after, first }: { keys: readonly string[]; at: AsOf; after: Position | null; first: number },
): SelectQueryBuilder<T> {
  const primary = ctx.db.connection.getMetadata(spec.entity).primaryColumns[0]!.propertyName
  const order = spec.orderBy.map((column) => `k.${column}`).join(', ')
  const partition = spec.parent ? `PARTITION BY k.${spec.parent} ` : ''
  const ranked = ctx.db
    .createQueryBuilder(spec.entity, 'k')
    .select(`k.${primary}`, 'rowKey')
    .addSelect(`ROW_NUMBER() OVER (${partition}ORDER BY ${order})`, 'position')
  if (spec.parent) ranked.andWhere(`k.${spec.parent} IN (:...parents)`, { parents: keys })
  if (spec.bitemporal) whereAsOf(ranked, 'k', at)
  spec.where?.(ranked, 'k', ctx)
  if (after) {
    const values = Object.fromEntries(after.key.map((value, i) => [`after${i}`, value]))
    const tuple = after.key.map((_, i) => `:after${i}`).join(', ')
    ranked.andWhere(`(${order}) > (${tuple})`, values)
  }
  const rows = ctx.db
    .createQueryBuilder(spec.entity, 't')
    .innerJoin(`(${ranked.getQuery()})`, 'p', `p.rowKey = t.${primary}`)
    .setParameters(ranked.getParameters())
    .where('p.position <= :size', { size: first + 1 })
  for (const column of spec.orderBy) rows.addOrderBy(`t.${column}`)
  return rows
}

/** Counts the whole list of every parent asked, in one statement. */
const counter = <T extends ObjectLiteral>(spec: ListSpec<T>) =>
  perRequest(
    (ctx: Context) =>
      new DataLoader<string, number>(async (keys) => {
        const query = ctx.db.createQueryBuilder(spec.entity, 'k').select('COUNT(*)', 'n')
        if (spec.parent) {
          query.addSelect(`k.${spec.parent}`, 'parent').groupBy(`k.${spec.parent}`)
          query.where(`k.${spec.parent} IN (:...parents)`, { parents: keys })
        }
        if (spec.bitemporal) whereAsOf(query, 'k', ctx.asOf)
        spec.where?.(query, 'k', ctx)
        const rows = await query.getRawMany<{ n: number | string; parent?: string }>()
        const counts = new Map(rows.map((row) => [row.parent ?? ROOT, Number(row.n)]))
        return keys.map((key) => counts.get(key) ?? 0)
      }),
  )

/**
 * Pages of a list, batched: however many parents ask for the same page, one SQL statement answers them all, and its
 * number of rows is at most parents × (first + 1). Errors: PAGE_SIZE_INVALID, CURSOR_INVALID.
 */
export function pagesOf<T extends ObjectLiteral>(spec: ListSpec<T>) {
  const countOf = counter(spec)
  const loaders = perRequest((_ctx: Context) => new Map<string, DataLoader<string, Page<T>>>())

  const loaderFor = (ctx: Context, args: PageArgs) =>
    new DataLoader<string, Page<T>>(async (keys) => {
      const after = args.after == null ? null : decodeCursor(args.after, spec.orderBy.length, ctx.language)
      const known = spec.bitemporal ? (after?.known ?? ctx.asOf.known ?? ctx.now()) : null
      const at = { ...ctx.asOf, known: after ? known : ctx.asOf.known }
      const rows = await statement(spec, ctx, { keys, at, after, first: args.first }).getMany()
      const cursorOf = (row: T) => encodeCursor({ key: spec.orderBy.map((column) => row[column]), known })
      const parentOf = (row: T) => (spec.parent ? String(row[spec.parent]) : ROOT)
      const lists = new Map<string, T[]>(keys.map((key) => [key, []]))
      for (const row of rows) lists.get(parentOf(row))?.push(row)
      return keys.map((key) => toPage(lists.get(key)!, args, cursorOf, () => countOf(ctx).load(key)))
    })

  return (ctx: Context, args: PageArgs, parent: string = ROOT): Promise<Page<T>> => {
    checkFirst(args, ctx.language)
    const byArgs = loaders(ctx)
    const key = `${args.first} ${args.after ?? ''}`
    let loader = byArgs.get(key)
    if (!loader) byArgs.set(key, (loader = loaderFor(ctx, args)))
    return loader.load(parent)
  }
}
