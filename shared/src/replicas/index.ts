import { stateBy } from '../loaders/index.js'
import { JurisdictionPath } from './jurisdiction-path.entity.js'
import { OrganizationState } from './organization.entity.js'

export { heldAmong, heldOrganization, holdsEverywhere } from './held-organizations.js'
export { moveSubtree } from './move-subtree.js'
export { codesOf, JurisdictionPath } from './jurisdiction-path.entity.js'
export { jurisdictionPaths } from './jurisdiction-paths.js'
export {
  afterSubtree,
  OrganizationLine,
  OrganizationPlace,
  OrganizationState,
  segmentOf,
} from './organization.entity.js'
export { organizationTree } from './organization-tree.js'
export { isOfToday, type Sql, subtreesOf } from './subtrees.js'

/** Where a jurisdiction stands at the request's `asOf`, as far as it has arrived here; null where it has not. */
export const pathOf = stateBy(JurisdictionPath, 'code')

/** A state of an organization at the request's `asOf`, as far as it has arrived here; null where it has not. */
export const organizationStateOf = stateBy(OrganizationState, 'organizationId')
