import type { BilingualText, SectorUnitCode, Source, Value } from '../policy/index.js'

/** Anything with a code and a name: a task, a form, a criterion, a channel. */
export interface Item {
  code: string
  /** Exact from the document; status `inferred` where it is our own wording. */
  name: Value<BilingualText>
  items: Item[]
  source: Source[]
}

/** Levels of jurisdictions, documents and grantors. */
export type Level = 'central' | 'province' | 'city' | 'county' | 'institution'

/** An atomic field of organizations; jurisdictions cut their sectors out of these. */
export type SectorUnit = SectorUnitCode
