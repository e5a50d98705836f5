import {
  type Change as FoundChange,
  type ConceptIndex,
  diffProfiles,
  exactConcept,
  isLeaf,
  resolveChain,
} from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { conceptIndex } from '../mapping/index.js'
import { contentsOf, snapshotOf } from '../profiles/index.js'
import type { DiffSide } from './version-diff.view.js'
import type { ReferredVersion } from './version-ref.js'

/** What two versions say, and what is different. */
export interface Differences {
  before: DiffSide
  after: DiffSide
  changes: FoundChange[]
}

/** The contents that a version is made of, base first, and the concepts by which its items are matched. */
interface Chain {
  contents: Profile[]
  index: ConceptIndex
}

async function chainOf({ version, ctx }: ReferredVersion): Promise<Chain> {
  const contents = await contentsOf(ctx, await snapshotOf(ctx, version))
  const index = await conceptIndex(
    ctx,
    contents.map(({ identity }) => identity.code),
  )
  return { contents, index }
}

/** The concept of an item, by the mapping that is known on either side. */
const conceptBy =
  (...indexes: readonly ConceptIndex[]) =>
  (item: string): string | null =>
    indexes.map((index) => exactConcept(index, item)).find((concept) => concept !== null) ?? null

/** What is different between two versions: in what they say themselves, or in the schemes that they give. */
export async function differencesOf(
  one: ReferredVersion,
  other: ReferredVersion,
  isResolved: boolean,
): Promise<Differences> {
  const [from, to] = await Promise.all([chainOf(one), chainOf(other)])
  const [own, later] = [from.contents.at(-1)!, to.contents.at(-1)!]
  const sides = {
    before: { version: one.version, content: own },
    after: { version: other.version, content: later },
  }
  const conceptOf = conceptBy(to.index, from.index)
  if (!isResolved) return { ...sides, changes: diffProfiles(own, later, { conceptOf }) }
  const resolved = ({ contents, index }: Chain) =>
    withoutProvenance(resolveChain(contents, { conceptOf: conceptBy(index) }).scheme) as Profile
  const [before, after] = [resolved(from), resolved(to)]
  return {
    before: { version: one.version, content: before },
    after: { version: other.version, content: after },
    changes: diffProfiles(before, after, { conceptOf }),
  }
}

/** A resolved scheme in the shape of a profile: what is said, without where along the chain it comes from. */
function withoutProvenance(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withoutProvenance)
  if (isLeaf(node)) {
    const { value, status, source, note } = node
    return { value, status, source, note }
  }
  const { provenance: _, ...fields } = node as Record<string, unknown>
  return Object.fromEntries(Object.entries(fields).map(([key, child]) => [key, withoutProvenance(child)]))
}
