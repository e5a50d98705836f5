import type { Change, ChangeKind, DiffOptions, Place } from './change.js'
import { type Fields, type FlatItem, type FlatTree, flatten, followed, without } from './flatten.js'
import { isLeaf, isRecord } from './layers.js'
import { matchItems, movedItems, type SameItems } from './match-items.js'
import { same, type Sameness } from './same.js'

/** What counts as a difference. */
interface Comparison extends DiffOptions {
  /** Whether two values are the same. */
  same: Sameness
  /** Keys of items that are not compared. */
  ignored: ReadonlySet<string>
}

/** Both trees and what is the same in them. */
interface Run extends Comparison {
  before: FlatTree
  after: FlatTree
  found: SameItems
  /** Codes after, of items before that are still there. */
  codes: ReadonlyMap<string, string>
}

/**
 * What is different between two states, section by section in the order of `after`, what is removed last in each. Items
 * are the same by code, then by concept; the fewest that can be are moved. Applied to `before` it gives `after`, up to the
 * order of keys; a section that is not there is an empty one. Keys have no dots and no brackets, codes no brackets.
 */
export const diffProfiles = <P extends object>(before: P, after: P, { conceptOf }: DiffOptions = {}): Change[] =>
  diffTrees(before, after, { conceptOf, same, ignored: new Set() })

/** As `diffProfiles`, for another idea of what is different. */
export function diffTrees(before: object, after: object, comparison: Comparison): Change[] {
  const [a, b] = [flatten(before), flatten(after)]
  const found = matchItems(a, b, comparison.conceptOf)
  const codes = new Map([...found].map(([code, was]) => [was.code, code]))
  const run: Run = { ...comparison, before: a, after: b, found, codes }
  const changes = [...fieldChanges(null, run), ...itemChanges(run), ...removals(run)]
  const order = new Map([...Object.keys(after), ...Object.keys(before)].reverse().map((key, i) => [key, -i]))
  return changes.toSorted((x, y) => order.get(x.section)! - order.get(y.section)!)
}

const change = (kind: ChangeKind, path: string, item: string | null, rest: Partial<Change>): Change => ({
  kind,
  section: /^[^.[]*/.exec(path)![0],
  path,
  item,
  was: null,
  leaf: null,
  before: undefined,
  after: undefined,
  list: null,
  follows: null,
  ...rest,
})

function* itemChanges(run: Run): Generator<Change> {
  const moved = movedItems(run.after, run.found)
  for (const item of run.after.items.values()) {
    const { code, path, owner } = item
    const was = run.found.get(code)
    if (was) {
      if (was.code !== code) yield change('RECODED', path, code, { was: was.code, before: was.code, after: code })
      if (moved.has(code))
        yield change('MOVED', path, code, { before: placeOf(was), after: placeOf(item), ...placeOf(item) })
      yield* fieldChanges(item, run)
    } else if (owner === null || run.found.has(owner)) {
      const whole = without(item.node, run.after, (one) => run.found.has(one))
      yield change('ADDED', path, code, { after: whole, ...placeOf(item) })
    }
  }
}

const placeOf = (item: FlatItem): Place => ({ list: item.list, follows: followed(item) })

function* removals({ before, codes }: Run): Generator<Change> {
  for (const { code, node, path, list, owner } of before.items.values()) {
    if (codes.has(code) || (owner !== null && !codes.has(owner))) continue
    const whole = without(node, before, (one) => codes.has(one))
    yield change('REMOVED', path, code, { before: whole, list })
  }
}

/** What is different in the fields of an item, or of the trees themselves, without the items in them. */
function* fieldChanges(item: FlatItem | null, run: Run): Generator<Change> {
  const { before, after, found, codes } = run
  const [a, b] = item ? [found.get(item.code)!.node, item.node] : [before.root, after.root]
  for (const [leaf, was, is] of fieldPairs(a, b, '', run)) {
    const path = item ? `${item.path}.${leaf}` : leaf
    yield change(kindOf(was, is, codes), path, item?.code ?? null, { leaf, before: was, after: is })
  }
}

type FieldPair = [leaf: string, before: unknown, after: unknown]

function* fieldPairs(a: Fields, b: Fields, prefix: string, run: Run): Generator<FieldPair> {
  const { before, after, same, ignored } = run
  const isItem = after.parts.get(b) === 'item'
  const isRoot = b === after.root
  for (const key of keysOf(a, b)) {
    const [was, is] = [a[key], b[key]]
    if (was === is || (isItem && key === 'code') || ignored.has(key)) continue
    const leaf = prefix === '' ? key : `${prefix}.${key}`
    if (before.parts.get(was) === 'record' && after.parts.get(is) === 'record')
      yield* fieldPairs(was as Fields, is as Fields, leaf, run)
    else {
      const [old, fresh] = [withoutItems(was, before), withoutItems(is, after)]
      const isNowhere = isRoot && isEmpty(old) && isEmpty(fresh) && (old === undefined || fresh === undefined)
      if (!isNowhere && !same(old, fresh)) yield [leaf, old, fresh]
    }
  }
}

const isEmpty = (node: unknown): boolean => node == null || (Array.isArray(node) && node.length === 0)

const keysOf = (a: Fields, b: Fields): string[] => {
  const keys = Object.keys(b)
  for (const key in a) if (!(key in b)) keys.push(key)
  return keys
}

const withoutItems = (node: unknown, tree: FlatTree): unknown =>
  tree.parts.has(node) ? without(node, tree, () => true) : node

function kindOf(before: unknown, after: unknown, codes: ReadonlyMap<string, string>): ChangeKind {
  const [was, is] = [valueOf(before), valueOf(after)]
  if ((isTime(was) || isTime(is)) && !same(was, is)) return 'RETIMED'
  const isRecoded = [...codesIn(before)].some((code) => (codes.get(code) ?? code) !== code)
  return isRecoded && same(recoded(before, codes), after) ? 'RECODED' : 'CHANGED'
}

const valueOf = (node: unknown): unknown => (isLeaf(node) ? node.value : node)

const MOMENTS: ReadonlySet<unknown> = new Set(['day', 'month', 'year-end', 'event', 'not-stated'])
const DAY_OR_DURATION = /^(?:\d{4}-\d\d-\d\d|P(?=\d)(?:\d+[YMWD])+)$/

/** Whether something says when or how often: a moment, a cadence, a frequency, a day, or an ISO duration. */
function isTime(value: unknown): boolean {
  if (typeof value === 'string') return DAY_OR_DURATION.test(value)
  if (!isRecord(value)) return false
  return (
    'interval' in value ||
    (MOMENTS.has(value.kind) && ('value' in value || 'event' in value || value.kind === 'not-stated'))
  )
}

/** All texts in a value, of which some may be codes. */
function* codesIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node
  else if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) yield* codesIn(child)
}

/** A value with the codes of items as they are after. */
function recoded(node: unknown, codes: ReadonlyMap<string, string>): unknown {
  if (typeof node === 'string') return codes.get(node) ?? node
  if (Array.isArray(node)) return node.map((entry) => recoded(entry, codes))
  if (!isRecord(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, recoded(child, codes)]))
}
