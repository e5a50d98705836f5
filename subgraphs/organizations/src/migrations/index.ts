import { FirstSlice20261124000002 } from './20261124000002-first-slice.js'
import { OrganizationTree20261126000001 } from './20261126000001-organization-tree.js'

/** The migrations of this subgraph's tables, oldest first. */
export const migrations = [FirstSlice20261124000002, OrganizationTree20261126000001]
