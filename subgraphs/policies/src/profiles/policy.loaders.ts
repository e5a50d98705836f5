import type { Context } from '@meritgraph/shared/context'
import { batched, RecentlyUsed, stateBy } from '@meritgraph/shared/loaders'
import { pagesOf } from '@meritgraph/shared/pagination'
import type { Profile } from '@meritgraph/shared/profile'
import type { SelectQueryBuilder } from 'typeorm'
import { PolicyContent, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { type PolicyProfile, profileOf } from './policy-profile.view.js'
import { snapshotIdOf } from './snapshot.rules.js'

/** How many contents and snapshots a process keeps; they never change. */
const MOST_KEPT = 256

const contents = new RecentlyUsed<Profile>(MOST_KEPT)
const snapshots = new RecentlyUsed<PolicySnapshot>(MOST_KEPT)

/** The version of a scheme at the request's `asOf`; null where none applies. */
const versionOfProfile = stateBy(PolicyVersion, 'profileCode')

/** The scheme with this code at the request's `asOf`; null where none applies. */
export async function profileByCode(ctx: Context, code: string): Promise<PolicyProfile | null> {
  const version = await versionOfProfile(ctx).load(code)
  return version && profileOf(version)
}

/** Schemes with a document of their own; an inferred base is found by its code and from those that build on it. */
const isNoBase = (query: SelectQueryBuilder<PolicyVersion>, alias: string) =>
  query.andWhere(`${alias}.isBase = :isBase`, { isBase: false })

const all = { entity: PolicyVersion, orderBy: ['profileCode' as const], bitemporal: true, where: isNoBase }
export const profilePage = pagesOf(all)
/** The versions of the schemes that these jurisdictions set themselves. */
export const profilePageOfJurisdictions = (jurisdictions: readonly string[]) =>
  pagesOf({
    ...all,
    where: (query, alias) =>
      isNoBase(query, alias).andWhere(`${alias}.jurisdictionCode IN (:...jurisdictions)`, {
        jurisdictions: jurisdictions.length > 0 ? jurisdictions : [''],
      }),
  })
export const profilePageOfJurisdiction = pagesOf({ ...all, parent: 'jurisdictionCode' })

/** A version by its id, also where later ones have replaced it: the row recorded last, with its earliest day. */
export const versionById = batched<PolicyVersion>(async (ctx, ids) => {
  const rows = await ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .where('v.id IN (:...ids)', { ids })
    .orderBy('v.recordedAt', 'ASC')
    .addOrderBy('v.validFrom', 'DESC')
    .getMany()
  const { known } = ctx.asOf
  return new Map(rows.filter((row) => known === null || row.recordedAt <= known).map((row) => [row.id, row]))
})

/** Answers keys from `kept` as far as it has them, and keeps what `read` finds for the others. */
const keptBy = <V>(kept: RecentlyUsed<V>, read: (ctx: Context, keys: readonly string[]) => Promise<Map<string, V>>) => {
  const loader = batched<V>(async (ctx, keys) => {
    const found = await read(ctx, keys)
    for (const [key, value] of found) kept.set(key, value)
    return found
  })
  return async (ctx: Context, key: string): Promise<V | null> => kept.get(key) ?? loader(ctx).load(key)
}

/** What a version says, by its id. */
const contentOfVersion = keptBy<Profile>(contents, async (ctx, ids) => {
  const rows = await ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .innerJoin(PolicyContent, 'c', 'c.contentHash = v.contentHash')
    .select('v.id', 'id')
    .addSelect('c.content', 'content')
    .where('v.id IN (:...ids)', { ids })
    .getRawMany<{ id: string; content: string }>()
  return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as Profile]))
})

/** A snapshot by its id; null where there is none. */
export const snapshotById = keptBy<PolicySnapshot>(snapshots, async (ctx, ids) => {
  const rows = await ctx.db.createQueryBuilder(PolicySnapshot, 's').where('s.id IN (:...ids)', { ids }).getMany()
  return new Map(rows.map((row) => [row.id, row]))
})

/** The version with all it builds on at the request's `asOf`, base first. */
export async function snapshotOf(ctx: Context, version: PolicyVersion): Promise<PolicySnapshot> {
  const chain = [version]
  for (let top = version; top.extendsCode !== null; top = chain[0]!) {
    const base: PolicyVersion | null = await versionOfProfile(ctx).load(top.extendsCode) // oxlint-disable-line no-await-in-loop -- one level names the next
    if (base === null || chain.some(({ profileCode }) => profileCode === base.profileCode)) break
    chain.unshift(base)
  }
  const versionIds = chain.map(({ id }) => id)
  return Object.assign(new PolicySnapshot(), { id: snapshotIdOf(versionIds), versionIds })
}

/** What the versions of a snapshot say, base first. */
export async function contentsOf(ctx: Context, { versionIds }: PolicySnapshot): Promise<Profile[]> {
  const found = await Promise.all(versionIds.map((id) => contentOfVersion(ctx, id)))
  return found.filter((content) => content !== null)
}
