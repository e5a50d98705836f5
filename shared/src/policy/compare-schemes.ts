import { type ConceptIndex, conceptsOfItem, type MappedItem, withNarrower } from './concept-index.js'
import type { ConceptRelation, MappingRow, SchemeItem } from './concept.js'

/** A scheme with its items, those it inherits included. */
export interface ComparedScheme {
  profile: string
  items: readonly SchemeItem[]
}

/**
 * What another scheme has for an item. HAS: the very item, or one under the same concept, one of the two being all of it.
 * RELATED: only one that shares a part of the concept, or one under a wider or narrower concept. LACKS: none. UNMAPPED: the
 * item has no concept, so that it cannot be compared.
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
  /**
   * Whether nothing of the other scheme can still turn out to be its counterpart: false for RELATED and LACKS where the other
   * has items of this kind that nobody has mapped yet, and for an item of its own that nobody has mapped yet.
   */
  isCertain: boolean
}

/** How many items of a scheme another has, has only something near for, lacks, and how many cannot be compared. */
export interface Correspondence {
  of: string
  in: string
  has: number
  related: number
  lacks: number
  unmapped: number
  /** How many of those that it lacks or has something near for may still turn out otherwise. */
  uncertain: number
  all: number
}

/** The other scheme, looked at from the first. */
interface Other {
  present: ReadonlySet<string>
  /** The kinds of its items that nobody has mapped yet. */
  openKinds: ReadonlySet<string>
}

/** Every item of one scheme with what the other has for it, in order. What a document only lacks is no item of it. */
export function compareSchemes(index: ConceptIndex, one: ComparedScheme, other: ComparedScheme): ComparedItem[] {
  const there = other.items.filter(({ absent }) => !absent)
  const present = new Set(there.map(({ code }) => code))
  const openKinds = new Set(there.filter(({ code }) => !index.byItem.has(code)).map(({ kind }) => kind))
  return one.items.filter(({ absent }) => !absent).map((item) => compareItem(index, item, { present, openKinds }))
}

function compareItem(index: ConceptIndex, item: SchemeItem, { present, openKinds }: Other): ComparedItem {
  const rows = conceptsOfItem(index, item.code)
  // An inherited item is mapped by the scheme that it comes from: it is found by its code, wherever that is mapped.
  const theirs = (concept: string) => (index.byConcept.get(concept) ?? []).filter((one) => present.has(one.item))
  if (present.has(item.code)) {
    const same = rows.flatMap(({ concept }) => theirs(concept!)).filter((one) => one.item === item.code)
    return { item, answer: 'HAS', rows, counterparts: same, isCertain: true }
  }
  if (rows.length === 0) {
    const judged = index.byItem.get(item.code) ?? []
    return { item, answer: 'UNMAPPED', rows: [...judged], counterparts: [], isCertain: judged.length > 0 }
  }
  const concepts = ownConcepts(index, item, rows)
  const same = rows.flatMap((row) =>
    concepts.includes(row.concept!) ? theirs(row.concept!).map((their) => ({ row, their })) : [],
  )
  const whole = same.filter(({ row, their }) => isWhole(row.relation) || isWhole(their.relation))
  if (whole.length > 0)
    return { item, answer: 'HAS', rows, counterparts: whole.map(({ their }) => their), isCertain: true }
  const near = [...same.map(({ their }) => their), ...relatedConcepts(index, concepts).flatMap(theirs)]
  const answer = near.length > 0 ? 'RELATED' : 'LACKS'
  return { item, answer, rows, counterparts: near, isCertain: !openKinds.has(item.kind) }
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

/** How many items of one scheme the other has for each answer. */
export function correspondence(one: string, other: string, compared: readonly ComparedItem[]): Correspondence {
  const count = (wanted: Answer) => compared.filter(({ answer }) => answer === wanted).length
  const uncertain = compared.filter(({ answer, isCertain }) => !isCertain && answer !== 'UNMAPPED').length
  return {
    of: one,
    in: other,
    has: count('HAS'),
    related: count('RELATED'),
    lacks: count('LACKS'),
    unmapped: count('UNMAPPED'),
    uncertain,
    all: compared.length,
  }
}

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
