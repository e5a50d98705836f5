import type { Context } from '@meritgraph/shared/context'
import { batched, RecentlyUsed, stateBy } from '@meritgraph/shared/loaders'
import { type ConceptIndex, type ConceptMapping, type ConceptScheme, indexConcepts } from '@meritgraph/shared/policy'
import { ConceptContent, ConceptMappingState, ConceptSchemeState, SHARED } from './concept.entity.js'

/** How many contents a process keeps; they never change. */
const MOST_KEPT = 256

const kept = new RecentlyUsed<object>(MOST_KEPT)

const schemeState = stateBy(ConceptSchemeState, 'schemeCode')
/** The state of the mapping of a scheme at the request's `asOf`; null where nobody has made one. */
export const mappingStateOf = stateBy(ConceptMappingState, 'profileCode')

const contentLoader = batched<object>(async (ctx, hashes) => {
  const rows = await ctx.db
    .createQueryBuilder(ConceptContent, 'c')
    .where('c.contentHash IN (:...hashes)', { hashes })
    .getMany()
  const contents = new Map(rows.map(({ contentHash, content }) => [contentHash, JSON.parse(content) as object]))
  for (const [contentHash, content] of contents) kept.set(contentHash, content)
  return contents
})

/** A content by its hash: concepts or a mapping. */
export const contentOf = async (ctx: Context, hash: string): Promise<object | null> =>
  kept.get(hash) ?? contentLoader(ctx).load(hash)

/** No concepts, for a time before any were recorded. */
const NONE: ConceptScheme = { version: '0', concepts: [] }

/** The shared concepts at the request's `asOf`. */
export async function conceptScheme(ctx: Context): Promise<ConceptScheme> {
  const state = await schemeState(ctx).load(SHARED)
  return ((state && (await contentOf(ctx, state.contentHash))) as ConceptScheme | null) ?? NONE
}

/** The mapping of a scheme at the request's `asOf`; null where nobody has made one. */
async function mappingOf(ctx: Context, profileCode: string): Promise<ConceptMapping | null> {
  const state = await mappingStateOf(ctx).load(profileCode)
  return state && ((await contentOf(ctx, state.contentHash)) as ConceptMapping | null)
}

/** The concepts with the mappings of these schemes at the request's `asOf`, for the policy engine. */
export async function conceptIndex(ctx: Context, profileCodes: readonly string[]): Promise<ConceptIndex> {
  const scheme = await conceptScheme(ctx)
  const mappings = await Promise.all(profileCodes.map((code) => mappingOf(ctx, code)))
  return indexConcepts(
    scheme,
    mappings.filter((mapping) => mapping !== null),
  )
}

/** The hashes of the mappings of these schemes at the request's `asOf`: where they are the same, so are the mappings. */
export async function mappingHashes(ctx: Context, profileCodes: readonly string[]): Promise<string> {
  const states = await Promise.all(profileCodes.map((code) => mappingStateOf(ctx).load(code)))
  return states.map((state) => state?.contentHash ?? '').join()
}
