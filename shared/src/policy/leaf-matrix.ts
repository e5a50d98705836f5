import { type ConceptIndex, type MappedItem, type UnmappedItem, unmappedItems } from './concept-index.js'
import type { ConceptKind, ConceptRelation, SchemeItem } from './concept.js'
import { isLeaf } from './resolve-chain.js'
import { type MappedSections, schemeItems } from './scheme-items.js'
import type { Value } from './value.js'

/**
 * What a scheme has at a leaf. VALUE: it is there (also where it is damaged). SILENT: what it would stand in is there, and
 * the document says nothing of it. NOT_STATED: a number or a time that is not stated, which is no cap and no end.
 * NO_COUNTERPART: the scheme has nothing in which it would stand. UNMAPPED: no item answers to the concept, but the scheme
 * has items of this kind that nobody has mapped yet, so that one of them may. An item that was mapped to no concept is none
 * of those: somebody has read it and said so.
 */
export type CellKind = 'VALUE' | 'SILENT' | 'NO_COUNTERPART' | 'NOT_STATED' | 'UNMAPPED'

/** One scheme's answer in a matrix; a scheme with several items under the concept has several. */
export interface MatrixCell {
  profile: string
  kind: CellKind
  /** Code of the item; null for a leaf of the scheme itself and where there is no counterpart. */
  item: string | null
  relation: ConceptRelation | null
  /** Null where there is no counterpart. With provenance where the scheme was resolved. */
  leaf: Value<unknown> | null
  /** Codes of the items that nobody has mapped yet; for UNMAPPED. */
  unmapped: string[]
}

/** The leaf that is asked for: of the items under a concept, or of the scheme itself (`period.end`). */
export interface MatrixRow {
  concept: string | null
  /**
   * Keys with dots. In a list a step names an entry by its type, kind, role or code (`recipients.member.quota`), or with
   * `*` all of them, which then have a cell each.
   */
  leaf: string
}

/** A scheme, resolved or as parsed; of a scheme with some sections only, only these are compared. */
export interface MatrixColumn {
  profile: string
  scheme: object
}

/** A scheme with its items at hand, so that it is walked once for any number of rows. */
export interface ReadColumn extends MatrixColumn {
  nodes: ReadonlyMap<string, object>
  /** The items that no concept answers to. */
  unmapped: UnmappedItem[]
}

/** Leaves for which nothing stated is an answer of its own: numbers and times. */
const NUMBERS_AND_TIMES = new Set([
  'quota',
  'copies',
  'amount',
  'threshold',
  'base',
  'within',
  'timeLimit',
  'interval',
  'deadline',
  'frequency',
  'covers',
  'days',
  'objectionDays',
  'weight',
])

const NO_SECTIONS: MappedSections = {
  identity: { scope: { unitKinds: [] } },
  sectors: [],
  carriers: [],
  procedures: [],
  absentProcedures: [],
  standards: [],
  tiers: { tiers: [] },
  awards: [],
}

/** The items of a scheme, or of some sections of one, that have a place among the concepts. */
export function comparableItems(scheme: object): SchemeItem[] {
  const sections = { ...NO_SECTIONS, ...scheme }
  return schemeItems({ ...sections, identity: { ...NO_SECTIONS.identity, ...sections.identity } })
}

/** Walks a scheme once, for all rows that are asked of it. */
export function readColumn(index: ConceptIndex, { profile, scheme }: MatrixColumn): ReadColumn {
  const nodes = new Map<string, object>()
  collect(scheme, nodes)
  return { profile, scheme, nodes, unmapped: unmappedItems(index, comparableItems(scheme)) }
}

function collect(node: unknown, nodes: Map<string, object>): void {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return
  const { code } = node as { code?: unknown }
  if (typeof code === 'string' && !nodes.has(code)) nodes.set(code, node)
  for (const child of Object.values(node)) collect(child, nodes)
}

/** The codes of the items of a kind that nobody has mapped yet; one that was mapped to no concept has been judged. */
const unjudged = (index: ConceptIndex, { unmapped }: ReadColumn, kind: ConceptKind): string[] =>
  unmapped.filter(({ item }) => item.kind === kind && !index.byItem.has(item.code)).map(({ item }) => item.code)

/**
 * The items of a scheme under a concept, each once. An inherited item is mapped by the scheme that it comes from: it is found
 * by its own code, wherever that is mapped.
 */
function mappedTo({ byConcept }: ConceptIndex, concept: string, nodes: ReadColumn['nodes']): MappedItem[] {
  const found = new Map<string, MappedItem>()
  for (const mapped of byConcept.get(concept) ?? [])
    if (nodes.has(mapped.item) && !found.has(mapped.item)) found.set(mapped.item, mapped)
  return [...found.values()]
}

/** What one scheme has at a leaf: at least one cell. */
export function matrixCells(index: ConceptIndex, column: ReadColumn, { concept, leaf }: MatrixRow): MatrixCell[] {
  const { profile, scheme, nodes } = column
  const steps = leaf.split('.')
  if (concept === null) return cellsAt(scheme, steps, { profile, item: null, relation: null })
  const cells = mappedTo(index, concept, nodes).flatMap(({ item, relation }) =>
    cellsAt(nodes.get(item), steps, { profile, item, relation }),
  )
  if (cells.length > 0) return cells
  const kind = index.concepts.get(concept)?.kind
  const unmapped = kind ? unjudged(index, column, kind) : []
  const answer = unmapped.length > 0 ? 'UNMAPPED' : 'NO_COUNTERPART'
  return [{ profile, kind: answer, item: null, relation: null, leaf: null, unmapped }]
}

/** One leaf over all schemes, column by column. */
export const leafMatrix = (index: ConceptIndex, columns: readonly MatrixColumn[], row: MatrixRow): MatrixCell[] =>
  columns.flatMap((column) => matrixCells(index, readColumn(index, column), row))

type Place = Pick<MatrixCell, 'profile' | 'item' | 'relation'>

function cellsAt(node: unknown, steps: readonly string[], place: Place): MatrixCell[] {
  const [step, ...rest] = steps
  if (step === undefined) return [cellOf(node, place)]
  if (Array.isArray(node) && node.length === 0) {
    const kind = step === '*' ? 'NO_COUNTERPART' : 'NOT_STATED'
    return [{ ...place, kind, leaf: null, unmapped: [] }]
  }
  if (step === '*' && Array.isArray(node)) {
    return node.flatMap((entry: { code?: string }) =>
      cellsAt(entry, rest, { ...place, item: entry.code ?? place.item }),
    )
  }
  const cells = cellsAt(childOf(node, step), rest, place)
  return rest.length > 0 ? cells : cells.map((cell) => ({ ...cell, kind: kindOf(cell, step) }))
}

function cellOf(node: unknown, place: Place): MatrixCell {
  const kind = isLeaf(node) ? 'VALUE' : node === undefined ? 'NO_COUNTERPART' : 'SILENT'
  return { ...place, kind, leaf: isLeaf(node) ? node : null, unmapped: [] }
}

function kindOf({ kind, leaf }: MatrixCell, name: string): CellKind {
  if (leaf === null || leaf.status === 'damaged') return kind
  const isOpen = (leaf.value as { kind?: unknown } | null)?.kind === 'not-stated'
  if (isOpen) return 'NOT_STATED'
  if (leaf.value !== null) return 'VALUE'
  return NUMBERS_AND_TIMES.has(name) ? 'NOT_STATED' : 'SILENT'
}

function childOf(node: unknown, step: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  if (!Array.isArray(node)) return (node as Record<string, unknown>)[step]
  return node.find(({ code, kind, type, role }: Record<string, unknown>) => [code, kind, type, role].includes(step))
}

/** The item with a code, wherever in the scheme it stands. */
export function itemIn(node: unknown, code: string): object | null {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return null
  if ((node as { code?: unknown }).code === code) return node
  for (const child of Object.values(node)) {
    const found = itemIn(child, code)
    if (found) return found
  }
  return null
}
