import { type Entry, isEntry, isLeaf } from './layers.js'

/** A record of a tree. */
export type Fields = Record<string, unknown>

/** An item of a tree, and where it stands. */
export interface FlatItem {
  code: string
  node: Entry
  /** Code of the item around it; null: the tree itself. */
  owner: string | null
  /** Key path of its list, or of the item where it stands alone, within the owner. */
  slot: string
  /** Path of the list in the tree, or of the item where it stands alone. */
  list: string
  path: string
  /** The list that it is in, or the record in which it stands alone. */
  holder: unknown[] | Fields
  /** Its place in the list; 0 where it stands alone. */
  index: number
}

/**
 * A tree by its items. An item is a record with a code, in a list of nothing but such or alone; `identity` says of the tree
 * itself what its code is, so it is none. Everything else is a value of the item around it: leaves, texts, numbers and
 * lists of other things whole, records field by field. Where a code is used again, that list or record is a value, too.
 */
export interface FlatTree {
  root: Fields
  /** By code, in the order of the tree, outer ones first. */
  items: Map<string, FlatItem>
  /** What is not whole: lists of items, items, and records. */
  parts: Map<unknown, 'list' | 'item' | 'record'>
  /** Codes of items found so far, also of those not yet looked into. */
  codes: Set<string>
}

const isText = ({ zh }: Fields): boolean => typeof zh === 'string'

/** Takes a tree apart. */
export function flatten(root: object): FlatTree {
  const tree: FlatTree = { root: root as Fields, items: new Map(), parts: new Map(), codes: new Set() }
  addFields(tree, tree.root, { owner: null, keys: '', path: '' })
  return tree
}

/** Where a record is: the item around it, the key path within that, the path within the tree. */
interface Around {
  owner: string | null
  keys: string
  path: string
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

function addFields(tree: FlatTree, node: Fields, { owner, keys, path }: Around): void {
  if (!tree.parts.has(node)) tree.parts.set(node, 'record')
  for (const key of Object.keys(node)) {
    const child = node[key]
    if (typeof child !== 'object' || child === null) continue
    const slot = joined(keys, key)
    const at = joined(path, key)
    if (Array.isArray(child)) addList(tree, child, { owner, keys: slot, path: at })
    else if (isEntry(child) && at !== 'identity') {
      const place = { owner, slot, list: at, path: at, holder: node, index: 0 }
      if (!tree.codes.has(child.code)) addItem(tree, { code: child.code, node: child, ...place })
    } else if (!isLeaf(child) && !isText(child as Fields))
      addFields(tree, child as Fields, { owner, keys: slot, path: at })
  }
}

function addList(tree: FlatTree, list: unknown[], { owner, keys: slot, path }: Around): void {
  if (list.length === 0 || !list.every(isEntry)) return
  const codes = new Set(list.map(({ code }) => code))
  if (codes.size < list.length || list.some(({ code }) => tree.codes.has(code))) return
  tree.parts.set(list, 'list')
  for (const code of codes) tree.codes.add(code)
  for (const [index, node] of list.entries()) {
    const { code } = node
    addItem(tree, { code, node, owner, slot, list: path, path: `${path}[${code}]`, holder: list, index })
  }
}

/** Adds an item with all that is in it. */
export function addItem(tree: FlatTree, item: FlatItem): void {
  tree.codes.add(item.code)
  tree.items.set(item.code, item)
  tree.parts.set(item.node, 'item')
  addFields(tree, item.node, { owner: item.code, keys: '', path: item.path })
}

/** A copy of a part of a tree without the items that are gone: lists without them, null where they stood alone. */
export function without(node: unknown, tree: FlatTree, isGone: (code: string) => boolean): unknown {
  const part = tree.parts.get(node)
  if (part === undefined) return node
  if (part === 'list') {
    const rest = (node as Entry[]).filter(({ code }) => !isGone(code))
    return rest.map((entry) => without(entry, tree, isGone))
  }
  if (part === 'item' && isGone((node as Entry).code)) return null
  const copy: Fields = {}
  for (const [key, child] of Object.entries(node as Fields)) copy[key] = without(child, tree, isGone)
  return copy
}

/** Whether an item stands in no list. */
export const standsAlone = ({ path, list }: Pick<FlatItem, 'path' | 'list'>): boolean => path === list

/** The code of the item before it in its list; null: it is the first, or stands alone. */
export const followed = ({ holder, index }: FlatItem): string | null =>
  index === 0 ? null : (holder as Entry[])[index - 1]!.code
