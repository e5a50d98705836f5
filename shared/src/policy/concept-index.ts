import type {
  Concept,
  ConceptKind,
  ConceptMapping,
  ConceptRelation,
  ConceptScheme,
  MappingRow,
  SchemeItem,
} from './concept.js'
import type { ResolveOptions } from './resolve-chain.js'

/** An item of a scheme as it stands to a concept. */
export interface MappedItem {
  /** Code of the scheme. */
  profile: string
  item: string
  concept: string
  relation: Exclude<ConceptRelation, 'none'>
  reason: MappingRow['reason']
}

/** An item that no concept answers to, and why. */
export interface UnmappedItem {
  item: SchemeItem
  /** Null where nobody has mapped the item yet. */
  reason: MappingRow['reason']
}

/** How much of a scheme is mapped. */
export interface MappingCoverage {
  profile: string
  /** Version of the concepts. */
  version: string
  mapped: number
  all: number
  byKind: { kind: ConceptKind; mapped: number; all: number }[]
}

/** The concepts with the mappings of all schemes, ready to be asked. */
export interface ConceptIndex {
  version: string
  concepts: ReadonlyMap<string, Concept>
  /** Codes of the concepts directly under each. */
  narrower: ReadonlyMap<string, readonly string[]>
  byConcept: ReadonlyMap<string, readonly MappedItem[]>
  /** The rows of an item, by its code; codes of items are unique across schemes. */
  byItem: ReadonlyMap<string, readonly MappingRow[]>
}

/** Puts concepts and mappings in order. */
export function indexConcepts(scheme: ConceptScheme, mappings: readonly ConceptMapping[]): ConceptIndex {
  const byConcept = new Map<string, MappedItem[]>()
  const byItem = new Map<string, MappingRow[]>()
  for (const { profile, rows } of mappings) {
    for (const row of rows) {
      push(byItem, row.item, row)
      const { item, concept, relation, reason } = row
      if (concept !== null && relation !== 'none')
        push(byConcept, concept, { profile, item, concept, relation, reason })
    }
  }
  const narrower = new Map<string, string[]>()
  for (const { code, broader } of scheme.concepts) if (broader !== null) push(narrower, broader, code)
  const concepts = new Map(scheme.concepts.map((concept) => [concept.code, concept]))
  return { version: scheme.version, concepts, narrower, byConcept, byItem }
}

function push<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}

/** A concept and all that are narrower, nearest first. */
export function withNarrower({ narrower }: ConceptIndex, code: string): string[] {
  const found = new Set([code])
  for (const concept of found) for (const one of narrower.get(concept) ?? []) found.add(one)
  return [...found]
}

/** The items of all schemes under a concept; with `narrower`, also those under the concepts below it. */
export function itemsByConcept(index: ConceptIndex, concept: string, { narrower = false } = {}): MappedItem[] {
  const concepts = narrower ? withNarrower(index, concept) : [concept]
  return concepts.flatMap((code) => index.byConcept.get(code) ?? [])
}

/** What the rows of an item say, without those by which nothing answers to it. */
export const conceptsOfItem = ({ byItem }: ConceptIndex, item: string): MappingRow[] =>
  (byItem.get(item) ?? []).filter(({ relation }) => relation !== 'none')

/** The concept that an item is mapped to exactly, the first where there are several; null where there is none. */
export const exactConcept = ({ byItem }: ConceptIndex, item: string): string | null =>
  byItem.get(item)?.find(({ relation }) => relation === 'exact')?.concept ?? null

/** How `resolveChain` finds the same item again in another scheme. */
export const matchedBy = (index: ConceptIndex): ResolveOptions => ({
  conceptOf: (item) => exactConcept(index, item),
  relatedTo: (item) => conceptsOfItem(index, item).flatMap(({ concept }) => concept ?? []),
})

/** The items of a scheme that no concept answers to. What the document only lacks is no item of it. */
export function unmappedItems(index: ConceptIndex, items: readonly SchemeItem[]): UnmappedItem[] {
  return items
    .filter(({ code, absent }) => !absent && conceptsOfItem(index, code).length === 0)
    .map((item) => ({ item, reason: index.byItem.get(item.code)?.[0]?.reason ?? null }))
}

/** How many items of a scheme are mapped, of how many, by kind. */
export function mappingCoverage(index: ConceptIndex, profile: string, items: readonly SchemeItem[]): MappingCoverage {
  const present = items.filter(({ absent }) => !absent)
  const isMapped = ({ code }: SchemeItem) => conceptsOfItem(index, code).length > 0
  const count = (some: readonly SchemeItem[]) => ({ mapped: some.filter(isMapped).length, all: some.length })
  const kinds = [...new Set(present.map(({ kind }) => kind))]
  const byKind = kinds.map((kind) => ({ kind, ...count(present.filter((item) => item.kind === kind)) }))
  return { profile, version: index.version, ...count(present), byKind }
}
