import { fault, type MeritError } from '../errors/index.js'
import './change.errors.js'
import type { Change, Place } from './change.js'
import { addItem, type Fields, type FlatItem, type FlatTree, flatten } from './flatten.js'
import { type Entry, isRecord } from './layers.js'
import { same } from './same.js'

/**
 * A state with changes made to it, as `diffProfiles` finds them; the state given stays as it is. Throws CHANGE_MISMATCH with
 * the path of the first change that expects something else than is there.
 */
export function applyChanges<P extends object>(profile: P, changes: readonly Change[]): P {
  if (changes.length === 0) return profile
  const root = copyOf(profile) as unknown as Fields
  const tree = flatten(root)
  const moved = changes.filter(({ kind }) => kind === 'MOVED')
  const added = changes.filter(({ kind }) => kind === 'ADDED')
  for (const change of changes) if (change.kind === 'RECODED' && change.leaf === null) recode(tree, change)
  for (const change of moved) detach(tree, change, (change.before as Place).list)
  for (const change of changes) if (change.kind === 'REMOVED') remove(tree, change)
  for (const change of changes) if (change.leaf !== null) setField(tree, change)
  const fresh = new Map(added.map((change) => [change, unpack(tree, change)]))
  for (const change of changes) {
    if (change.kind === 'MOVED') attach(tree, change, itemOf(tree, change).node)
    else if (change.kind === 'ADDED') attach(tree, change, fresh.get(change)!)
  }
  if (moved.length > 0) refuseLost(tree, moved)
  return root as P
}

/** A copy that shares nothing with what it is made from, nor one part of it with another. */
const copyOf = <T>(node: T): T => JSON.parse(JSON.stringify(node)) as T

const mismatch = ({ path }: Change): MeritError => fault('CHANGE_MISMATCH', { path })

function itemOf(tree: FlatTree, change: Change, code = change.item): FlatItem {
  const item = tree.items.get(code ?? '')
  if (!item) throw mismatch(change)
  return item
}

/** The item is then known by both codes. */
function recode(tree: FlatTree, change: Change): void {
  const item = itemOf(tree, change, change.was)
  const code = change.item!
  if (tree.items.has(code)) throw mismatch(change)
  item.node.code = code
  tree.items.set(code, item)
}

/** Takes an item out of the place in which the change expects it. */
function detach(tree: FlatTree, change: Change, list: string | null): FlatItem {
  const item = itemOf(tree, change)
  const { holder, node } = item
  if (item.list !== list) throw mismatch(change)
  if (Array.isArray(holder)) holder.splice(holder.indexOf(node), 1)
  else holder[item.slot.split('.').at(-1)!] = null
  return item
}

function remove(tree: FlatTree, change: Change): void {
  const { node } = detach(tree, change, change.list)
  if (!same(node, change.before)) throw mismatch(change)
  for (const code of flatten({ node }).items.keys()) {
    tree.items.delete(code)
    tree.codes.delete(code)
  }
}

/** The record that a key path leads to, its last key left out, and that key. */
function recordAt(from: Fields, keys: string, change: Change): [record: Fields, key: string] {
  const steps = keys.split('.')
  const key = steps.pop()!
  let record: unknown = from
  for (const step of steps) record = isRecord(record) ? record[step] : undefined
  if (!isRecord(record)) throw mismatch(change)
  return [record, key]
}

function setField(tree: FlatTree, change: Change): void {
  const from = change.item === null ? tree.root : itemOf(tree, change).node
  const [record, key] = recordAt(from, change.leaf!, change)
  if (!same(record[key], change.before)) throw mismatch(change)
  if (change.after === undefined) delete record[key]
  else record[key] = copyOf(change.after)
}

/** A copy of an item that is added, by whose codes other changes find what is in it. */
function unpack(tree: FlatTree, change: Change): Entry {
  const node = copyOf(change.after as Entry)
  for (const code of flatten({ node }).items.keys()) if (tree.items.has(code)) throw mismatch(change)
  const { path, list } = change
  addItem(tree, { code: node.code, node, owner: null, slot: '', list: list!, path, holder: [], index: 0 })
  return node
}

/** Puts an item where the change wants it. */
function attach(tree: FlatTree, change: Change, node: Entry): void {
  const { list, path, follows } = change
  const [, owner, keys] = /^(?:.*\[([^\]]*)\]\.)?(.*)$/.exec(list!)!
  const [record, key] = recordAt(owner === undefined ? tree.root : itemOf(tree, change, owner).node, keys!, change)
  const place = record[key]
  if (path === list) {
    if (place !== null && place !== undefined) throw mismatch(change)
    record[key] = node
    return
  }
  if (place === undefined && follows === null) {
    record[key] = [node]
    return
  }
  if (!Array.isArray(place)) throw mismatch(change)
  const at = follows === null ? 0 : place.indexOf(itemOf(tree, change, follows).node) + 1
  if (follows !== null && at === 0) throw mismatch(change)
  place.splice(at, 0, node)
}

/** Items that were moved into one another are nowhere. */
function refuseLost(tree: FlatTree, moved: readonly Change[]): void {
  const { parts } = flatten(tree.root)
  const lost = moved.find((change) => !parts.has(itemOf(tree, change).node))
  if (lost) throw mismatch(lost)
}
