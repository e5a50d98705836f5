import type { BilingualText, Source, Value } from '../policy/index.js'
import type { Item, SectorUnit } from './items.js'

/** A field of organizations with its own theme and carriers. */
export interface Sector {
  code: string
  name: Value<BilingualText>
  units: Value<SectorUnit[]>
  /** null: the document states none for this sector. */
  organizationTheme: Item | null
  memberTheme: MemberTheme | null
  /** Code of the theme that holds here, where the sector has none of its own. */
  themeFrom: string | null
  /** Whether the carriers of the whole scheme are those of the sector. */
  usesSchemeCarriers: boolean
  campaigns: Item[]
  policies: Item[]
  carriers: Carrier[]
  roleModels: RoleModels[]
  /** Threads, outcomes, aspects and whatever else the document lists for the sector. */
  parts: SectorPart[]
  source: Source[]
}

/** The theme of the members of a sector. */
export interface MemberTheme extends Item {
  /** What it centres on (围绕…). */
  context: Value<BilingualText>
  /** For whom; silent: for all members of the sector. */
  appliesTo: Value<BilingualText>
}

/** Role models that a sector names; its items are the models. */
export interface RoleModels extends Item {
  /** Code of the term that says what they are, where the sector does not list them. */
  definedIn: string | null
}

export type SectorPartKind =
  | 'thread'
  | 'outcome'
  | 'vanguard-aspect'
  | 'member-role'
  | 'member-context'
  | 'service-style'
  | 'campaign-content'

export interface SectorPart extends Item {
  kind: SectorPartKind
}

/** A named form of activity (载体); its items, forms and parts are not carriers of their own and are not counted. */
export interface Carrier extends Item {
  /** Who carries it; null: the document does not say. */
  subject: 'organization' | 'member' | null
  /** Whether it is offered (可), not asked for. */
  optional: boolean
  /** The word by which it is offered. */
  softener: Value<BilingualText>
  /** The named set that it belongs to, such as 五项活动. */
  set: Value<BilingualText>
  /** Our short summary of what the document says. */
  summary: Value<BilingualText>
  forms: Item[]
  settings: Item[]
  parts: CarrierPart[]
}

export interface CarrierPart extends Item {
  kind: 'aim' | 'link' | 'benchmark' | 'correction' | 'idea'
}
