export type { Feature, Job, SubgraphDefinition } from './feature.js'
export { type RunningSubgraph, runSubgraph, type SubgraphEnv, subgraphVariables } from './run-subgraph.js'
export { serveSubgraph } from './serve-subgraph.js'
export { openSubgraph, schemaOf, type Subgraph, type SubgraphRequest } from './subgraph.js'
