import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { checkFirst, decodeCursor, encodeCursor, type Page, type PageArgs, toPage } from '@meritgraph/shared/pagination'
import type { AsOf } from '@meritgraph/shared/time'
import type { SelectQueryBuilder } from 'typeorm'
import { PolicyItem } from '../items/index.js'
import { PolicyVersion } from '../profiles/index.js'
import { type SchemeEntry, schemeEntryOf } from './scheme-entry.view.js'

export type ItemQuery = SelectQueryBuilder<PolicyItem>

/** What a query selects beside the item. */
export type Beside = Record<string, string | number | null>

/** Which items a page is made of, and what it selects beside them; `at` is the instant of both axes that is read. */
export type Narrow = (query: ItemQuery, at: AsOf) => ItemQuery

/** The items (alias `i`) of the versions (alias `v`) that apply at an instant of both axes; those of inferred bases are none. */
function itemsAt(ctx: Context, at: AsOf, narrow: Narrow): ItemQuery {
  const query = ctx.db
    .createQueryBuilder(PolicyItem, 'i')
    .innerJoin(PolicyVersion, 'v', 'v.contentHash = i.contentHash AND v.isBase = :isBase', { isBase: false })
  return narrow(whereAsOf(query, 'v', at), at)
}

interface Row<T> {
  node: T
  key: [profileCode: string, position: number]
}

/**
 * A page of the items of all schemes that apply at the request's `asOf`, by scheme and place in it. Two statements at most,
 * however many schemes there are. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID.
 */
export async function entryPage<T>(
  ctx: Context,
  args: PageArgs,
  narrow: Narrow,
  nodeOf: (entry: SchemeEntry, beside: Beside) => T,
): Promise<Page<T>> {
  checkFirst(args, ctx.language)
  const after = args.after == null ? null : decodeCursor(args.after, 2, ctx.language)
  const known = after?.known ?? ctx.asOf.known ?? ctx.now()
  const query = itemsAt(ctx, after ? { ...ctx.asOf, known } : ctx.asOf, narrow)
  if (after) {
    const [afterCode, afterPosition] = after.key
    query.andWhere('(v.profileCode, i.position) > (:afterCode, :afterPosition)', { afterCode, afterPosition })
  }
  query.addSelect('v.profileCode', 'profileCode').orderBy('v.profileCode').addOrderBy('i.position')
  const { entities, raw } = await query.limit(args.first + 1).getRawAndEntities<Beside & { profileCode: string }>()
  const rows = entities.map((item, n): Row<T> => {
    const beside = raw[n]!
    const entry = schemeEntryOf(item, beside.profileCode)
    return { node: nodeOf(entry, beside), key: [beside.profileCode, item.position] }
  })
  const page = toPage(
    rows,
    args,
    ({ key }) => encodeCursor({ key, known }),
    () => itemsAt(ctx, ctx.asOf, narrow).getCount(),
  )
  return { ...page, edges: page.edges.map(({ node: { node }, cursor }) => ({ node, cursor })) }
}
