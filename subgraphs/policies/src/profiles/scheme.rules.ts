import { type BaseItem, resolveChain } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'

/** What a snapshot says: every section resolved along its chain; every leaf knows which scheme it comes from. */
export interface Scheme extends Profile {
  snapshotId: string
  /** What only an inferred base has. It is no part of the scheme. */
  baseOnly: BaseItem[]
}

/**
 * The scheme that a chain of contents gives, base first; null for an empty chain. An inferred base fills nothing that the
 * scheme's own document leaves silent. `conceptOf` says which items of two schemes are the same in other words.
 */
export function schemeFrom(
  snapshotId: string,
  chain: readonly Profile[],
  conceptOf?: (item: string) => string | null,
): Scheme | null {
  if (chain.length === 0) return null
  const { scheme, baseOnly } = resolveChain(chain, conceptOf ? { conceptOf } : {})
  return { ...(scheme as unknown as Profile), snapshotId, baseOnly }
}
