import { JurisdictionPath, jurisdictionPaths } from '@meritgraph/shared/replicas'
import type { Feature } from '@meritgraph/shared/subgraph'

/** A local copy of the jurisdiction tree, for scopes; the fields of Jurisdiction are in the features that add them. */
export const jurisdictions: Feature = {
  name: 'jurisdictions',
  entities: [JurisdictionPath],
  resolvers: [],
  projections: [jurisdictionPaths],
}
