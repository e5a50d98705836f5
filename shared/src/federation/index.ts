export { buildSubgraph, type ReferenceResolver, type SchemaParts } from './federation.js'
export { DateTime, LocalDate } from './scalars.js'
export { Internal, Personal, Public } from './tags.js'
