import type { Feature } from '@meritgraph/shared/subgraph'
import { loadOrganizations } from './load-organizations.js'
import { Organization, OrganizationAnchor, OrganizationEdge } from './organization.entity.js'
import { JurisdictionOrganizations, OrganizationFields } from './organization.fields.js'
import { organizationById } from './organization.loaders.js'

export { organizationIdOf } from './load-organizations.js'
export { Organization } from './organization.entity.js'
export { ancestorIds, organizationById, subtreeOf } from './organization.loaders.js'

/** Organizations and what stands above them, dated. */
export const organizations: Feature = {
  name: 'organizations',
  entities: [OrganizationAnchor, Organization, OrganizationEdge],
  resolvers: [OrganizationFields, JurisdictionOrganizations],
  references: { Organization: ({ id }, ctx) => organizationById(ctx).load(id!) },
  load: loadOrganizations,
}
