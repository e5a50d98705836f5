import { clausesOrNone } from './clause-fields.js'
import { inLanguage, wordIn } from './document-words.js'
import type { ConceptRelation } from './concept.js'
import type { CellKind } from './leaf-matrix.js'
import { rowName } from './leaf-names.js'
import type {
  DocumentEntry,
  DocumentLanguage,
  DocumentRow,
  DocumentTable,
  EntryMark,
  TableDocument,
} from './table-document.js'
import type { BilingualText, Source, Status } from './value.js'

/** A cell in words. NO_SCHEME: no scheme applies there on that day. */
export interface ShownCell {
  kind: CellKind | 'NO_SCHEME'
  item: string | null
  /** How the item stands to the concept of the row; null for a leaf of the scheme itself. */
  relation: ConceptRelation | null
  /** What a reader sees, also where there is no value. */
  shown: BilingualText
  status: Status
  clauses: readonly Source[]
}

/** An item that stands in no row because no concept answers to it. */
export interface ShownUnmapped {
  code: string
  name: BilingualText | null
  /** Null where nobody has mapped it yet. */
  reason: BilingualText | null
  clauses: readonly Source[]
}

/** A row of a matrix: the name of its concept, null for a leaf of the scheme itself. */
export interface DocumentedRow {
  concept: { code: string; name: BilingualText } | null
  leaf: string
}

/** A scheme at a point in time, with its cells row by row. */
export interface DocumentedColumn {
  title: BilingualText
  /** Null where no scheme applies. */
  profile: string | null
  jurisdiction: string
  on: string
  known: string | null
  cells: readonly (readonly ShownCell[])[]
  unmapped: readonly ShownUnmapped[]
}

/** A matrix that is to be written as a document. */
export interface DocumentedMatrix {
  rows: readonly DocumentedRow[]
  columns: readonly DocumentedColumn[]
  /** Version of the concepts by which items were matched. */
  mappingVersion: string
}

/** From how many schemes on they stand below each other, so that the page does not become wider than anyone reads. */
const MOST_ACROSS = 8

const MARKS: Record<ShownCell['kind'], EntryMark> = {
  VALUE: 'there',
  SILENT: 'missing',
  NOT_STATED: 'missing',
  NO_COUNTERPART: 'missing',
  NO_SCHEME: 'missing',
  UNMAPPED: 'uncertain',
}

/** How an item stands to a concept that it is not exactly. */
const RELATIONS: Partial<Record<ConceptRelation, BilingualText>> = {
  broader: { zh: '范围更宽', en: 'wider' },
  narrower: { zh: '范围更窄', en: 'narrower' },
  partial: { zh: '部分重合', en: 'overlaps' },
}

const TEXTS = {
  title: { zh: '方案对照表', en: 'Schemes side by side' },
  caption: { zh: '按项目对照', en: 'Leaf by leaf' },
  unmapped: { zh: '未对应任何概念的条目', en: 'Items without a concept' },
  isOpen: { zh: '尚未对应', en: 'not mapped yet' },
  version: { zh: '共用概念版本：', en: 'Version of the shared concepts: ' },
  legend: {
    zh: '“文件未说明”：有此条目而文件未写明；“未规定”：未写明数字或时间，不等于零，也不等于不限；“无对应项”：方案没有此类条目；“尚未对应”：方案有同类条目尚无人归入概念，其中可能有对应者。',
    en: '“silent”: the item is there and the document says nothing of it; “not stated”: no number or time is stated, which is neither zero nor without limit; “no counterpart”: the scheme has no such item; “not mapped yet”: it has items of this kind that nobody has mapped, and one of them may be it.',
  },
} satisfies Record<string, BilingualText>

type Heading = DocumentRow['heading']

function columnHeading({ title, profile, on, known }: DocumentedColumn, language: DocumentLanguage): Heading {
  const time = known === null ? on : `${on} · ${wordIn('known', language)} ${known}`
  return { text: inLanguage(title, language), detail: [profile, time].filter((part) => part !== null).join(' · ') }
}

const rowHeading = ({ concept, leaf }: DocumentedRow, language: DocumentLanguage): Heading => ({
  text: inLanguage(rowName(concept?.name ?? null, leaf), language),
  detail: [concept?.code, leaf].filter((part) => part !== undefined && part !== 'name').join(' '),
})

function entryOf({ kind, item, relation, shown, clauses }: ShownCell, language: DocumentLanguage): DocumentEntry {
  const near = relation === null ? undefined : RELATIONS[relation]
  const detail = item !== null && near ? `${item} · ${inLanguage(near, language)}` : item
  return { text: inLanguage(shown, language), mark: MARKS[kind], detail, clauses }
}

function* leavesDown({ rows, columns }: DocumentedMatrix, language: DocumentLanguage): Generator<DocumentRow> {
  for (const [n, row] of rows.entries()) {
    const cells = columns.map((column) => column.cells[n]!.map((cell) => entryOf(cell, language)))
    yield { heading: rowHeading(row, language), cells }
  }
}

function* schemesDown({ columns }: DocumentedMatrix, language: DocumentLanguage): Generator<DocumentRow> {
  for (const column of columns) {
    const cells = column.cells.map((entries) => entries.map((cell) => entryOf(cell, language)))
    yield { heading: columnHeading(column, language), cells }
  }
}

function cellsTable(matrix: DocumentedMatrix, language: DocumentLanguage): DocumentTable {
  const { rows, columns } = matrix
  const caption = inLanguage(TEXTS.caption, language)
  if (columns.length > MOST_ACROSS) {
    const across = rows.map((row) => rowHeading(row, language))
    return { caption, corner: wordIn('scheme', language), columns: across, rows: schemesDown(matrix, language) }
  }
  const across = columns.map((column) => columnHeading(column, language))
  return { caption, corner: wordIn('leaf', language), columns: across, rows: leavesDown(matrix, language) }
}

function* unmappedDown({ columns }: DocumentedMatrix, language: DocumentLanguage): Generator<DocumentRow> {
  const isOpen = inLanguage(TEXTS.isOpen, language)
  for (const column of columns) {
    if (column.unmapped.length === 0) continue
    const entries = column.unmapped.map(({ code, name, reason, clauses }): DocumentEntry => {
      const why = reason === null ? isOpen : inLanguage(reason, language)
      const mark = reason === null ? 'uncertain' : 'there'
      return { text: name === null ? code : inLanguage(name, language), mark, detail: `${code} · ${why}`, clauses }
    })
    yield { heading: columnHeading(column, language), cells: [entries] }
  }
}

function unmappedTable(matrix: DocumentedMatrix, language: DocumentLanguage): DocumentTable {
  const caption = inLanguage(TEXTS.unmapped, language)
  const columns = [{ text: wordIn('item', language), detail: null }]
  return { caption, corner: wordIn('scheme', language), columns, rows: unmappedDown(matrix, language) }
}

const HEADER = [
  'concept',
  'path',
  'leaf',
  'scheme',
  'jurisdiction',
  'on',
  'known',
  'answer',
  'item',
  'relation',
  'value',
  'status',
  'document',
  'section',
  'quote',
] as const

/** Every cell on a line of its own, once for each of its clauses; items without a concept follow as UNMAPPED_ITEM. */
function* recordsOf({ rows, columns }: DocumentedMatrix, language: DocumentLanguage): Generator<string[]> {
  for (const { profile, jurisdiction, on, known, cells, unmapped } of columns) {
    const column = [profile ?? '', jurisdiction, on, known ?? '']
    for (const [n, { concept, leaf }] of rows.entries()) {
      const row = [concept?.code ?? '', leaf, inLanguage(rowName(concept?.name ?? null, leaf), language)]
      for (const { kind, item, relation, shown, status, clauses } of cells[n]!) {
        const fields = [...row, ...column, kind, item ?? '', relation ?? '', inLanguage(shown, language), status]
        for (const clause of clausesOrNone(clauses)) yield [...fields, ...clause]
      }
    }
    for (const { code, name, reason, clauses } of unmapped) {
      const why = inLanguage(reason ?? TEXTS.isOpen, language)
      const fields = ['', '', why, ...column, 'UNMAPPED_ITEM', code, '', name ? inLanguage(name, language) : '', '']
      for (const clause of clausesOrNone(clauses)) yield [...fields, ...clause]
    }
  }
}

/** A matrix as a document: up to eight schemes stand side by side, more below each other. Items without a concept follow. */
export function matrixDocument(matrix: DocumentedMatrix, language: DocumentLanguage): TableDocument {
  const hasUnmapped = matrix.columns.some(({ unmapped }) => unmapped.length > 0)
  return {
    language,
    title: inLanguage(TEXTS.title, language),
    notes: [`${inLanguage(TEXTS.version, language)}${matrix.mappingVersion}`, inLanguage(TEXTS.legend, language)],
    tables: [cellsTable(matrix, language), ...(hasUnmapped ? [unmappedTable(matrix, language)] : [])],
    records: {
      header: HEADER.map((word) => wordIn(word, language)),
      rows: recordsOf(matrix, language),
    },
  }
}
