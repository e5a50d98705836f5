import type { BilingualText, Moment, Source, Value } from '../policy/index.js'
import type { Item, SectorUnit } from './items.js'

/** The sections whose format is laid out here. A profile may leave each of them out. */
export interface PlannedSections {
  theme: Theme | null
  goals: Item[]
  principles: Item[]
  milestones: Milestone[]
  targets: Target[]
  standards: StandardSet[]
  sectors: Sector[]
  /** Carriers of the whole scheme. */
  carriers: Carrier[]
  supervision: Supervision
  publicity: Item[]
  glossary: Term[]
  rules: Item[]
  /** What the document does not state. */
  silences: Item[]
}

/** The overall theme of the scheme. */
export interface Theme {
  code: string
  theme: Value<BilingualText>
  handles: Item[]
  guidingThought: Item[]
  source: Source[]
}

/** A date or event that the campaign works towards. */
export interface Milestone extends Item {
  when: Value<Moment>
}

/** A number to reach: 以上 is inclusive. */
export interface Target extends Item {
  metric: Value<string>
  threshold: Value<Threshold>
  population: Value<BilingualText>
  base: Value<Moment>
  within: Value<string>
}

export interface Threshold {
  operator: 'at-least' | 'more-than' | 'at-most' | 'less-than'
  /** As a ratio: `2/3`, `0.9`. */
  ratio: string
}

/** A named set of criteria for organizations, members or the institution. */
export interface StandardSet extends Item {
  subject: 'organization' | 'member' | 'institution'
  /** Codes of member categories; empty: all. */
  categories: string[]
  units: SectorUnit[]
  /** Whether the set is only named here and defined by a parent. */
  definedByParent: boolean
  criteria: Criterion[]
}

export interface Criterion extends Item {
  units: SectorUnit[]
  categories: string[]
  clauses: Item[]
}

/** A field of organizations with its own theme and carriers. */
export interface Sector {
  code: string
  name: Value<BilingualText>
  units: Value<SectorUnit[]>
  organizationTheme: Value<BilingualText>
  memberTheme: Value<BilingualText>
  campaigns: Item[]
  policies: Item[]
  carriers: Carrier[]
  roleModels: Item[]
  source: Source[]
}

/** A named form of activity; its items are not carriers of their own. */
export interface Carrier extends Item {
  optional: boolean
  forms: Item[]
  settings: Item[]
}

export interface Supervision {
  methods: Item[]
  rectification: Rectification[]
}

/** What follows where the campaign is not carried out well. */
export interface Rectification extends Item {
  trigger: Value<BilingualText>
  measures: Item[]
  timeLimit: Value<BilingualText>
}

/** A term as one place uses it; the same term means other things elsewhere. */
export interface Term extends Item {
  term: Value<BilingualText>
  /** Where it is used: code of a sector, a standard or the scheme. */
  usedIn: string
  definition: Value<BilingualText>
}
