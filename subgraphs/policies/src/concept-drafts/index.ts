import type { Feature } from '@meritgraph/shared/subgraph'
import { AddConcept } from './add-concept.js'
import { ChangeConcept } from './change-concept.js'
import { MapItem } from './map-item.js'
import { RemoveConcept } from './remove-concept.js'
import { UnmapItem } from './unmap-item.js'

/** Editing mappings and the shared concepts in the drafts of change requests. */
export const conceptDrafts: Feature = {
  name: 'concept-drafts',
  entities: [],
  resolvers: [MapItem, UnmapItem, AddConcept, ChangeConcept, RemoveConcept],
}
