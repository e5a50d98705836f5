import type { Context } from '@meritgraph/shared/context'
import { asOfCondition, whereAsOf } from '@meritgraph/shared/bitemporal'
import { batched, byKey, RecentlyUsed } from '@meritgraph/shared/loaders'
import { pagesOf } from '@meritgraph/shared/pagination'
import { type Profile, readContent } from '@meritgraph/shared/profile'
import type { SelectQueryBuilder } from 'typeorm'
import { PolicyContent, PolicyFile, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { type PolicyProfile, profileOf } from './policy-profile.view.js'
import { snapshotIdOf } from './snapshot.rules.js'

/** How many contents and snapshots a process keeps; they never change. */
const MOST_KEPT = 256
/** The same of what is only a word. */
const MANY_KEPT = 20_000

const contents = new RecentlyUsed<Profile>(MOST_KEPT)
const schemeCodes = new RecentlyUsed<string>(MANY_KEPT)
const snapshots = new RecentlyUsed<PolicySnapshot>(MOST_KEPT)

/** The versions of these schemes and of all they build on at the request's `asOf`, in one statement. */
async function withBases(ctx: Context, codes: readonly string[]): Promise<PolicyVersion[]> {
  const [first, further] = [asOfCondition('a', ctx.asOf), asOfCondition('b', ctx.asOf)]
  const upwards = `SELECT a.profileCode, a.extendsCode FROM policy_versions a
    WHERE a.profileCode IN (:...codes) AND ${first.sql}
    UNION SELECT b.profileCode, b.extendsCode FROM chain
    INNER JOIN policy_versions b ON b.profileCode = chain.baseCode WHERE ${further.sql}`
  const versions = ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .addCommonTableExpression(upwards, 'chain', { recursive: true, columnNames: ['code', 'baseCode'] })
    .innerJoin('chain', 'chain', 'chain.code = v.profileCode')
    .setParameters({ codes, ...first.parameters, ...further.parameters })
  return whereAsOf(versions, 'v', ctx.asOf).getMany()
}

/** The version of a scheme and those of all it builds on at the request's `asOf`, by their schemes; others may be there too. */
const versionsAround = batched<ReadonlyMap<string, PolicyVersion>>(async (ctx, codes) => {
  const versions = await withBases(ctx, codes)
  const byCode = new Map(versions.map((version) => [version.profileCode, version]))
  return new Map(codes.map((code) => [code, byCode]))
})

/** The scheme with this code at the request's `asOf`; null where none applies. */
export async function profileByCode(ctx: Context, code: string): Promise<PolicyProfile | null> {
  const version = (await versionsAround(ctx).load(code))?.get(code)
  return version ? profileOf(version) : null
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

/** What a version says, by its id; null where there is no such version. */
export const contentOfVersion = keptBy<Profile>(contents, async (ctx, ids) => {
  const rows = await ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .innerJoin(PolicyContent, 'c', 'c.contentHash = v.contentHash')
    .select('v.id', 'id')
    .addSelect('c.content', 'content')
    .where('v.id IN (:...ids)', { ids })
    .getRawMany<{ id: string; content: string }>()
  return new Map(rows.map(({ id, content }) => [id, readContent(content)]))
})

/** The scheme that a version belongs to; null where there is no such version. */
export const schemeOfVersion = keptBy<string>(schemeCodes, async (ctx, ids) => {
  const rows = await ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .select(['v.rowId', 'v.id', 'v.profileCode'])
    .where('v.id IN (:...ids)', { ids })
    .getMany()
  return new Map(rows.map(({ id, profileCode }) => [id, profileCode]))
})

const fileByHash = byKey(PolicyFile, 'hash')

/** The file from which a version was published, as it was given; null where there was none. */
export async function fileOfVersion(ctx: Context, { fileHash }: PolicyVersion): Promise<string | null> {
  return fileHash === null ? null : ((await fileByHash(ctx).load(fileHash))?.text ?? null)
}

/** A snapshot by its id; null where there is none. */
export const snapshotById = keptBy<PolicySnapshot>(snapshots, async (ctx, ids) => {
  const rows = await ctx.db.createQueryBuilder(PolicySnapshot, 's').where('s.id IN (:...ids)', { ids }).getMany()
  return new Map(rows.map((row) => [row.id, row]))
})

/** The versions that a version builds on at the request's `asOf`, by their schemes. */
async function basesOf(ctx: Context, version: PolicyVersion): Promise<ReadonlyMap<string, PolicyVersion>> {
  const { id, profileCode, extendsCode } = version
  if (extendsCode === null) return new Map()
  const around = await versionsAround(ctx).load(profileCode)
  if (around?.get(profileCode)?.id === id) return around
  return (await versionsAround(ctx).load(extendsCode)) ?? new Map()
}

/** The version with all it builds on at the request's `asOf`, base first. */
export async function snapshotOf(ctx: Context, version: PolicyVersion): Promise<PolicySnapshot> {
  const bases = await basesOf(ctx, version)
  const chain = [version]
  for (let top = version; top.extendsCode !== null; top = chain[0]!) {
    const base = bases.get(top.extendsCode)
    if (!base || chain.some(({ profileCode }) => profileCode === base.profileCode)) break
    chain.unshift(base)
  }
  for (const { id, profileCode } of chain) schemeCodes.set(id, profileCode)
  const versionIds = chain.map(({ id }) => id)
  return Object.assign(new PolicySnapshot(), { id: snapshotIdOf(versionIds), versionIds })
}

/** What the versions of a snapshot say, base first. */
export async function contentsOf(ctx: Context, { versionIds }: PolicySnapshot): Promise<Profile[]> {
  const found = await Promise.all(versionIds.map((id) => contentOfVersion(ctx, id)))
  return found.filter((content) => content !== null)
}
