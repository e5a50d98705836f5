import type { BilingualText, Cadence, Source, Value } from '../policy/index.js'
import type { Item } from './items.js'
import type { PublicNotice } from './public-notice.js'
import type { Quorum, VoterWeight } from './voting.js'

/** What kind of procedure it is, whatever the document calls it. */
export type ProcedureKind =
  | 'mobilization'
  | 'commitment'
  | 'participation'
  | 'leader-review'
  | 'duty-report'
  | 'mass-appraisal'
  | 'democratic-appraisal'
  | 'commendation'
  | 'exemplars'
  | 'tiering'
  | 'promotion'

/** One evaluation link (环节). */
export interface Procedure {
  code: string
  order: number
  kind: ProcedureKind
  name: Value<BilingualText>
  /** Code of the procedure it is a part of. */
  partOf: string | null
  /** Code of the phase it belongs to. */
  phase: string | null
  organizer: Value<BilingualText>
  appliesTo: Value<BilingualText>
  supervisedBy: Value<BilingualText>
  goal: Value<BilingualText>
  acts: Act[]
  cadence: Value<Cadence>
  publication: Value<Publication>
  /** The register to be kept, as the document names it. */
  ledger: Value<BilingualText>
  /** Codes of the procedures and awards that its result feeds into. */
  feedsInto: string[]
  /** Codes of the awards whose result it starts from. */
  feedsFrom: string[]
  /** How strongly the result counts there. */
  feedsAs: Item | null
  forms: Item[]
  content: Item[]
  criteria: Item[]
  yardsticks: Item[]
  methods: Item[]
  principles: Item[]
  aims: Item[]
  channels: Item[]
  /** The public notice of its result. */
  notice: PublicNotice
  quorum: Quorum
  /** Empty: not stated. */
  voterWeights: VoterWeight[]
  /** What rules out whoever it happens to, whatever else counts (一票否决). */
  vetoEvents: Item[]
  source: Source[]
}

/** Who does what to whom. */
export interface Act {
  code: string
  who: Value<BilingualText>
  to: Value<BilingualText>
  does: Value<BilingualText>
  source: Source[]
}

/** To whom and how something is to be made known. */
export interface Publication {
  audience: BilingualText | null
  channels: BilingualText[]
  manner: BilingualText | null
}

/** A procedure that the document does not state. */
export interface AbsentProcedure {
  code: string
  kind: ProcedureKind
  name: Value<BilingualText>
}

/** The tiers into which organizations and members are sorted, in order. */
export interface Tiers {
  tiers: Tier[]
  duties: Item[]
}

/** One tier and what it asks of those in it. */
export interface Tier {
  code: string
  order: number
  name: Value<BilingualText>
  duty: Value<BilingualText>
  source: Source[]
}
