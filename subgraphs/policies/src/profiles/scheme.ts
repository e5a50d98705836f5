import type { Context } from '@meritgraph/shared/context'
import { RecentlyUsed } from '@meritgraph/shared/loaders'
import { exactConcept } from '@meritgraph/shared/policy'
import { conceptIndex, mappingHashes } from '../mapping/index.js'
import type { PolicySnapshot } from './policy.entity.js'
import type { PolicyProfile } from './policy-profile.view.js'
import { contentsOf, snapshotById, snapshotOf } from './policy.loaders.js'
import { type Scheme, schemeFrom } from './scheme.rules.js'

/** How many resolved schemes a process keeps; what they were resolved from never changes. */
const MOST_KEPT = 256

const kept = new RecentlyUsed<Scheme>(MOST_KEPT)

/** The scheme of a snapshot; null where its contents are not there. Items match along the chain by code, then by concept. */
async function resolved(ctx: Context, snapshot: PolicySnapshot): Promise<Scheme | null> {
  const chain = await contentsOf(ctx, snapshot)
  const codes = chain.length > 1 ? chain.map(({ identity }) => identity.code) : []
  const key = `${snapshot.id} ${await mappingHashes(ctx, codes)}`
  const known = kept.get(key)
  if (known) return known
  const index = codes.length > 0 ? await conceptIndex(ctx, codes) : null
  const scheme = schemeFrom(snapshot.id, chain, index ? (code) => exactConcept(index, code) : undefined)
  if (scheme) kept.set(key, scheme)
  return scheme
}

/** The scheme of a profile at the request's `asOf`, resolved with all that it builds on. */
export async function schemeOf(ctx: Context, { version }: PolicyProfile): Promise<Scheme> {
  const scheme = await resolved(ctx, await snapshotOf(ctx, version))
  if (!scheme) throw new Error(`The version ${version.id} has no content.`)
  return scheme
}

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
  const scheme = pinned && (await resolved(ctx, pinned))
  return scheme ? (items(scheme).find((item) => item.code === code) ?? null) : null
}
