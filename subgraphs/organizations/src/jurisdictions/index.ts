import type { Feature } from '@meritgraph/shared/subgraph'
import { JurisdictionPath } from './jurisdiction-path.entity.js'
import { jurisdictionPaths } from './jurisdiction-placed.js'

export { codesOf, JurisdictionPath } from './jurisdiction-path.entity.js'
export { pathOf } from './jurisdiction.loaders.js'

/** A local copy of the jurisdiction tree, for scopes; the fields of Jurisdiction are in the features that add them. */
export const jurisdictions: Feature = {
  name: 'jurisdictions',
  entities: [JurisdictionPath],
  resolvers: [],
  projections: [jurisdictionPaths],
}
