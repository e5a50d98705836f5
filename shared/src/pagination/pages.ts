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

interface Asked {
  keys: readonly string[]
  at: AsOf
  after: Position | null
  first: number
}

/** Narrows a query (alias `k`) to the rows of a list that come after a position. */
function narrow<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  spec: ListSpec<T>,
  ctx: Context,
  { keys, at, after }: Asked,
): SelectQueryBuilder<T> {
  if (spec.parent) query.andWhere(`k.${spec.parent} IN (:...parents)`, { parents: keys })
  if (spec.bitemporal) whereAsOf(query, 'k', at)
  spec.where?.(query, 'k', ctx)
  if (!after) return query
  const values = Object.fromEntries(after.key.map((value, i) => [`after${i}`, value]))
  const order = spec.orderBy.map((column) => `k.${column}`).join(', ')
  const tuple = after.key.map((_, i) => `:after${i}`).join(', ')
  return query.andWhere(`(${order}) > (${tuple})`, values)
}

/** The one statement that reads a page of the only list. */
function pageStatement<T extends ObjectLiteral>(spec: ListSpec<T>, ctx: Context, asked: Asked): SelectQueryBuilder<T> {
  const rows = narrow(ctx.db.createQueryBuilder(spec.entity, 'k'), spec, ctx, asked).limit(asked.first + 1)
  for (const column of spec.orderBy) rows.addOrderBy(`k.${column}`)
  return rows
}

/** The one statement that reads a page for every parent: keys ranked within their parent, then the rows themselves. */
function pagesStatement<T extends ObjectLiteral>(spec: ListSpec<T>, ctx: Context, asked: Asked): SelectQueryBuilder<T> {
  const primary = ctx.db.connection.getMetadata(spec.entity).primaryColumns[0]!.propertyName
  const order = spec.orderBy.map((column) => `k.${column}`).join(', ')
  const ranked = ctx.db
    .createQueryBuilder(spec.entity, 'k')
    .select(`k.${primary}`, 'rowKey')
    .addSelect(`ROW_NUMBER() OVER (PARTITION BY k.${spec.parent} ORDER BY ${order})`, 'position')
  narrow(ranked, spec, ctx, asked)
  const rows = ctx.db
    .createQueryBuilder(spec.entity, 't')
    .innerJoin(`(${ranked.getQuery()})`, 'p', `p.rowKey = t.${primary}`)
    .setParameters(ranked.getParameters())
    .where('p.position <= :size', { size: asked.first + 1 })
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
      const read = spec.parent ? pagesStatement : pageStatement
      const rows = await read(spec, ctx, { keys, at, after, first: args.first }).getMany()
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
