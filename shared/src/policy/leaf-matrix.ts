import type { ConceptIndex, MappedItem } from './concept-index.js'
import type { ConceptRelation } from './concept.js'
import { isLeaf } from './resolve-chain.js'
import type { Value } from './value.js'

/**
 * What a scheme has at a leaf. VALUE: it is there (also where it is damaged). SILENT: what it would stand in is there, and
 * the document says nothing of it. NOT_STATED: a number or a time that is not stated, which is no cap and no end.
 * NO_COUNTERPART: the scheme has nothing in which it would stand.
 */
export type CellKind = 'VALUE' | 'SILENT' | 'NO_COUNTERPART' | 'NOT_STATED'

/** One scheme's answer in a matrix; a scheme with several items under the concept has several. */
export interface MatrixCell {
  profile: string
  kind: CellKind
  /** Code of the item; null for a leaf of the scheme itself and where there is no counterpart. */
  item: string | null
  relation: ConceptRelation | null
  /** Null where there is no counterpart. With provenance where the scheme was resolved. */
  leaf: Value<unknown> | null
}

/** The leaf that is asked for: of the items under a concept, or of the scheme itself (`period.end`). */
export interface MatrixRow {
  concept: string | null
  /** Keys with dots; in a list a step names an entry by its type, kind, role or code: `recipients.member.quota`. */
  leaf: string
}

/** A scheme, resolved or as parsed. */
export interface MatrixColumn {
  profile: string
  scheme: object
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
])

/** One leaf over all schemes, column by column. */
export function leafMatrix(
  index: ConceptIndex,
  columns: readonly MatrixColumn[],
  { concept, leaf }: MatrixRow,
): MatrixCell[] {
  const steps = leaf.split('.')
  return columns.flatMap(({ profile, scheme }) => {
    if (concept === null) return [cellAt(scheme, steps, { profile, item: null, relation: null })]
    const mapped = (index.byConcept.get(concept) ?? []).filter((one) => one.profile === profile)
    const cells = mapped.flatMap((one) => cellOfItem(scheme, steps, one))
    const none: MatrixCell = { profile, kind: 'NO_COUNTERPART', item: null, relation: null, leaf: null }
    return cells.length > 0 ? cells : [none]
  })
}

function cellOfItem(scheme: object, steps: readonly string[], { profile, item, relation }: MappedItem): MatrixCell[] {
  const found = itemIn(scheme, item)
  return found ? [cellAt(found, steps, { profile, item, relation })] : []
}

function cellAt(
  node: object,
  steps: readonly string[],
  place: Pick<MatrixCell, 'profile' | 'item' | 'relation'>,
): MatrixCell {
  let at: unknown = node
  for (const step of steps) {
    if (Array.isArray(at) && at.length === 0) return { ...place, kind: 'NOT_STATED', leaf: null }
    at = childOf(at, step)
  }
  if (!isLeaf(at)) return { ...place, kind: at === undefined ? 'NO_COUNTERPART' : 'SILENT', leaf: null }
  return { ...place, kind: kindOf(at, steps.at(-1)!), leaf: at }
}

function kindOf({ value, status }: Value<unknown>, name: string): CellKind {
  if (status === 'damaged') return 'VALUE'
  const isOpen = (value as { kind?: unknown } | null)?.kind === 'not-stated'
  if (isOpen) return 'NOT_STATED'
  if (value !== null) return 'VALUE'
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
