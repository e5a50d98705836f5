import type { BilingualText, Moment, Value } from '../policy/index.js'
import type { Item, SectorUnit } from './items.js'

/** A limit to reach or keep: 以上 is inclusive. */
export interface Threshold {
  operator: 'at-least' | 'more-than' | 'at-most' | 'less-than'
  /** As a ratio: `2/3`, `0.9`. */
  ratio: string
}

/** A number to reach. */
export interface Target extends Item {
  /** What is measured; silent where the target names no measure. */
  metric: Value<string>
  /** Silent: the document states no number. */
  threshold: Value<Threshold>
  /** Of whom or what. */
  population: Value<BilingualText>
  /** From when the time counts; not stated: the deadline cannot be computed. */
  base: Value<Moment>
  /** ISO duration from the base date. */
  within: Value<string>
}

/** A named set of criteria for organizations, members or the institution. */
export interface StandardSet extends Item {
  subject: 'organization' | 'member' | 'institution'
  /** Codes of member categories; empty: all. */
  categories: string[]
  units: SectorUnit[]
  /** Whether the set is only named here and defined by a parent. */
  definedByParent: boolean
  /** What comes before the criteria: what one must be already (在…基础上). */
  precondition: Item | null
  /** Named groups of which the set is combined (五好 and 四强). */
  groups: CriterionGroup[]
  /** Criteria that stand in no group. */
  criteria: Criterion[]
}

/** A named group of criteria inside a combined set. */
export interface CriterionGroup extends Item {
  criteria: Criterion[]
}

/** One condition of a standard. */
export interface Criterion extends Item {
  units: SectorUnit[]
  categories: string[]
  /** The heading under which the document has it, where that differs from the name. */
  heading: Value<BilingualText>
  /** Our short summary of what the document says. */
  summary: Value<BilingualText>
  /** A number in it; silent where the document asks in words only. */
  threshold: Value<Threshold>
  /** What the threshold measures. */
  metric: Value<string>
  /** Code of the target that says the same. */
  target: string | null
  /** Inner clauses for kinds of units or categories of members, or for one person such as the secretary. */
  clauses: CriterionClause[]
}

export interface CriterionClause extends Item {
  /** Codes of unit kinds of the scope; empty: all. */
  unitKinds: string[]
  /** Codes of member categories of the scope; empty: all. */
  categories: string[]
}
