import './draft.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import { isLeaf } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import {
  type Data,
  findItem,
  type Item,
  isData,
  itemsIn,
  itemsOf,
  keysIn,
  placeNamed,
  putAt,
  valueAt,
} from './places.rules.js'
import {
  definition,
  follow,
  isCodeNode,
  isItemNode,
  isLeafNode,
  isNullable,
  itemKey,
  type Part,
  partAt,
  type SchemaNode,
  sections,
  type Step,
} from './profile-schema.rules.js'

/** Something that stands against an edit; with its words where they are made already. */
export interface Obstacle extends Problem {
  message?: { zh: string; en: string }
}

/** What an edit comes to: the whole profile as it is to be, or what stands against it. */
export type Edit = { profile: Profile } | { problems: Obstacle[] }

/** Says what stands against an edit; `path` leads to the field of the input at fault. */
export const refuse = (code: string, path: string[], params: Problem['params'] = {}): { problems: Obstacle[] } => ({
  problems: [{ code, params, path: ['input', ...path] }],
})

/** A part of a scheme by the field that chooses its kind in the input, and what it says, as parsed. */
export interface Given<T> {
  key: string
  value: T
}

/** Where in its list an item is to stand: first, after another one, or else last. */
export interface Position {
  isFirst: boolean
  follows: string | null
}

/** Puts a new item into a list, or where one item may stand. */
export function addItem(profile: Profile, list: string, position: Position, { key, value }: Given<Item>): Edit {
  const path = placeNamed(profile, list)
  const entry = path && entryAt(path)
  const around = path && valueAt(profile, path.slice(0, -1))
  if (!entry || !isData(around)) return refuse('DRAFT_PLACE_UNKNOWN', ['list'], { list })
  if (itemKey(entry) !== key) {
    const params = { place: list, holds: itemKey(entry), given: key }
    return refuse('DRAFT_KIND_WRONG', ['item', key], params)
  }
  const next = structuredClone(profile)
  const there = valueAt(next, path)
  if (Array.isArray(there)) {
    const at = indexFor(there as Item[], position)
    if (typeof at !== 'number') return at
    there.splice(at, 0, value)
  } else if (there === null) putAt(next, path, value)
  else return refuse('DRAFT_PLACE_TAKEN', ['list'], { list, code: (there as Item).code })
  return withoutDoubles(next, entry, value, ['item', key])
}

/** The kind of items that may stand in a list or at a place for one; null where none may. */
function entryAt(path: readonly Step[]): Part | null {
  const part = partAt(path)
  const entry = part?.node.items ? follow(part.node.items) : part
  return entry && isItemNode(entry.node) ? entry : null
}

function indexFor(list: readonly Item[], { isFirst, follows }: Position): number | { problems: Obstacle[] } {
  if (isFirst && follows !== null) return refuse('DRAFT_POSITION_TWICE', ['follows'])
  if (isFirst) return 0
  if (follows === null) return list.length
  const before = list.findIndex(({ code }) => code === follows)
  return before === -1 ? refuse('DRAFT_FOLLOWS_UNKNOWN', ['follows'], { code: follows }) : before + 1
}

/** The profile, unless a code of the item that came in is used twice in it. */
function withoutDoubles(profile: Profile, part: Part, value: Data, path: string[]): Edit {
  const times = new Map<string, number>()
  for (const { item } of itemsOf(profile)) times.set(item.code, (times.get(item.code) ?? 0) + 1)
  const own = typeof value.code === 'string' ? [{ item: value as Item, path: [] }] : []
  const doubles = [...own, ...itemsIn(value, part.node)].filter(({ item }) => times.get(item.code)! > 1)
  if (doubles.length === 0) return { profile }
  return {
    problems: doubles.map(({ item, path: inner }) => ({
      code: 'DRAFT_CODE_TAKEN',
      params: { code: item.code },
      path: ['input', ...path, ...inner.map(String), 'code'],
    })),
  }
}

const unknownItem = (code: string, path = 'item') => refuse('DRAFT_ITEM_UNKNOWN', [path], { code })

/** Gives fields of an item other values; a field that is not given stays. With a new code, all that refer to it follow. */
export function changeItem(profile: Profile, code: string, { key, value }: Given<Data>): Edit {
  const found = findItem(profile, code)
  if (!found) return unknownItem(code)
  const kind = itemKey(found.part)
  if (kind !== key) return refuse('DRAFT_KIND_WRONG', ['changes', key], { place: code, holds: kind, given: key })
  const next = structuredClone(profile)
  Object.assign(valueAt(next, found.path) as Data, value)
  if (typeof value.code === 'string' && value.code !== code) recode(next, { properties: sections }, code, value.code)
  return withoutDoubles(next, found.part, value, ['changes', key])
}

/** Lets everything that refers to a code refer to another one. */
function recode(data: unknown, node: SchemaNode, from: string, to: string): void {
  if (typeof data !== 'object' || data === null) return
  for (const [key, child] of Object.entries(data)) {
    const inner = Array.isArray(data) ? entriesOf(node) : (fieldOf(node, key) ?? (key === 'value' ? node : null))
    if (!inner) continue
    if (child === from && isCodeNode(inner)) (data as Data)[key] = to
    else recode(child, inner, from, to)
  }
}

const fieldOf = ({ properties }: SchemaNode, key: string): SchemaNode | null =>
  properties?.[key] ? follow(properties[key]).node : null

function entriesOf(node: SchemaNode): SchemaNode | null {
  if (node['x-sources']) return definition('source').node
  return node.items ? follow(node.items).node : null
}

/** Gives fields of a section without a code other values; a field that is not given stays. */
export function changeSection(profile: Profile, { key, value }: Given<unknown>): Edit {
  const next = structuredClone(profile)
  const there = valueAt(next, [key])
  if (isData(there) && isData(value)) Object.assign(there, value)
  else putAt(next, [key], value)
  return isData(value) ? withoutDoubles(next, partAt([key])!, value, ['changes', key]) : { profile: next }
}

/** Puts an item elsewhere in its list, or into another list for items of its kind. */
export function moveItem(profile: Profile, code: string, list: string | null, position: Position): Edit {
  const found = findItem(profile, code)
  if (!found) return unknownItem(code)
  const own = found.path.slice(0, -1)
  const path = list === null ? own : placeNamed(profile, list)
  const entry = path && entryAt(path)
  if (!path || !entry || !Array.isArray(valueAt(profile, path)))
    return refuse('DRAFT_PLACE_UNKNOWN', ['list'], { list: list ?? code })
  const [holds, given] = [itemKey(entry), itemKey(found.part)]
  if (holds !== given) return refuse('DRAFT_KIND_WRONG', ['list'], { place: list ?? code, holds, given })
  if (found.path.every((step, i) => path[i] === step)) return refuse('DRAFT_MOVE_INTO_ITSELF', ['list'], { code })
  const next = structuredClone(profile)
  const target = valueAt(next, path) as Item[]
  const item = valueAt(next, found.path) as Item
  takeOut(next, found.path)
  const at = indexFor(target, position)
  if (typeof at !== 'number') return at
  target.splice(at, 0, item)
  return { profile: next }
}

/** Takes what stands at a place out of its list, or leaves none there. */
export function takeOut(profile: object, path: readonly Step[]): void {
  const last = path.at(-1)!
  if (typeof last === 'number') (valueAt(profile, path.slice(0, -1)) as unknown[]).splice(last, 1)
  else putAt(profile, path, null)
}

/** Removes an item with all that is in it. What refers to it stays, and shows among the problems of the draft. */
export function removeItem(profile: Profile, code: string): Edit {
  const found = findItem(profile, code)
  if (!found) return unknownItem(code)
  const isEntry = typeof found.path.at(-1) === 'number'
  if (!isEntry && !isNullable(found.part.node)) return refuse('DRAFT_ITEM_NEEDED', ['item'], { code })
  const next = structuredClone(profile)
  takeOut(next, found.path)
  return { profile: next }
}

/** Where a leaf is: in an item, or in the scheme itself (`period.end`). */
export interface LeafPlace {
  item: string | null
  leaf: string
}

/** What kind of leaf is at a place of the first of these schemes that has the item, or why none is. */
export function leafAt(
  schemes: readonly Profile[],
  { item, leaf }: LeafPlace,
): { part: Part } | { problems: Obstacle[] } {
  const found = item === null ? { path: [] } : schemes.map((one) => findItem(one, item)).find((one) => one !== null)
  if (!found) return unknownItem(item!)
  const part = partAt([...found.path, ...keysIn(leaf)])
  return part && isLeafNode(part.node) ? { part } : refuse('DRAFT_LEAF_UNKNOWN', ['leaf'], { leaf })
}

/** Puts a leaf, as parsed, in the place of the one that is there. */
export function setLeaf(profile: Profile, { item, leaf }: LeafPlace, value: Data): Edit {
  const found = item === null ? null : findItem(profile, item)
  if (item !== null && !found) return unknownItem(item)
  const path = [...(found?.path ?? []), ...keysIn(leaf)]
  if (!isLeaf(valueAt(profile, path))) return refuse('DRAFT_LEAF_UNKNOWN', ['leaf'], { leaf })
  const next = structuredClone(profile)
  putAt(next, path, value)
  return { profile: next }
}
