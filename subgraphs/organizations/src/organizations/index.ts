import type { Feature } from '@meritgraph/shared/subgraph'
import { loadOrganizations } from './load-organizations.js'
import { DissolveOrganization } from './dissolve-organization.js'
import { FoundOrganization } from './found-organization.js'
import { MergeOrganizations } from './merge-organizations.js'
import { MoveOrganization } from './move-organization.js'
import './organization.errors.js'
import { Organization, OrganizationAnchor } from './organization.entity.js'
import { HierarchyAnchor, OrganizationLine, OrganizationPlace } from './organization-line.entity.js'
import { OrganizationSuccession } from './organization-succession.entity.js'
import { ReactivateOrganization } from './reactivate-organization.js'
import { RenameOrganization } from './rename-organization.js'
import { SplitOrganization } from './split-organization.js'
import { OrganizationRollUp } from './roll-up.fields.js'
import { OrganizationTree } from './tree.fields.js'
import { OrganizationSuccessions, SuccessionFields } from './succession.fields.js'
import { JurisdictionOrganizations, OrganizationFields } from './organization.fields.js'
import { organizationById } from './organization.loaders.js'

export { organizationIdOf } from './load-organizations.js'
export { Organization } from './organization.entity.js'
export { jurisdictionScope, organizationScope } from './organization-scope.js'
export { organizationById, subtreeOf } from './organization.loaders.js'

/** Organizations and what stands above them, dated. */
export const organizations: Feature = {
  name: 'organizations',
  entities: [
    OrganizationAnchor,
    Organization,
    HierarchyAnchor,
    OrganizationLine,
    OrganizationPlace,
    OrganizationSuccession,
  ],
  resolvers: [
    OrganizationFields,
    OrganizationTree,
    OrganizationRollUp,
    OrganizationSuccessions,
    SuccessionFields,
    JurisdictionOrganizations,
    FoundOrganization,
    RenameOrganization,
    MoveOrganization,
    MergeOrganizations,
    SplitOrganization,
    DissolveOrganization,
    ReactivateOrganization,
  ],
  references: { Organization: ({ id }, ctx) => organizationById(ctx).load(id!) },
  load: loadOrganizations,
}
