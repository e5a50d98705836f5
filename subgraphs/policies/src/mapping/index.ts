import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedConcepts, shippedMappings } from '../shipped.js'
import { ConceptContent, ConceptMappingRow, ConceptMappingState, ConceptSchemeState } from './concept.entity.js'
import { loadConcepts } from './load-concepts.js'

export { ConceptMappingRow, ConceptMappingState, ConceptSchemeState } from './concept.entity.js'
export { ConceptKind, ConceptRelation, MAPPED_KINDS } from './concept-kind.js'
export { conceptIndex, conceptScheme, contentOf, mappingHashes, mappingStateOf } from './concept.loaders.js'
export { conceptsEver, conceptStates, mappingStates, stateAround, statesWithin } from './known-states.js'
export { isMapped, joinMapping } from './mapping-join.js'
export { mappingOfTree, mappingTree, rowCode } from './mapping-tree.rules.js'
export { recordConcepts, recordMapping } from './record-mapping.js'

/** The shared concepts as they are kept, and how the items of schemes stand to them. */
export const mapping: Feature = {
  name: 'mapping',
  entities: [ConceptSchemeState, ConceptMappingState, ConceptContent, ConceptMappingRow],
  resolvers: [],
  prepare: async () => void shippedMappings(),
  load: (tx) => loadConcepts(tx, shippedConcepts(), shippedMappings()),
}
