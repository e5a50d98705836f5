import {
  follow,
  isItemNode,
  isLeafNode,
  type Part,
  partAt,
  type SchemaNode,
  sections,
  type Step,
} from './profile-schema.rules.js'

/** A part of a profile, as parsed: what edits work on. */
export type Data = Record<string, unknown>

/** An item of a profile: something with a code. */
export type Item = Data & { code: string }

export const isData = (node: unknown): node is Data => typeof node === 'object' && node !== null && !Array.isArray(node)

/** An item and where it stands. */
export interface Placed {
  item: Item
  path: Step[]
  part: Part
}

/** Every item of a part of a profile, outer ones before what is in them, in the order of the schema. */
export function* itemsIn(data: unknown, node: SchemaNode, path: readonly Step[] = []): Generator<Placed> {
  if (Array.isArray(data)) {
    if (!node.items) return
    for (const [i, entry] of data.entries()) yield* itemsAt(entry, node.items, [...path, i])
  } else if (isData(data) && node.properties && !isLeafNode(node)) {
    for (const [key, child] of Object.entries(node.properties)) yield* itemsAt(data[key], child, [...path, key])
  }
}

function* itemsAt(data: unknown, given: SchemaNode, path: Step[]): Generator<Placed> {
  const part = follow(given)
  if (isData(data) && isItemNode(part.node)) yield { item: data as Item, path, part }
  yield* itemsIn(data, part.node, path)
}

/** Every item of a profile. */
export const itemsOf = (profile: object): Placed[] => [...itemsIn(profile, { properties: sections })]

/** The item with this code; null where the profile has none. */
export function findItem(profile: object, code: string): Placed | null {
  for (const placed of itemsIn(profile, { properties: sections })) if (placed.item.code === code) return placed
  return null
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(data: unknown, path: readonly Step[]): unknown {
  let at = data
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Data)[step] : undefined
  return at
}

/** Puts a value at a place whose surroundings are there. */
export function putAt(data: unknown, path: readonly Step[], value: unknown): void {
  const around = valueAt(data, path.slice(0, -1)) as Data
  around[path.at(-1)!] = value
}

const STEP = /^([A-Za-z]+)((?:\[[^\][]+\])?)(?:[.](?!$)|$)/

/** The place that a text such as `sectors[x.sector].carriers` names; null where the profile has no such place. */
export function placeNamed(profile: object, text: string): Step[] | null {
  const path: Step[] = []
  for (let rest = text; rest !== ''; ) {
    const step = STEP.exec(rest)
    if (!step) return null
    path.push(step[1]!)
    if (step[2]) {
      const code = step[2].slice(1, -1)
      const list = valueAt(profile, path)
      const position = Array.isArray(list) ? list.findIndex((entry) => isData(entry) && entry.code === code) : -1
      if (position === -1) return null
      path.push(position)
    }
    rest = rest.slice(step[0].length)
  }
  return path.length > 0 && partAt(path) ? path : null
}

/** The keys of a leaf's place inside an item or a profile, such as `memberTheme.context`. */
export const keysIn = (text: string): string[] => text.split('.')

/** Whether two parts of a profile say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length && keys.every((key) => isSame((one as Data)[key], (other as Data)[key]))
  )
}
