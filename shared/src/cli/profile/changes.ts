import { type BilingualText, type Change, CHANGE_MARKS, isLeaf, type Source } from '../../policy/index.js'
import { type EventNames, inWords } from '../../values/index.js'
import type { Shell } from '../shell/shell.js'
import { clauseText } from './resolved-leaves.js'

/** One side of a change: in words, and as it is. */
interface Side {
  words: BilingualText | null
  status: string | null
  clauses: Source[]
  json: string
}

/** A difference as it is printed, of files or from the graph. */
export interface ShownChange {
  kind: Change['kind']
  section: string
  path: string
  item: string | null
  was: string | null
  leaf: string | null
  name: BilingualText | null
  before: Side | null
  after: Side | null
}

/** What the items of schemes are called, by their codes. */
export function namesIn(...nodes: unknown[]): Map<string, BilingualText> {
  const names = new Map<string, BilingualText>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || isLeaf(node)) return
    const { code, name } = node as { code?: unknown; name?: unknown }
    const text = isLeaf(name) ? inWords(name.value) : null
    if (typeof code === 'string' && text) names.set(code, text)
    Object.values(node).forEach(walk)
  }
  nodes.forEach(walk)
  return names
}

/** A difference that was found here. */
export function shownChange(
  change: Change,
  names: ReadonlyMap<string, BilingualText>,
  events: EventNames,
): ShownChange {
  const { kind, section, path, item, was, leaf, before, after } = change
  const side = (node: unknown) => (node === undefined || node === null ? null : sideOf(node, events))
  const name = item === null ? null : (names.get(item) ?? null)
  return { kind, section, path, item, was, leaf, name, before: side(before), after: side(after) }
}

/** JSON with sorted keys, as the graph gives it. */
const sortedJson = (node: unknown): string =>
  JSON.stringify(node, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

function sideOf(node: unknown, events: EventNames): Side {
  const json = sortedJson(node)
  if (isLeaf(node)) {
    return { words: inWords(node.value, events), status: node.status.toUpperCase(), clauses: node.source, json }
  }
  const { name, source, list, follows } = node as { name?: unknown; source?: Source[]; list?: string; follows?: string }
  if (list !== undefined) return { words: placeInWords(list, follows ?? null), status: null, clauses: [], json }
  const words = isLeaf(name) ? inWords(name.value, events) : typeof node === 'object' ? null : inWords(node, events)
  return { words, status: null, clauses: source ?? [], json }
}

const placeInWords = (list: string, follows: string | null): BilingualText =>
  follows === null
    ? { zh: `${list} 首位`, en: `first in ${list}` }
    : { zh: `${list} 中 ${follows} 之后`, en: `after ${follows} in ${list}` }

/** A difference in lines: where, from what to what, and by which clauses. */
export function changeLines(change: ShownChange, shell: Shell): string[] {
  const { kind, path, was, item, leaf, name, before, after } = change
  const title = name && leaf === null ? `  ${shell.words(name)}` : ''
  const lines = [
    `${CHANGE_MARKS[kind]} ${path}${kind === 'RECODED' && leaf === null ? ` ← ${was ?? item}` : ''}${title}`,
  ]
  if (leaf !== null || item === null || kind === 'MOVED') {
    lines.push(`    ${[before, after].map((side) => sideText(side, shell)).join(' → ')}`)
  }
  const clauses = (after ?? before)?.clauses ?? []
  return [...lines, ...clauses.map((clause) => `    ${clauseText(clause)}`)]
}

function sideText(side: Side | null, { words, t }: Shell): string {
  if (side === null) return '—'
  if (side.words) return words(side.words)
  if (side.status === 'DAMAGED') return t('原文残缺', 'damaged in the source')
  return side.status === null ? side.json : t('文件未说明', 'silent')
}
