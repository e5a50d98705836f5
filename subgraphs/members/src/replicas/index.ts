import {
  JurisdictionPath,
  jurisdictionPaths,
  OrganizationLine,
  OrganizationPlace,
  OrganizationState,
  organizationTree,
} from '@meritgraph/shared/replicas'
import type { Feature } from '@meritgraph/shared/subgraph'

/** Local copies of the trees of jurisdictions and organizations, for scopes and counts. */
export const replicas: Feature = {
  name: 'replicas',
  entities: [JurisdictionPath, OrganizationState, OrganizationLine, OrganizationPlace],
  resolvers: [],
  projections: [jurisdictionPaths, organizationTree],
}
