import { isLeaf } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'

type Data = Record<string, unknown>

const isRecord = (node: unknown): node is Data => typeof node === 'object' && node !== null && !Array.isArray(node)

/** Whether something stands in the scheme under a code of its own. */
export const isCoded = (node: unknown): node is Data & { code: string } =>
  isRecord(node) && !isLeaf(node) && typeof node.code === 'string'

/** Whether a list is put together item by item along a chain; any other is taken whole. */
export const isItemList = (node: unknown): node is (Data & { code: string })[] =>
  Array.isArray(node) && isCoded(node[0])

/** The place of every content that makes a demand or leaves an item out, whatever it is about. */
export const DEMANDS = '*'

/** Sections that are a scheme's own and never pass to those that build on it. */
const NOT_INHERITED = new Set(['format', 'identity'])

/** Keys of an item that say who it is, not what. */
const WHO = new Set(['code', 'source'])

/** What a demand or an omission is about: an item, or a leaf of the scheme itself. */
interface About {
  item: string | null
  leaf?: string | null
}

/** Whether a value is stated: a leaf that is not silent, a list that is not empty, anything else that is there. */
function isStated(node: unknown): boolean {
  if (isLeaf(node)) return node.status !== 'silent'
  return Array.isArray(node) ? node.length > 0 : node !== null && node !== undefined
}

/** A leaf of the scheme itself, and everything on the way to it: `period`, `period.end`. */
const onTheWay = (leaf: string): string[] => leaf.split('.').map((_, i, keys) => keys.slice(0, i + 1).join('.'))

/**
 * Every place that a content states and that no code of an item in a list leads to: values of the scheme itself, items that
 * stand alone such as `period`, and what its demands and omissions are about.
 */
export function statedPlaces(profile: Profile): string[] {
  const { constraints, omissions, ...sections }: Partial<Profile> = profile
  const about: About[] = [...(constraints ?? []), ...(omissions ?? [])]
  const places = new Set(about.flatMap(({ item, leaf }) => item ?? onTheWay(leaf ?? '')))
  if (about.length > 0) places.add(DEMANDS)
  for (const [section, node] of Object.entries(sections)) {
    if (!NOT_INHERITED.has(section)) collect(node, section, places)
  }
  return [...places]
}

function collect(node: unknown, path: string, places: Set<string>): void {
  if (isItemList(node) || !isStated(node)) return
  const isOpen = isRecord(node) && !isLeaf(node)
  if (!isOpen || isCoded(node)) places.add(path)
  if (!isOpen) return
  for (const [key, child] of Object.entries(node)) {
    if (!isCoded(node) || !WHO.has(key)) collect(child, `${path}.${key}`, places)
  }
}
