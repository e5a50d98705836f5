import type { PlannedSections } from './planned-sections.js'
import type { AwardType } from './awards.js'
import type { Document, Identity, Period, TextDefect } from './identity.js'
import type { Leadership } from './leadership.js'
import type { Phase } from './phases.js'
import type { AbsentProcedure, Procedure, Tiers } from './procedures.js'

/**
 * One recognition scheme, as parsed: every leaf is a `Value`, every list is there (an empty one: the document states
 * none), every source names its document.
 */
export interface Profile extends PlannedSections {
  format: 'meritgraph-profile/1'
  identity: Identity
  /** The document the scheme is laid down in comes first. */
  documents: Document[]
  period: Period
  phases: Phase[]
  procedures: Procedure[]
  /** Procedures that other schemes have and this document does not state. */
  absentProcedures: AbsentProcedure[]
  tiers: Tiers
  awards: AwardType[]
  leadership: Leadership
  defects: TextDefect[]
}
