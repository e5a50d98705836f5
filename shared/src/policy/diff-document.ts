import type { Change, ChangeKind, Place } from './change.js'
import { CHANGE_KIND_WORDS } from './change-words.js'
import { inLanguage, wordIn } from './document-words.js'
import { leafName } from './leaf-names.js'
import { clausesOrNone } from './clause-fields.js'
import { isLeaf } from './resolve-chain.js'
import type { DocumentEntry, DocumentLanguage, DocumentRow, EntryMark, TableDocument } from './table-document.js'
import type { BilingualText, Source, Status } from './value.js'

/** Two states of a scheme, or two schemes, with what is different. */
export interface DocumentedDiff {
  before: BilingualText
  after: BilingualText
  changes: readonly Change[]
  /** Puts a value into words; null: it has none. */
  words: (value: unknown) => BilingualText | null
  /** What an item is called, by its code; null: it has no name. */
  nameOf: (item: string) => BilingualText | null
}

const MARKS: Record<ChangeKind, EntryMark> = {
  ADDED: 'added',
  REMOVED: 'removed',
  CHANGED: 'changed',
  RETIMED: 'changed',
  MOVED: 'moved',
  RECODED: 'moved',
}

const TEXTS = {
  title: { zh: '版本对照', en: 'What is different' },
  none: { zh: '两者没有差别。', en: 'There is no difference.' },
  silent: { zh: '文件未说明', en: 'silent' },
  damaged: { zh: '原文残缺', en: 'damaged in the source' },
  clauses: { zh: '条款', en: 'clauses' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  nothing: { zh: '无', en: 'none' },
} satisfies Record<string, BilingualText>

interface Side {
  text: BilingualText
  status: Status | null
  clauses: readonly Source[]
}

const isPlace = (node: unknown): node is Place =>
  typeof node === 'object' && node !== null && 'list' in node && 'follows' in node

const isSources = (node: unknown): node is Source[] =>
  Array.isArray(node) &&
  node.length > 0 &&
  node.every((one) => typeof one === 'object' && one !== null && 'quote' in one)

const placeIn = ({ list, follows }: Place): BilingualText =>
  follows === null ? { zh: `${list} 之首`, en: `first in ${list}` } : { zh: `${follows} 之后`, en: `after ${follows}` }

/** A plain value in words, such as a code, a list of codes or yes and no. */
function plainIn(node: unknown, words: DocumentedDiff['words']): BilingualText {
  if (typeof node === 'boolean') return node ? TEXTS.yes : TEXTS.no
  const text = words(node)
  return text === null || text.zh === '' ? TEXTS.nothing : text
}

const isItem = (node: unknown): node is { code: string; name?: unknown; source?: Source[] } =>
  typeof node === 'object' && node !== null && typeof (node as { code?: unknown }).code === 'string'

/** One side of a change in words: a leaf, an item by its name, or a plain value. */
function sideOf(node: unknown, { words }: DocumentedDiff): Side | null {
  if (node === null || node === undefined) return null
  if (isLeaf(node)) {
    const { value, status, source } = node
    const text = (status === 'damaged' ? TEXTS.damaged : words(value)) ?? TEXTS.silent
    return { text, status, clauses: source }
  }
  if (isItem(node)) {
    const { code, name, source = [] } = node
    return { text: (isLeaf(name) && words(name.value)) || { zh: code, en: null }, status: null, clauses: source }
  }
  if (isSources(node)) return { text: TEXTS.clauses, status: null, clauses: node }
  return { text: isPlace(node) ? placeIn(node) : plainIn(node, words), status: null, clauses: [] }
}

const cellOf = (side: Side | null, mark: EntryMark, language: DocumentLanguage): DocumentEntry[] =>
  side === null ? [] : [{ text: inLanguage(side.text, language), mark, detail: null, clauses: side.clauses }]

/** What a change is about, in words: the item and its leaf. */
function subjectOf({ item, leaf, path }: Change, { nameOf }: DocumentedDiff): BilingualText {
  const name = item === null ? null : (nameOf(item) ?? { zh: item, en: null })
  const part = leaf === null ? null : leafName(leaf)
  if (name === null) return part ?? { zh: path, en: path }
  if (part === null) return name
  return { zh: `${name.zh} · ${part.zh}`, en: `${name.en ?? name.zh} · ${part.en}` }
}

function* rowsOf(diff: DocumentedDiff, language: DocumentLanguage): Generator<DocumentRow> {
  for (const change of diff.changes) {
    const { kind, path, was } = change
    const mark = MARKS[kind]
    const detail = was === null ? path : `${path} ← ${was}`
    yield {
      heading: { text: inLanguage(subjectOf(change, diff), language), detail },
      cells: [
        [{ text: inLanguage(CHANGE_KIND_WORDS[kind], language), mark, detail: null, clauses: [] }],
        cellOf(sideOf(change.before, diff), kind === 'ADDED' ? 'there' : 'removed', language),
        cellOf(sideOf(change.after, diff), kind === 'REMOVED' ? 'there' : 'added', language),
      ],
    }
  }
}

const HEADER = ['change', 'part', 'path', 'item', 'name', 'before', 'after', 'document', 'section', 'quote'] as const

/** Every change on a line of its own, once for each clause of what stands after, or of what stood before. */
function* recordsOf(diff: DocumentedDiff, language: DocumentLanguage): Generator<string[]> {
  for (const change of diff.changes) {
    const { kind, section, path, item } = change
    const [before, after] = [sideOf(change.before, diff), sideOf(change.after, diff)]
    const text = (side: Side | null) => (side === null ? '' : inLanguage(side.text, language))
    const subject = inLanguage(subjectOf(change, diff), language)
    const fields = [kind, section, path, item ?? '', subject, text(before), text(after)]
    for (const clause of clausesOrNone((after ?? before)?.clauses ?? [])) yield [...fields, ...clause]
  }
}

/** How many changes there are of each kind that occurs, in words. */
function countsIn({ changes }: DocumentedDiff, language: DocumentLanguage): string {
  const kinds = (Object.keys(CHANGE_KIND_WORDS) as ChangeKind[]).map((kind) => {
    const n = changes.filter((change) => change.kind === kind).length
    return n === 0 ? null : `${inLanguage(CHANGE_KIND_WORDS[kind], language)} ${n}`
  })
  const counted = kinds.filter((part) => part !== null).join(language === 'zh' ? '，' : ', ')
  return counted === '' ? inLanguage(TEXTS.none, language) : counted
}

/** Differences as a document, in the order in which they were found. */
export function diffDocument(diff: DocumentedDiff, language: DocumentLanguage): TableDocument {
  const between = `${inLanguage(diff.before, language)} → ${inLanguage(diff.after, language)}`
  const columns = [
    { text: wordIn('change', language), detail: null },
    { text: wordIn('before', language), detail: inLanguage(diff.before, language) },
    { text: wordIn('after', language), detail: inLanguage(diff.after, language) },
  ]
  const table = { caption: between, corner: wordIn('item', language), columns, rows: rowsOf(diff, language) }
  return {
    language,
    title: inLanguage(TEXTS.title, language),
    notes: [between, countsIn(diff, language)],
    tables: diff.changes.length === 0 ? [] : [table],
    records: { header: HEADER.map((word) => wordIn(word, language)), rows: recordsOf(diff, language) },
  }
}
