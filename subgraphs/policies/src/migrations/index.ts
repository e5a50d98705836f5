import { FirstSlice20261124000001 } from './20261124000001-first-slice.js'
import { ItemsAndConcepts20261125000001 } from './20261125000001-items-and-concepts.js'
import { InferredBases20261125000002 } from './20261125000002-inferred-bases.js'
import { ChangeRequests20261125000003 } from './20261125000003-change-requests.js'
import { Pins20261125000004 } from './20261125000004-pins.js'
import { AuthorsAndTree20261125000005 } from './20261125000005-authors-and-tree.js'
import { ResolvedSchemes20261125000006 } from './20261125000006-resolved-schemes.js'

/** The migrations of this subgraph's tables, oldest first. */
export const migrations = [
  FirstSlice20261124000001,
  ItemsAndConcepts20261125000001,
  InferredBases20261125000002,
  ChangeRequests20261125000003,
  Pins20261125000004,
  AuthorsAndTree20261125000005,
  ResolvedSchemes20261125000006,
]
