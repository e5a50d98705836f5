import type { Feature } from '@meritgraph/shared/subgraph'
import { conceptByCode } from './concept-by-code.js'
import { ConceptFields, ConceptItemsFields, UnmappedItemsFields } from './concept.fields.js'
import {
  ConceptItemFields,
  MappingRowFields,
  MappingVersionFields,
  ProfileMapping,
  UnmappedItemFields,
} from './mapping-version.fields.js'

export { conceptByCode } from './concept-by-code.js'
export { Concept, MappingCoverage } from './concept.view.js'
export { conceptsSubject, problemsWithConcepts } from './concepts-subject.js'
export { coverageOf, coveragePage, MappingCoverageConnection } from './coverage.js'
export { conceptsThroughout } from './mapping-registers.js'
export { mappingSubject, problemsWithMapping } from './mapping-subject.js'

/** Asking across schemes by concept. */
export const concepts: Feature = {
  name: 'concepts',
  entities: [],
  resolvers: [
    ConceptFields,
    ConceptItemsFields,
    UnmappedItemsFields,
    ProfileMapping,
    MappingVersionFields,
    MappingRowFields,
    ConceptItemFields,
    UnmappedItemFields,
  ],
  references: { Concept: ({ code }, ctx) => conceptByCode(ctx, code!) },
}
