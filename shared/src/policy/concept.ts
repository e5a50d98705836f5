import type { BilingualText } from './value.js'

/** What kind of items a concept stands for. */
export type ConceptKind =
  | 'SECTOR_UNIT'
  | 'SECTOR'
  | 'CARRIER'
  | 'PROCEDURE'
  | 'STANDARD'
  | 'CRITERION'
  | 'TIER'
  | 'AWARD_TYPE'

/** How an item stands to a concept: it is the same; the item is wider; it is narrower; they overlap; nothing answers to it. */
export type ConceptRelation = 'exact' | 'broader' | 'narrower' | 'partial' | 'none'

/** A shared idea that local items are mapped to. */
export interface Concept {
  code: string
  kind: ConceptKind
  name: { zh: string; en: string }
  /** Code of the wider concept; null: none. */
  broader: string | null
}

/** The concepts under one version. */
export interface ConceptScheme {
  version: string
  concepts: Concept[]
}

/** How one item of a scheme stands to one concept. An item may have several rows. */
export interface MappingRow {
  /** Code of the item. */
  item: string
  /** Null where the relation is `none`. */
  concept: string | null
  relation: ConceptRelation
  /** Why it is not exact; null for exact. */
  reason: BilingualText | null
}

/** The rows of one scheme, made for one version of the concepts. */
export interface ConceptMapping {
  profile: string
  version: string
  rows: MappingRow[]
}

/** An item of a scheme that has a place among the concepts. */
export interface SchemeItem {
  code: string
  kind: ConceptKind
  name: BilingualText | null
  /** Code of the item it belongs to: a carrier's sector, a criterion's standard; null at the top. */
  within: string | null
  /** Where the document only names the procedure's absence. */
  absent: boolean
}
