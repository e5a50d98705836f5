import type { Context } from '@meritgraph/shared/context'
import type { PolicyProfile } from './policy-profile.view.js'
import { contentsOf, snapshotById, snapshotOf } from './policy.loaders.js'
import { type Scheme, schemeFrom } from './scheme.rules.js'

/** The scheme of a profile at the request's `asOf`. */
export async function schemeOf(ctx: Context, { version }: PolicyProfile): Promise<Scheme> {
  const snapshot = await snapshotOf(ctx, version)
  const scheme = schemeFrom(snapshot.id, await contentsOf(ctx, snapshot))
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
  const scheme = pinned && schemeFrom(snapshot, await contentsOf(ctx, pinned))
  return scheme ? (items(scheme).find((item) => item.code === code) ?? null) : null
}
