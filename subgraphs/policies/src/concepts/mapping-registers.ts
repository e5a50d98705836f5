import type { Validity } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { type Concept, type ConceptScheme, schemeItems } from '@meritgraph/shared/policy'
import type { MappingRegisters } from '@meritgraph/shared/profile'
import { conceptStates, stateAround, statesWithin } from '../mapping/index.js'
import { contentsWithin } from '../profiles/index.js'

/**
 * The concepts that a mapping may name on all days of a range: those that are there throughout. Their version is the one of
 * the first day.
 */
export async function conceptsThroughout(ctx: Context, days: Validity): Promise<ConceptScheme> {
  const states = await conceptStates(ctx)
  const within = statesWithin(states, days).map(({ content }) => content)
  const first = within[0] ?? stateAround(states, days.validFrom)?.content ?? { version: '0', concepts: [] }
  const isThere = ({ code, kind }: Concept) =>
    within.every(({ concepts }) => concepts.some((concept) => concept.code === code && concept.kind === kind))
  return { version: first.version, concepts: first.concepts.filter(isThere) }
}

/** What the mapping of a scheme may name on the days of a range; null: there is no such scheme. */
export async function mappingRegisters(
  ctx: Context,
  profile: string,
  days: Validity,
): Promise<MappingRegisters | null> {
  const contents = await contentsWithin(ctx, profile, days)
  if (contents.length === 0) return null
  return { items: contents.flatMap(schemeItems), concepts: await conceptsThroughout(ctx, days) }
}
