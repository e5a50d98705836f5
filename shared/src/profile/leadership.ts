import type { BilingualText, Source, Value } from '../policy/index.js'
import type { Item, SectorUnit } from './items.js'

/** How the campaign is led and guided. The leading bodies themselves belong to the organizations. */
export interface Leadership {
  /** Codes of the leading bodies. */
  bodies: string[]
  mechanisms: Item[]
  responsibilities: Item[]
  /** Bodies that every organization is to set up. */
  unitBodies: Item[]
  guidance: Guidance[]
  /** What guiding by field asks for. */
  guidanceRules: Item[]
  personnel: Item[]
  massOrganizations: Item[]
  contactPoints: ContactPoint[]
}

/** Which department guides which organizations. */
export interface Guidance {
  code: string
  department: Value<BilingualText>
  /** The field as the document names it. */
  field: Value<BilingualText>
  /** The same in sector units; silent where the document assigns none. */
  units: Value<SectorUnit[]>
  duty: Value<BilingualText>
  source: Source[]
}

/** A place that a leading cadre keeps contact with. */
export interface ContactPoint extends Item {
  who: Value<BilingualText>
}
