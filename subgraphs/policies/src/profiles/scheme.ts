import type { Context } from '@meritgraph/shared/context'
import { RecentlyUsed } from '@meritgraph/shared/loaders'
import { exactConcept } from '@meritgraph/shared/policy'
import { conceptIndex, mappingHashes } from '../mapping/index.js'
import { placeSayings } from './place-sayings.js'
import type { PolicySnapshot, PolicyVersion } from './policy.entity.js'
import type { PolicyProfile } from './policy-profile.view.js'
import { contentOfVersion, schemeOfVersion, snapshotById, snapshotOf } from './policy.loaders.js'
import { type Scheme, schemeFrom } from './scheme.rules.js'

/** How many resolved schemes a process keeps; what they were resolved from never changes. */
const MOST_KEPT = 256

const kept = new RecentlyUsed<Scheme>(MOST_KEPT)

/** What a scheme follows from. */
export interface SchemeOrigin {
  snapshot: PolicySnapshot
  /** The schemes of its chain whose items are matched by their mappings, base first; none where it stands alone. */
  mapped: string[]
  /** Where this is the same, so is the scheme: the snapshot, and the mappings by their hashes. */
  key: string
}

async function originIn(ctx: Context, snapshot: PolicySnapshot): Promise<SchemeOrigin> {
  const { id, versionIds } = snapshot
  const codes = versionIds.length > 1 ? await Promise.all(versionIds.map((one) => schemeOfVersion(ctx, one))) : []
  const mapped = codes.filter((code) => code !== null)
  return { snapshot, mapped, key: `${id} ${await mappingHashes(ctx, mapped)}` }
}

/** What a version, resolved with all that it builds on at the request's `asOf`, follows from. */
export const originOf = async (ctx: Context, version: PolicyVersion): Promise<SchemeOrigin> =>
  originIn(ctx, await snapshotOf(ctx, version))

/** Resolves a scheme; null where its contents are not there. Items match along the chain by code, then by concept. */
export async function resolveScheme(ctx: Context, { snapshot, mapped }: SchemeOrigin): Promise<Scheme | null> {
  const found = await Promise.all(
    snapshot.versionIds.map(async (id) => ({ id, content: await contentOfVersion(ctx, id) })),
  )
  const chain = found.flatMap(({ id, content }) => (content ? [{ id, content }] : []))
  const index = mapped.length > 0 ? await conceptIndex(ctx, mapped) : null
  const contents = chain.map(({ content }) => content)
  const scheme = schemeFrom(snapshot.id, contents, index ? (code) => exactConcept(index, code) : undefined)
  if (scheme) placeSayings(scheme, new Map(chain.map(({ id, content }) => [content.identity.code, id])))
  return scheme
}

/** The same, kept by this process. */
async function resolved(ctx: Context, origin: SchemeOrigin): Promise<Scheme | null> {
  const known = kept.get(origin.key)
  if (known) return known
  const scheme = await resolveScheme(ctx, origin)
  if (scheme) kept.set(origin.key, scheme)
  return scheme
}

/** The scheme that follows from this. */
export async function schemeFollowing(ctx: Context, origin: SchemeOrigin): Promise<Scheme> {
  const scheme = await resolved(ctx, origin)
  if (!scheme) throw new Error(`The version ${origin.snapshot.versionIds.at(-1)} has no content.`)
  return scheme
}

/** The scheme of a profile at the request's `asOf`, resolved with all that it builds on. */
export const schemeOf = async (ctx: Context, { version }: PolicyProfile): Promise<Scheme> =>
  schemeFollowing(ctx, await originOf(ctx, version))

/** A thing that stands in a snapshot under its code. */
export interface Placed {
  snapshot: string
  code: string
}

/** The item that a reference names; null where the snapshot or the item is not there. */
export async function itemOf<T extends { code: string }>(
  ctx: Context,
  { snapshot, code }: Placed,
  items: (scheme: Scheme) => T[],
): Promise<T | null> {
  const pinned = await snapshotById(ctx, snapshot)
  const scheme = pinned && (await resolved(ctx, await originIn(ctx, pinned)))
  return scheme ? (items(scheme).find((item) => item.code === code) ?? null) : null
}
