import type { BilingualText, Source, Value } from '../policy/index.js'
import type { Item } from './items.js'

/** How the campaign is supervised. */
export interface Supervision {
  /** Who supervises. */
  by: Item | null
  methods: Item[]
  purposes: Item[]
  duties: Item[]
  targetAssessment: TargetAssessment | null
  rectification: Rectification[]
  /** What is said of a long-term mechanism. */
  longTerm: Item[]
}

/** Whether the campaign counts in the target assessment of units; the leaf `name` is silent where the document has none. */
export interface TargetAssessment {
  code: string
  name: Value<BilingualText>
  /** Who is assessed. */
  subjects: Value<BilingualText>
  /** How often, in the document's words. */
  rhythm: Value<BilingualText>
  source: Source[]
}

/** What follows where the campaign is not carried out well. */
export interface Rectification extends Item {
  trigger: Value<BilingualText>
  /** Whom it is directed at. */
  subject: Value<BilingualText>
  /** Who takes the measures. */
  by: Value<BilingualText>
  measures: RectificationMeasure[]
  /** Silent: a time limit is demanded, but the document gives no length. */
  timeLimit: Value<BilingualText>
}

export interface RectificationMeasure extends Item {
  kind: 'criticism' | 'public-criticism' | 'rectification'
}

/** Publicity for the campaign (宣传); not to be confused with a public notice (公示). */
export interface Publicity {
  /** Who is responsible. */
  responsible: Item | null
  channels: Item[]
  rules: PublicityRule[]
  /** Documents on publicity that are only named. */
  documents: Item[]
}

export interface PublicityRule extends Item {
  /** Who is to do it. */
  who: Value<BilingualText>
  /** Code of the procedure that lists its channels. */
  procedure: string | null
}
