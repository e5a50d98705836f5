import type { AwardType, Document, Phase, Procedure, Profile } from '@meritgraph/shared/profile'

/** What a snapshot says: the identity of the scheme itself, and the items of each section. */
export interface Scheme {
  snapshotId: string
  own: Profile
  documents: Document[]
  phases: Phase[]
  procedures: Procedure[]
  awards: AwardType[]
}

/** The items of all lists, nearest first; an item stands for those with its code further up. */
function nearest<T extends { code: string }>(lists: readonly T[][]): T[] {
  const byCode = new Map<string, T>()
  for (const item of lists.flat()) if (!byCode.has(item.code)) byCode.set(item.code, item)
  return [...byCode.values()]
}

/** Whether a content rests on a document of its own; a base that does not is our inference. */
const hasDocument = ({ documents }: Profile) => documents.some(({ role }) => role === 'own')

/**
 * The scheme that a chain of contents gives, base first; null for an empty chain. An inferred base fills nothing that the
 * scheme's own document leaves silent.
 */
export function schemeFrom(snapshotId: string, chain: readonly Profile[]): Scheme | null {
  const own = chain.at(-1)
  if (!own) return null
  const speaking = [own, ...chain.slice(0, -1).reverse().filter(hasDocument)]
  return {
    snapshotId,
    own,
    documents: nearest(speaking.map(({ documents }) => documents)),
    phases: nearest(speaking.map(({ phases }) => phases)),
    procedures: nearest(speaking.map(({ procedures }) => procedures)),
    awards: nearest(speaking.map(({ awards }) => awards)),
  }
}
