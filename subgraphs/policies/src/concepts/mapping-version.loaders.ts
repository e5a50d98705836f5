import type { Context } from '@meritgraph/shared/context'
import { batched, byKey } from '@meritgraph/shared/loaders'
import type { ConceptMapping } from '@meritgraph/shared/policy'
import { ConceptMappingRow, ConceptMappingState, contentOf, mappingStateOf, rowCode } from '../mapping/index.js'
import { type MappingVersion, mappingVersionOf } from './mapping-version.view.js'

const stateByRow = byKey(ConceptMappingState, 'rowId')

const versionOf = async (ctx: Context, state: ConceptMappingState | null): Promise<MappingVersion | null> =>
  state && mappingVersionOf(state, (await contentOf(ctx, state.contentHash)) as ConceptMapping)

/** The mapping of a scheme at the request's `asOf`; null where there is none. */
export const mappingOfProfile = async (ctx: Context, profileCode: string): Promise<MappingVersion | null> =>
  versionOf(ctx, await mappingStateOf(ctx).load(profileCode))

/** A state of a mapping by its row. */
export const mappingByRow = async (ctx: Context, rowId: string): Promise<MappingVersion | null> =>
  versionOf(ctx, await stateByRow(ctx).load(rowId))

/** Who wrote the rows of a content, by their codes. */
export const authorsOfRows = batched<Map<string, string | null>>(async (ctx, hashes) => {
  const rows = await ctx.db
    .createQueryBuilder(ConceptMappingRow, 'r')
    .where('r.contentHash IN (:...hashes)', { hashes })
    .getMany()
  const found = new Map<string, Map<string, string | null>>(hashes.map((hash) => [hash, new Map()]))
  for (const { contentHash, itemCode, conceptCode, authorId } of rows)
    found.get(contentHash)!.set(rowCode({ item: itemCode, concept: conceptCode }), authorId)
  return found
})
