import type { Context } from '@meritgraph/shared/context'
import { type ConceptIndex, exactConcept, type Resolved, resolveChain } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { conceptIndex } from '../mapping/index.js'
import { contentsOf, type PolicyVersion, snapshotOf } from '../profiles/index.js'
import { breathe } from './point-in-time.js'

/** Some sections of a scheme, resolved with all that it builds on. */
export interface ComparedScheme {
  version: PolicyVersion
  scheme: Resolved<Partial<Profile>>
}

/** Schemes that apply together, with the concepts and the mappings of all they are made of. */
export interface ComparedSchemes {
  index: ConceptIndex
  schemes: ComparedScheme[]
}

/** How many schemes are resolved before other requests have their turn. */
const AT_ONCE = 10

/**
 * Some sections of the schemes of these versions at the request's `asOf`. The statements are as many as the longest chain of
 * inheritance has levels, and five, however many schemes there are. An inherited item is mapped by the scheme it comes from, so
 * the mappings of whole chains are read.
 */
export async function comparedSchemes(
  ctx: Context,
  versions: readonly PolicyVersion[],
  sections: readonly string[],
): Promise<ComparedSchemes> {
  const snapshots = await Promise.all(versions.map((version) => snapshotOf(ctx, version)))
  const chains = await Promise.all(snapshots.map((snapshot) => contentsOf(ctx, snapshot)))
  const codes = new Set(chains.flatMap((chain) => chain.map(({ identity }) => identity.code)))
  const index = await conceptIndex(ctx, [...codes])
  const options = { sections, conceptOf: (item: string) => exactConcept(index, item) }
  const schemes: ComparedScheme[] = []
  for (const [n, version] of versions.entries()) {
    if (n > 0 && n % AT_ONCE === 0) await breathe() // oxlint-disable-line no-await-in-loop -- that is what it is for
    schemes.push({ version, scheme: resolveChain(chains[n]!, options).scheme })
  }
  return { index, schemes }
}
