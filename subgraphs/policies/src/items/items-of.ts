import {
  type BilingualText,
  isLeaf,
  schemeItems,
  type Source,
  type Status,
  type Value,
} from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { ItemKind } from './item-kind.js'
import { bareWord } from './searchable.rules.js'

/** An item of a profile as it is listed and searched, wherever in the profile it stands. */
export interface ListedItem {
  code: string
  kind: ItemKind
  /** Code of the item it is a part of. */
  parentCode: string | null
  nameZh: string | null
  nameEn: string | null
  status: Status
  sources: Source[]
  /** The bare word where the item gives a word its meaning: a term, a standard, a carrier, role models. */
  word: string | null
  /** Everything the item says, without what its parts say. */
  texts: BilingualText[]
}

/**
 * Kinds by the list in which an item stands: `<section>`, or `<section>.<list>` for lists inside; others hold parts. Items
 * that have a place among the concepts have their kind from there.
 */
const KINDS: Record<string, ItemKind> = {
  documents: ItemKind.DOCUMENT,
  theme: ItemKind.THEME,
  goals: ItemKind.GOAL,
  principles: ItemKind.PRINCIPLE,
  milestones: ItemKind.MILESTONE,
  targets: ItemKind.TARGET,
  'sectors.roleModels': ItemKind.ROLE_MODEL,
  phases: ItemKind.PHASE,
  'phases.tasks': ItemKind.TASK,
  'leadership.guidance': ItemKind.GUIDANCE,
  'supervision.rectification': ItemKind.RECTIFICATION,
  'publicity.channels': ItemKind.PUBLICITY,
  'publicity.rules': ItemKind.PUBLICITY,
  standardRules: ItemKind.RULE,
  sectorRules: ItemKind.RULE,
  carrierRules: ItemKind.RULE,
  glossary: ItemKind.TERM,
  rules: ItemKind.RULE,
  silences: ItemKind.SILENCE,
  defects: ItemKind.DEFECT,
}

/** Kinds whose items give their names a meaning. */
const MEANING: ReadonlySet<ItemKind> = new Set([
  ItemKind.TERM,
  ItemKind.STANDARD,
  ItemKind.CARRIER,
  ItemKind.ROLE_MODEL,
])

/** Leaves that name an item, the first that has a text. */
const NAMES = ['name', 'term', 'title', 'department', 'theme', 'defect', 'who']

type Data = Record<string, unknown>

const isRecord = (node: unknown): node is Data => typeof node === 'object' && node !== null && !Array.isArray(node)
const isText = (value: unknown): value is BilingualText => isRecord(value) && typeof value.zh === 'string'

/** Every item of a profile with its kind, in the order of the profile. Parts come after what they belong to. */
export function itemsOf(profile: Profile): ListedItem[] {
  const mapped = new Map(
    schemeItems(profile).flatMap(({ code, kind, absent }) => (absent ? [] : [[code, kind] as const])),
  )
  const found: ListedItem[] = []
  for (const [section, node] of Object.entries(profile))
    visit(node, { section, list: section, parentCode: null }, found)
  return found
    .filter(({ code }) => code !== profile.identity.code)
    .map((item) => {
      const kind = (mapped.get(item.code) as ItemKind | undefined) ?? item.kind
      return { ...item, kind, word: MEANING.has(kind) ? item.word : null }
    })
}

interface Place {
  section: string
  /** The key of the list, or of the section, in which the node stands. */
  list: string
  parentCode: string | null
}

function visit(node: unknown, place: Place, found: ListedItem[]): void {
  if (Array.isArray(node)) for (const entry of node) visit(entry, place, found)
  if (!isRecord(node) || isLeaf(node)) return
  const isItem = typeof node.code === 'string'
  if (isItem) found.push(listed(node, place))
  const parentCode = isItem ? (node.code as string) : place.parentCode
  for (const [list, child] of Object.entries(node)) visit(child, { section: place.section, list, parentCode }, found)
}

/** The leaf that names an item; null where it has none. */
function nameLeaf(node: Data): Value<unknown> | null {
  const leaves = NAMES.map((key) => node[key]).filter(isLeaf)
  return leaves.find(({ value }) => isText(value)) ?? leaves[0] ?? null
}

/** What an item is called; null where it has no name, or a damaged one. */
export function itemName(item: object): BilingualText | null {
  const name = nameLeaf(item as Data)
  return name && isText(name.value) ? name.value : null
}

function listed(node: Data, { section, list, parentCode }: Place): ListedItem {
  const name = nameLeaf(node)
  const text = itemName(node)
  const key = section === list ? section : `${section}.${list}`
  const kind = KINDS[key] ?? ItemKind.PART
  return {
    code: node.code as string,
    kind,
    parentCode,
    nameZh: text?.zh ?? null,
    nameEn: text?.en ?? null,
    status: name?.status ?? 'silent',
    sources: (node.source as Source[] | undefined) ?? [],
    word: typeof node.word === 'string' ? bareWord(node.word) : text && bareWord(text.zh),
    texts: leavesOf(node).flatMap(({ value }) => [value].flat().filter(isText)),
  }
}

/** The leaves of an item, also those in records that have no code of their own, such as its public notice. */
const leavesOf = (node: Data): Value<unknown>[] =>
  Object.values(node).flatMap((child) =>
    isLeaf(child) ? [child] : isRecord(child) && typeof child.code !== 'string' ? leavesOf(child) : [],
  )
