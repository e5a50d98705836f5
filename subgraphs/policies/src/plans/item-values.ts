import { type BilingualText, isLeaf, type Source, type Value } from '@meritgraph/shared/policy'
import { itemName } from '../items/index.js'

/** Something that an item says: a value, or an item inside it that has no more than a name. */
interface ItemValue {
  /** What the item inside is called; null: the item itself says it. */
  inside: BilingualText | null
  /** Keys of the value within its item, such as `cadence`. */
  leaf: string
  /** Null for an item inside that has no more than a name. */
  value: Value<unknown> | null
  /** The places it rests on, where those are others than the item's. */
  source: Source[]
}

type Data = Record<string, unknown>

const isRecord = (node: unknown): node is Data => typeof node === 'object' && node !== null && !Array.isArray(node)
const isItem = (node: unknown): node is Data => isRecord(node) && typeof node.code === 'string'

/** What an item says beside its name, its own values first, then those of the items inside it; nothing of what is none. */
export function valuesIn(item: unknown): ItemValue[] {
  return isItem(item) ? saidBy(item, null, JSON.stringify(item.source ?? [])) : []
}

function saidBy(item: Data, inside: BilingualText | null, around: string): ItemValue[] {
  const own = leavesOf(item)
    .filter(([leaf, { status }]) => leaf !== 'name' && status !== 'silent')
    .map(([leaf, value]) => ({ inside, leaf, value, source: sourceBeside(value.source, around) }))
  const inner = Object.values(item)
    .flat()
    .filter(isItem)
    .flatMap((one) => {
      const name = itemName(one) ?? { zh: String(one.code), en: null }
      const said = saidBy(one, name, around)
      const source = sourceBeside((one.source ?? []) as Source[], around)
      return said.length > 0 ? said : [{ inside: name, leaf: 'name', value: null, source }]
    })
  return [...own, ...inner]
}

const sourceBeside = (source: Source[], around: string): Source[] => (JSON.stringify(source) === around ? [] : source)

/** The values of an item by their keys, without those of items inside it. */
function leavesOf(node: Data, before: readonly string[] = []): [leaf: string, value: Value<unknown>][] {
  return Object.entries(node).flatMap(([key, child]) => {
    const keys = [...before, key]
    if (isLeaf(child)) return [[keys.join('.'), child] as [string, Value<unknown>]]
    return isRecord(child) && !isItem(child) ? leavesOf(child, keys) : []
  })
}
