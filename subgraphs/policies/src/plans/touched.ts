import { isLeaf } from '@meritgraph/shared/policy'
import { DEMANDS, isCoded, isItemList } from '../items/index.js'

type Data = Record<string, unknown>

/** What differs between two states of a scheme: where it can matter to those that build on it. */
export interface Touched {
  /** Sections in which something differs. */
  sections: Set<string>
  /** Codes of items that differ, with those of the items around them. */
  items: Set<string>
  /** Where values of the scheme itself differ, by their paths as `statedPlaces` has them, and lists in which items do. */
  places: Set<string>
  /** Demands and omissions that differ, by what they are about. */
  about: About[]
}

/** What a demand or an omission is about: an item, a leaf of it, or a leaf of the scheme itself. */
interface About {
  item: string | null
  leaf?: string | null
}

export const nothingTouched = (): Touched => ({ sections: new Set(), items: new Set(), places: new Set(), about: [] })

/** Demands and omissions stand in sections of their own and matter where the item is that they are about. */
const ABOUT = new Set(['constraints', 'omissions'])

/** Sections that are a scheme's own and never pass to those that build on it. */
const NOT_INHERITED = new Set(['format', 'identity'])

const isInherited = (section: string): boolean => !NOT_INHERITED.has(section) && !ABOUT.has(section)

const isRecord = (node: unknown): node is Data => typeof node === 'object' && node !== null && !Array.isArray(node)

/** Adds to `touched` what differs between two contents of a scheme; null where there is none. */
export function touch(touched: Touched, before: object | null, after: object | null): void {
  const [was, is] = [(before ?? {}) as Data, (after ?? {}) as Data]
  for (const section of keysOf(was, is)) {
    if (NOT_INHERITED.has(section) || isSame(was[section], is[section])) continue
    if (ABOUT.has(section)) touchAbout(touched, byCode(was[section]), byCode(is[section]))
    else {
      touched.sections.add(section)
      compare(touched, was[section], is[section], section)
    }
  }
}

const keysOf = (...nodes: readonly unknown[]): Set<string> =>
  new Set(nodes.flatMap((node) => (isRecord(node) && !isLeaf(node) ? Object.keys(node) : [])))

/** Whether two say the same, in whatever order their keys are. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [of, other] = [a as Data, b as Data]
  const keys = Object.keys(of)
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(of[key], other[key]))
}

const byCode = (node: unknown): Map<string, unknown> =>
  new Map((isItemList(node) ? node : []).map((item) => [item.code, item]))

const fieldOf = (node: unknown, key: string): unknown => (isRecord(node) && !isLeaf(node) ? node[key] : undefined)

function compare(touched: Touched, before: unknown, after: unknown, path: string): void {
  if (isSame(before, after)) return
  const sides = [before, after]
  if (sides.some(isItemList)) {
    touched.places.add(path)
    compareLists(touched, before, after)
  } else if (sides.some((node) => isRecord(node) && !isLeaf(node))) compareRecords(touched, before, after, path)
  else touched.places.add(path)
}

/** An item that stands alone is found again by where it stands; demands on it name a code that each scheme has for itself. */
function compareRecords(touched: Touched, before: unknown, after: unknown, path: string): void {
  const coded = [before, after].filter(isCoded)
  if (coded.length > 0) touched.places.add(DEMANDS)
  const isAnother = ['code', 'source'].some((key) => !isSame(fieldOf(before, key), fieldOf(after, key)))
  if (coded.length > 0 && isAnother) touched.places.add(path)
  for (const key of keysOf(before, after))
    if (coded.length === 0 || (key !== 'code' && key !== 'source'))
      compare(touched, fieldOf(before, key), fieldOf(after, key), `${path}.${key}`)
}

function compareLists(touched: Touched, before: unknown, after: unknown): void {
  const [was, is] = [byCode(before), byCode(after)]
  for (const code of new Set([...was.keys(), ...is.keys()])) {
    if (isSame(was.get(code), is.get(code))) continue
    touched.items.add(code)
    compareInside(touched, was.get(code), is.get(code))
  }
}

/** Inside an item of a list only the items of its own lists are found again by code; all else goes with the item. */
function compareInside(touched: Touched, before: unknown, after: unknown): void {
  if (isSame(before, after)) return
  if (isItemList(before) || isItemList(after)) return compareLists(touched, before, after)
  for (const key of keysOf(before, after)) compareInside(touched, fieldOf(before, key), fieldOf(after, key))
}

function touchAbout(touched: Touched, was: Map<string, unknown>, is: Map<string, unknown>): void {
  for (const code of new Set([...was.keys(), ...is.keys()])) {
    if (isSame(was.get(code), is.get(code))) continue
    for (const one of [was.get(code), is.get(code)]) if (one !== undefined) touched.about.push(one as About)
  }
}

/**
 * Adds what is needed to find whoever says something of what is demanded or left out: demands do not say where their item is.
 * Says whether a demand is on values of all items of a list; then it cannot be told, and everybody has to be asked.
 */
export function touchDemanded(touched: Touched, contents: readonly object[]): { isEverywhere: boolean } {
  let isEverywhere = false
  for (const { item, leaf = null } of touched.about) {
    if (item !== null) {
      touched.items.add(item)
      const alone = contents.map((content) => pathOfAlone(content, item)).filter((path) => path !== null)
      if (alone.length > 0) touched.places.add(DEMANDS)
      for (const path of alone) touched.places.add(leaf === null ? path : `${path}.${leaf}`)
    } else if (leaf !== null) {
      touched.sections.add(leaf.split('.')[0]!)
      touched.places.add(leaf)
      isEverywhere ||= contents.some((content) => entersItems(content, leaf.split('.')))
    }
  }
  const sections = contents.flatMap((content) => Object.entries(content)).filter(([key]) => isInherited(key))
  const around = new Set<string>()
  for (const [section, node] of sections) if (itemsAround(node, touched.items, around)) touched.sections.add(section)
  for (const code of around) touched.items.add(code)
  // An item that is in none of them is in some scheme further down, in whatever section.
  const isLost = touched.about.some(
    ({ item }) => item !== null && !sections.some(([, node]) => itemsAround(node, new Set([item]), new Set())),
  )
  if (isLost) for (const [section] of sections) touched.sections.add(section)
  return { isEverywhere }
}

/** Where an item that stands alone is, in no list; null: it is in a list, or not there. */
function pathOfAlone(node: unknown, code: string, path = ''): string | null {
  for (const key of keysOf(node)) {
    const child = fieldOf(node, key)
    const at = path === '' ? key : `${path}.${key}`
    const found = isCoded(child) && child.code === code ? at : pathOfAlone(child, code, at)
    if (found !== null) return found
  }
  return null
}

function entersItems(node: unknown, [key, ...rest]: readonly string[]): boolean {
  if (isItemList(node)) return true
  return key !== undefined && isRecord(node) && !isLeaf(node) && entersItems(node[key], rest)
}

/** Whether one of the items is in it; adds the codes of those around each, wherever in the chain it stands. */
function itemsAround(node: unknown, codes: ReadonlySet<string>, around: Set<string>): boolean {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return false
  const inside = Object.values(node).filter((child) => itemsAround(child, codes, around)).length > 0
  if (inside && isCoded(node)) around.add(node.code)
  return inside || (isCoded(node) && codes.has(node.code))
}
