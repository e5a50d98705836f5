import { type Arbitrary, array, constantFrom, nat, record } from 'fast-check'
import { type Fields, type FlatItem, flatten, standsAlone } from './flatten.js'
import type { Value } from './index.js'
import { type Entry, isLeaf } from './layers.js'

/** What is done to a tree. `pick`, `to` and `at` choose among what is there, whatever that is. */
export interface Edit {
  does: 'say' | 'set' | 'remove' | 'move' | 'add' | 'copy' | 'clear' | 'exchange'
  pick: number
  to: number
  at: number
}

/** Edits of any kind. */
export const someEdits = (maxLength: number): Arbitrary<Edit[]> =>
  array(
    record({
      does: constantFrom<Edit['does'][]>(
        'say',
        'say',
        'set',
        'remove',
        'move',
        'move',
        'add',
        'copy',
        'clear',
        'exchange',
      ),
      pick: nat(10_000),
      to: nat(10_000),
      at: nat(10),
    }),
    { minLength: 1, maxLength },
  )

const copyOf = <T>(node: T): T => JSON.parse(JSON.stringify(node)) as T

/** A tree with edits done to it, one after the other; new items get codes that begin with `prefix`. */
export function edited<T extends object>(tree: T, edits: readonly Edit[], prefix: string): T {
  const root = copyOf(tree)
  for (const [n, edit] of edits.entries()) DO[edit.does](root as Fields, edit, `${prefix}${n}`)
  return root
}

const oneOf = <E>(list: readonly E[], pick: number): E | undefined => list[pick % list.length]

/** All lists of items, also empty ones; sources are none. */
function listsIn(node: unknown): unknown[][] {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return []
  const inside = Object.entries(node).flatMap(([key, child]) => (key === 'source' ? [] : listsIn(child)))
  const isList = Array.isArray(node) && node.every((entry) => typeof (entry as Entry | null)?.code === 'string')
  return isList ? [node, ...inside] : inside
}

const itemsIn = (root: object): FlatItem[] => [...flatten(root).items.values()]

/** A field of an item, or of the tree, that a test accepts, and what it is in. */
function fieldIn(
  root: Fields,
  { pick, to }: Edit,
  accepts: (child: unknown) => boolean,
): [node: Fields, key: string] | null {
  const node = oneOf<Fields>([root, ...itemsIn(root).map((item) => item.node)], pick)!
  const keys = Object.keys(node).filter((key) => key !== 'code' && key !== 'identity' && accepts(node[key]))
  return keys.length === 0 ? null : [node, oneOf(keys, to)!]
}

const SAID: Value<unknown>[] = [
  { value: { kind: 'month', value: '2012-02' }, status: 'stated', source: [], note: null },
  { value: 60, status: 'derived', source: [], note: { zh: '注', en: null } },
  { value: null, status: 'silent', source: [], note: null },
]

function take({ holder, node, slot }: FlatItem): void {
  if (Array.isArray(holder)) holder.splice(holder.indexOf(node), 1)
  else holder[slot.split('.').at(-1)!] = null
}

const put = (list: unknown[], at: number, node: unknown) => list.splice(at % (list.length + 1), 0, node)

const DO: Record<Edit['does'], (root: Fields, edit: Edit, code: string) => void> = {
  say(root, edit) {
    const [node, key] = fieldIn(root, edit, isLeaf) ?? []
    if (node) node[key!] = oneOf(SAID, edit.at)
  },
  set(root, edit, code) {
    const [node, key] = fieldIn(root, edit, (child) => typeof child !== 'object' || child === null) ?? []
    if (node) node[key!] = code
  },
  remove(root, { pick }) {
    const item = oneOf(itemsIn(root), pick)
    if (item) take(item)
  },
  move(root, { pick, to, at }) {
    const item = oneOf(itemsIn(root), pick)
    const inside = new Set(listsIn(item?.node))
    const list = oneOf(
      listsIn(root).filter((one) => !inside.has(one)),
      to,
    )
    if (!item || !list) return
    take(item)
    put(list, at, item.node)
  },
  add(root, { to, at }, code) {
    const list = oneOf(listsIn(root), to)
    if (list) put(list, at, { code, name: { value: code, status: 'stated', source: [], note: null }, items: [] })
  },
  copy(root, { pick, to, at }, code) {
    const item = oneOf(itemsIn(root), pick)
    const list = oneOf(listsIn(root), to)
    if (item && list) put(list, at, recoded(item.node, code))
  },
  clear(root, edit) {
    const [node, key] = fieldIn(root, edit, (child) => !isLeaf(child)) ?? []
    if (node) node[key!] = oneOf<unknown>([null, [], {}], edit.at)
  },
  exchange(root, { pick }) {
    const inner = oneOf(
      itemsIn(root).filter(({ owner }) => owner !== null),
      pick,
    )
    const outer = inner && flatten(root).items.get(inner.owner!)
    if (!outer || standsAlone(outer)) return
    const [list, place] = [outer.holder as unknown[], (outer.holder as unknown[]).indexOf(outer.node)]
    take(inner)
    list[place] = inner.node
    const within = listsIn(inner.node)[0]
    if (within) put(within, 0, outer.node)
    else put(list, place, outer.node)
  },
}

function recoded(node: unknown, code: string): unknown {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return node
  if (Array.isArray(node)) return node.map((entry, i) => recoded(entry, `${code}.${i}`))
  const entries = Object.entries(node).map(([key, child]) => [
    key,
    key === 'code' ? code : recoded(child, `${code}.${key}`),
  ])
  return Object.fromEntries(entries) as Fields
}
