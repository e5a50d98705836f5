import type { State, Validity } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import type { ConceptMapping, ConceptScheme } from '@meritgraph/shared/policy'
import { type Day, FOREVER } from '@meritgraph/shared/time'
import type { FindOptionsWhere } from 'typeorm'
import { ConceptMappingState, ConceptSchemeState, SHARED } from './concept.entity.js'
import { contentOf } from './concept.loaders.js'

/** A state with what it says. */
export interface Stated<C> extends Validity {
  rowId: string
  content: C
}

/** The states of one anchor as known now, in order. */
async function statesOf<S extends State & { contentHash: string }, C>(
  ctx: Context,
  Entity: new () => S,
  anchor: FindOptionsWhere<S>,
): Promise<Stated<C>[]> {
  const states = await ctx.db.find(Entity, { where: { ...anchor, supersededAt: FOREVER } as FindOptionsWhere<S> })
  const contents = await Promise.all(states.map(({ contentHash }) => contentOf(ctx, contentHash)))
  return states
    .map(({ rowId, validFrom, validTo }, i) => ({ rowId, validFrom, validTo, content: contents[i] as C }))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

/** All that is known now of the shared concepts, in the order of its days. */
export const conceptStates = (ctx: Context): Promise<Stated<ConceptScheme>[]> =>
  statesOf(ctx, ConceptSchemeState, { schemeCode: SHARED })

/** All that is known now of the mapping of a scheme, in the order of its days. */
export const mappingStates = (ctx: Context, profileCode: string): Promise<Stated<ConceptMapping>[]> =>
  statesOf(ctx, ConceptMappingState, { profileCode })

/** Those of some states that apply on some day of a range. */
export const statesWithin = <S extends Validity>(states: readonly S[], { validFrom, validTo }: Validity): S[] =>
  states.filter((state) => state.validFrom < validTo && validFrom < state.validTo)

/** The state that applies on a day; else the next; else the last; null: there is none. */
export const stateAround = <S extends Validity>(states: readonly S[], on: Day): S | null =>
  states.find(({ validTo }) => on < validTo) ?? states.at(-1) ?? null

/** Every content that the shared concepts have ever had. */
export async function conceptsEver(ctx: Context): Promise<ConceptScheme[]> {
  const states = await ctx.db.findBy(ConceptSchemeState, { schemeCode: SHARED })
  const hashes = [...new Set(states.map(({ contentHash }) => contentHash))]
  return Promise.all(hashes.map(async (hash) => (await contentOf(ctx, hash)) as ConceptScheme))
}
