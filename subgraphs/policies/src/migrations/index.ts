import { FirstSlice20261124000001 } from './20261124000001-first-slice.js'
import { ItemsAndConcepts20261125000001 } from './20261125000001-items-and-concepts.js'
import { InferredBases20261125000002 } from './20261125000002-inferred-bases.js'

/** The migrations of this subgraph's tables, oldest first. */
export const migrations = [FirstSlice20261124000001, ItemsAndConcepts20261125000001, InferredBases20261125000002]
