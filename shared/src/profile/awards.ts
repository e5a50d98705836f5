import type { BilingualText, Moment, Source, Strength, Value } from '../policy/index.js'
import type { Item } from './items.js'
import type { PublicNotice } from './public-notice.js'

/** Who grants: a level of Party organizations or one body. */
export type GrantorLevel =
  | 'city'
  | 'district'
  | 'institution'
  | 'grassroots-committee'
  | 'organ-organizations'
  | 'all-levels'

/** Whom an award honours. */
export type RecipientType = 'organization' | 'member' | 'party-affairs-worker' | 'unit'

/** What is granted, by whom, when, how often, to whom and by which steps. */
export interface AwardType {
  code: string
  name: Value<BilingualText>
  grantor: Value<Grantor>
  organizers: Value<BilingualText[]>
  /** When it is granted. */
  window: Value<Moment>
  occasion: Value<BilingualText>
  covers: Value<CoveredYears>
  frequency: Value<Frequency>
  /** Empty: the document states no recipient types. */
  recipients: AwardRecipient[]
  /** How those honoured are chosen: steps in their order. */
  method: Value<BilingualText[]>
  criteria: Item[]
  /** Code of the award or procedure whose criteria apply here too. */
  criteriaFrom: string | null
  recommendation: Value<UpwardRecommendation>
  purpose: Item[]
  /** The public notice of those who are to be honoured. */
  notice: PublicNotice
  /** What rules out whoever it happens to, whatever else counts (一票否决). */
  vetoEvents: Item[]
  source: Source[]
}

/** Who grants an award. */
export interface Grantor {
  zh: string
  en: string | null
  levels: GrantorLevel[]
}

/** One kind of recipients and how many of them. */
export interface AwardRecipient {
  code: string
  type: RecipientType
  name: Value<BilingualText>
  /** Null: not stated. That is neither zero nor a cap. */
  quota: Value<number>
  source: Source[]
}

/** Once, or again after an interval; a frequency is not a minimum spacing. */
export interface Frequency {
  kind: 'once' | 'interval'
  /** ISO duration. */
  interval: string | null
  strength: Strength | null
}

/** The years an award looks back on. */
export interface CoveredYears {
  /** null where the document does not show it. */
  from: number | null
  to: number | null
  unit: 'calendar-year' | 'academic-year'
}

/** Recommendation of recipients for an award of a higher level. */
export interface UpwardRecommendation {
  zh: string
  en: string | null
  level: 'central' | 'province' | 'city'
  quota: number | null
}
