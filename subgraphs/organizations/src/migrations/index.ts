import { FirstSlice20261124000002 } from './20261124000002-first-slice.js'

/** The migrations of this subgraph's tables, oldest first. */
export const migrations = [FirstSlice20261124000002]
