import { Members20261126000002 } from './20261126000002-members.js'

/** The migrations of this subgraph's tables, oldest first. */
export const migrations = [Members20261126000002]
