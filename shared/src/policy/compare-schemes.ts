import { type ConceptIndex, conceptsOfItem, type MappedItem, withNarrower } from './concept-index.js'
import type { ConceptRelation, MappingRow, SchemeItem } from './concept.js'

/** A scheme with its items. */
export interface ComparedScheme {
  profile: string
  items: readonly SchemeItem[]
}

/**
 * What another scheme has for an item. HAS: an item under the same concept, one of the two being all of it. RELATED: only one
 * that shares a part of the concept, or one under a wider or narrower concept. LACKS: none. UNMAPPED: the item has no
 * concept, so that it cannot be compared.
 */
export type Answer = 'HAS' | 'RELATED' | 'LACKS' | 'UNMAPPED'

/** An item of one scheme and what another has for it. */
export interface ComparedItem {
  item: SchemeItem
  answer: Answer
  /** How the item stands to its concepts. */
  rows: MappingRow[]
  /** The other scheme's items under the same concept, or for RELATED under the nearest. */
  counterparts: MappedItem[]
}

/** Every item of one scheme with what the other has for it, in order. What a document only lacks is no item of it. */
export function compareSchemes(index: ConceptIndex, one: ComparedScheme, other: ComparedScheme): ComparedItem[] {
  const present = new Set(other.items.flatMap(({ code, absent }) => (absent ? [] : [code])))
  const theirs = (concept: string) =>
    (index.byConcept.get(concept) ?? []).filter(({ profile, item }) => profile === other.profile && present.has(item))
  return one.items.filter(({ absent }) => !absent).map((item) => compareItem(index, item, theirs))
}

function compareItem(index: ConceptIndex, item: SchemeItem, theirs: (concept: string) => MappedItem[]): ComparedItem {
  const rows = conceptsOfItem(index, item.code)
  if (rows.length === 0)
    return { item, answer: 'UNMAPPED', rows: [...(index.byItem.get(item.code) ?? [])], counterparts: [] }
  const concepts = ownConcepts(index, item, rows)
  const same = rows.flatMap((row) =>
    concepts.includes(row.concept!) ? theirs(row.concept!).map((their) => ({ row, their })) : [],
  )
  const whole = same.filter(({ row, their }) => isWhole(row.relation) || isWhole(their.relation))
  if (whole.length > 0) return { item, answer: 'HAS', rows, counterparts: whole.map(({ their }) => their) }
  const near = [...same.map(({ their }) => their), ...relatedConcepts(index, concepts).flatMap(theirs)]
  return { item, answer: near.length > 0 ? 'RELATED' : 'LACKS', rows, counterparts: near }
}

/** The concepts of an item's own kind: a sector is compared by sectors, not by the units it is made of. */
function ownConcepts(index: ConceptIndex, { kind }: SchemeItem, rows: readonly MappingRow[]): string[] {
  const concepts = rows.map(({ concept }) => concept!)
  const own = concepts.filter((concept) => index.concepts.get(concept)?.kind === kind)
  return own.length > 0 ? own : concepts
}

/** Whether an item is the whole of its concept or more. */
const isWhole = (relation: ConceptRelation): boolean => relation === 'exact' || relation === 'broader'

/** What one scheme has that the other lacks: items for which it has nothing, or only something related, or that have no concept. */
export const lackingIn = (index: ConceptIndex, one: ComparedScheme, other: ComparedScheme): ComparedItem[] =>
  compareSchemes(index, one, other).filter(({ answer }) => answer !== 'HAS')

/** The concepts above and below, without the concepts themselves. */
function relatedConcepts(index: ConceptIndex, concepts: readonly string[]): string[] {
  const related = new Set<string>()
  for (const code of concepts) {
    for (const narrower of withNarrower(index, code)) related.add(narrower)
    for (let up = index.concepts.get(code)?.broader ?? null; up !== null && !related.has(up); ) {
      related.add(up)
      up = index.concepts.get(up)?.broader ?? null
    }
  }
  for (const code of concepts) related.delete(code)
  return [...related]
}
