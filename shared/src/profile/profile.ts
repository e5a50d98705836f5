import type { Omission, ProfileConstraint } from '../policy/index.js'
import type { AwardType } from './awards.js'
import type { Term } from './glossary.js'
import type { Document, Identity, Period, TextDefect } from './identity.js'
import type { Leadership } from './leadership.js'
import type { Phase } from './phases.js'
import type { AbsentProcedure, Procedure, Tiers } from './procedures.js'
import type { Rule, Silence } from './rules.js'
import type { Carrier, Sector } from './sectors.js'
import type { StandardSet, Target } from './standards.js'
import type { Publicity, Supervision } from './supervision.js'
import type { AnnualTheme, Goal, Milestone, Principle, Theme, WorkStyle } from './theme.js'

/**
 * One recognition scheme, as parsed: every leaf is a `Value`, every list is there (an empty one: the document states
 * none), every source names its document.
 */
export interface Profile {
  format: 'meritgraph-profile/1'
  identity: Identity
  /** The document the scheme is laid down in comes first. */
  documents: Document[]
  /** Codes of documents of other schemes that an inferred base rests on. */
  restsOn: string[]
  period: Period
  phases: Phase[]
  procedures: Procedure[]
  /** Procedures that other schemes have and this document does not state. */
  absentProcedures: AbsentProcedure[]
  tiers: Tiers
  awards: AwardType[]
  leadership: Leadership
  theme: Theme | null
  goals: Goal[]
  principles: Principle[]
  milestones: Milestone[]
  targets: Target[]
  annualThemes: AnnualTheme[]
  standards: StandardSet[]
  /** Rules on standards: who refines them, which set holds for whom. */
  standardRules: Rule[]
  workStyle: WorkStyle | null
  sectors: Sector[]
  /** Rules on designing themes and carriers by sector. */
  sectorRules: Rule[]
  /** Carriers of the whole scheme. */
  carriers: Carrier[]
  carrierRules: Rule[]
  supervision: Supervision
  publicity: Publicity
  /** A term is keyed by the place that uses it. */
  glossary: Term[]
  /** Rules that belong to no other section. */
  rules: Rule[]
  /** What the document does not state. */
  silences: Silence[]
  defects: TextDefect[]
  /** What this scheme demands of all that build on it. */
  constraints: ProfileConstraint[]
  /** Inherited items that do not apply here. */
  omissions: Omission[]
  /** How changes of the scheme are controlled; null: as in the scheme it builds on. */
  changeControl: ChangeControl | null
}

/** How changes of a scheme are controlled. */
export interface ChangeControl {
  /** Whether a version with values that rest on no source is refused, or only warned about. */
  unsourced: 'block' | 'warn'
}
