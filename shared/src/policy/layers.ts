import type { Value } from './value.js'

/** The same place in one of the schemes of a chain. */
export interface Layer {
  node: unknown
  by: string
  /** How far up: 0 for the scheme itself, 1 for the one that it builds on. */
  depth: number
  /** Whether the scheme has no document of its own: an inferred base. */
  isInferred: boolean
}

export type Entry = Record<string, unknown> & { code: string }

/** How the same item is found again in another scheme. */
export interface Matching {
  /** The concept that an item is mapped to exactly; items of two schemes with the same concept are the same item. */
  conceptOf: (item: string) => string | null
  /** Every concept that an item is mapped to in any way: enough to show an inferred base's item beside it. */
  relatedTo: (item: string) => readonly string[]
}

/** Whether something is a leaf of a profile. */
export function isLeaf(node: unknown): node is Value<unknown> {
  return typeof node === 'object' && node !== null && 'status' in node && 'source' in node && 'value' in node
}

export const isRecord = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

export const isEntry = (node: unknown): node is Entry => isRecord(node) && typeof node.code === 'string'

/** The items that are the same in several schemes, each group nearest first, in the order of the nearest scheme. */
export function groupsOf(lists: readonly (Layer & { node: unknown[] })[], matching: Matching): Layer[][] {
  const groups: Layer[][] = []
  const byKey = new Map<string, Layer[]>()
  for (const { node, ...scheme } of lists) {
    for (const entry of node as Entry[]) {
      const keys = lists.length > 1 ? keysOf(entry.code, matching) : [entry.code]
      const wanted = scheme.isInferred ? keys : keys.slice(0, 2)
      const found = wanted.map((key) => byKey.get(key)).find((one) => one && !one.some(({ by }) => by === scheme.by))
      const group = found ?? []
      if (!found) groups.push(group)
      group.push({ node: entry, by: scheme.by, depth: scheme.depth, isInferred: scheme.isInferred })
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, group)
    }
  }
  return groups
}

/** By what an item is found again: its code, its exact concept, and for inferred bases every concept it is mapped to. */
function keysOf(code: string, { conceptOf, relatedTo }: Matching): string[] {
  const exact = conceptOf(code)
  return [code, `exact ${exact ?? code}`, ...relatedTo(code).map((concept) => `related ${concept}`)]
}

/** The nodes that are, or have in them, an item with one of these codes. */
export function nodesWith(codes: ReadonlySet<string>, nodes: readonly unknown[]): ReadonlySet<unknown> {
  const found = new Set<unknown>()
  for (const node of nodes) collectNodes(node, codes, found)
  return found
}

function collectNodes(node: unknown, codes: ReadonlySet<string>, found: Set<unknown>): boolean {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return false
  let has = isEntry(node) && codes.has(node.code)
  for (const child of Object.values(node)) if (collectNodes(child, codes, found)) has = true
  if (has) found.add(node)
  return has
}
