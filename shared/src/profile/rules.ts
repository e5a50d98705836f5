import type { BilingualText, Value } from '../policy/index.js'
import type { Item } from './items.js'

/** What a rule is about. */
export type RuleKind =
  | 'refinement'
  | 'categories'
  | 'design'
  | 'filing'
  | 'reward-link'
  | 'funding'
  | 'feedback'
  | 'coordination'
  | 'implementation'
  | 'demonstration'
  | 'long-term'
  | 'management'

/** A rule of the scheme in our words, with the quote it rests on. */
export interface Rule extends Item {
  kind: RuleKind
  /** Who is bound by it. */
  who: Value<BilingualText>
  /** Code of the leading body that receives what is filed. */
  recipient: string | null
  /** In the document's words, such as 及时: in good time has no date. */
  deadline: Value<BilingualText>
  /** What is filed. */
  objects: Value<BilingualText[]>
  /** ISO duration; silent where the document states none. */
  interval: Value<string>
  /** Silent: the document states no amount. */
  amount: Value<number>
  parts: RulePart[]
}

export interface RulePart extends Item {
  kind: 'with' | 'purpose'
}

/** The sections of a profile that a silence can be about. */
export type ProfileSection =
  | 'identity'
  | 'documents'
  | 'period'
  | 'phases'
  | 'procedures'
  | 'tiers'
  | 'awards'
  | 'leadership'
  | 'theme'
  | 'goals'
  | 'principles'
  | 'milestones'
  | 'targets'
  | 'annualThemes'
  | 'standards'
  | 'sectors'
  | 'carriers'
  | 'supervision'
  | 'publicity'
  | 'glossary'
  | 'rules'

/** Something that the document does not state. */
export interface Silence extends Item {
  /** The section in which it would stand. */
  section: ProfileSection
}
