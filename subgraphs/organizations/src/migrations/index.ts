import { Organizations1790000000002 } from './organizations-1790000000002.js'

/** The migrations of this subgraph's tables, oldest first. */
export const migrations = [Organizations1790000000002]
