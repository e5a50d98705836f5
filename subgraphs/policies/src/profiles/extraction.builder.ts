/** What the extraction writes for one quote. */
export interface ExtractedSource {
  seed: string
  section: string
  quote: string
  at: number
}

/** Anything with a code in the extraction. */
export interface ExtractedItem {
  code: string
  name_zh?: string | null
  label_zh?: string | null
  source?: ExtractedSource | ExtractedSource[] | null
}

export interface ExtractedMoment {
  value?: string | null
  derived?: { value: string }
  event?: string | { event: string; relation: string }
  relation?: string
  text_zh?: string
}

interface ExtractedDocument {
  title_zh: string
  number: string | null
  date: { value: string } | null
  effective_date: ExtractedMoment
}

interface ExtractedIdentity {
  code: string
  names: { zh: string; en: string }
  level: { label: string }
  document: ExtractedDocument
  issuing_bodies: ExtractedItem[]
  parent_documents: { number: string; title_zh: string; level: string; issuer_zh: string | null }[] | null
}

interface ExtractedPhase extends ExtractedItem {
  order: number
  special_topic_zh: string | null
  start: ExtractedMoment
  end: ExtractedMoment
  tasks: ExtractedItem[] | null
  awards_in_phase?: string[]
}

export interface ExtractedRhythm {
  kind: string
  months?: number | null
  strength?: string | null
  phase?: string
}

interface ExtractedLink extends ExtractedItem {
  order: number
  base: string
  present: boolean
  part_of?: string
  phase?: string
  acts?: { code: string; who: string | null; to: string | null }[]
  cadence?: ExtractedRhythm | null
  publication?: { duty: boolean } | null
  ledger?: { zh: string } | null
  feeds_into?: string[] | null
  feeds_src?: ExtractedItem
}

interface ExtractedAward extends ExtractedItem {
  grantor: { zh: string; level: string | string[] }
  round: { kind: string; value: string; inferred?: string } | null
  frequency: ExtractedRhythm | null
  recipients: { code: string; type: string; quota: number | null }[] | null
  selection_method: object | null
  criteria_ref?: string
  upward_recommendation: { award_zh: string } | null
}

interface ExtractedSeat extends ExtractedItem {
  role: string
  role_en: string
  role_inferred?: string
  name: string | null
  name_status?: string
  title_zh: string
  title_en: string
}

export interface ExtractedBody extends ExtractedItem {
  members?: ExtractedSeat[] | null
}

interface ExtractedLeadership {
  guidance: (ExtractedItem & { units?: string[] })[] | null
  city_leading_group?: ExtractedBody | null
  city_office?: ExtractedBody | null
  leading_group?: ExtractedBody | null
  office?: ExtractedBody | null
  working_groups?: ExtractedBody[] | null
}

/** The extraction of one place: what the fidelity tests look at. */
export interface Extraction {
  seed: string
  identity: ExtractedIdentity
  campaign_period: { start: string | null; start_derived?: string; end: ExtractedMoment | null }
  phases: ExtractedPhase[]
  links: ExtractedLink[]
  awards: ExtractedAward[]
  leadership: ExtractedLeadership
  section_index: { id: string; start: number; end: number }[]
}
