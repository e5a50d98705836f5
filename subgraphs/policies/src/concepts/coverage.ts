import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { batched } from '@meritgraph/shared/loaders'
import { connectionOf, type Page, type PageArgs } from '@meritgraph/shared/pagination'
import { PolicyItem } from '../items/index.js'
import { type ConceptKind, isMapped, joinMapping, MAPPED_KINDS } from '../mapping/index.js'
import { PolicyVersion, profilePage, profilePageOfJurisdictions } from '../profiles/index.js'
import { KindCoverage, MappingCoverage } from './concept.view.js'

/** How many items of a scheme are mapped, of how many, by kind. */
type CoverageRow = { kind: string; all: number; mapped: number }

/** The coverage of schemes, by their codes. One statement a batch. */
const coverageOfProfile = batched<CoverageRow[]>(async (ctx, codes) => {
  const query = ctx.db
    .createQueryBuilder(PolicyItem, 'i')
    .innerJoin(PolicyVersion, 'v', 'v.contentHash = i.contentHash')
    .select('v.profileCode', 'code')
    .addSelect('i.kind', 'kind')
    .addSelect('COUNT(*)', 'allItems')
    .addSelect(`SUM(CASE WHEN ${isMapped(ctx)} THEN 1 ELSE 0 END)`, 'mapped')
    .where('v.profileCode IN (:...codes)', { codes })
    .andWhere('i.kind IN (:...kinds)', { kinds: MAPPED_KINDS })
    .groupBy('v.profileCode')
    .addGroupBy('i.kind')
    .orderBy('MIN(i.position)')
  const rows = await joinMapping(whereAsOf(query, 'v', ctx.asOf), ctx.asOf).getRawMany<{
    code: string
    kind: string
    allItems: number | string
    mapped: number | string
  }>()
  const found = new Map<string, CoverageRow[]>(codes.map((code) => [code, []]))
  for (const { code, kind, allItems, mapped } of rows)
    found.get(code)!.push({ kind, all: Number(allItems), mapped: Number(mapped) })
  return found
})

/** How much of a scheme's version is mapped to the shared concepts. */
export async function coverageOf(
  ctx: Context,
  { profileCode, jurisdictionCode }: PolicyVersion,
): Promise<MappingCoverage> {
  const rows = (await coverageOfProfile(ctx).load(profileCode)) ?? []
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  return Object.assign(new MappingCoverage(), {
    profile: profileCode,
    jurisdiction: jurisdictionCode,
    mapped: sum(rows.map(({ mapped }) => mapped)),
    all: sum(rows.map(({ all }) => all)),
    byKind: rows.map(({ kind, mapped, all }) =>
      Object.assign(new KindCoverage(), { kind: kind as ConceptKind, mapped, all }),
    ),
  })
}

export const MappingCoverageConnection = connectionOf(MappingCoverage)

/** The coverage of the schemes that an answer by concept is about, by scheme. */
export async function coveragePage(
  ctx: Context,
  args: PageArgs,
  jurisdictions: readonly string[] | null,
): Promise<Page<MappingCoverage>> {
  const versions = jurisdictions == null ? profilePage : profilePageOfJurisdictions(jurisdictions)
  const page = await versions(ctx, args)
  const found = await Promise.all(page.edges.map(({ node }) => coverageOf(ctx, node)))
  return { ...page, edges: page.edges.map(({ cursor }, n) => ({ node: found[n]!, cursor })) }
}
