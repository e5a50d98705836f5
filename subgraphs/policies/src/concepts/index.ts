import type { Feature } from '@meritgraph/shared/subgraph'
import { conceptByCode } from './concept-by-code.js'
import { ConceptFields, ConceptItemsFields, UnmappedItemsFields } from './concept.fields.js'

export { conceptByCode } from './concept-by-code.js'
export { Concept, MappingCoverage } from './concept.view.js'
export { coverageOf, coveragePage, MappingCoverageConnection } from './coverage.js'

/** Asking across schemes by concept. */
export const concepts: Feature = {
  name: 'concepts',
  entities: [],
  resolvers: [ConceptFields, ConceptItemsFields, UnmappedItemsFields],
  references: { Concept: ({ code }, ctx) => conceptByCode(ctx, code!) },
}
