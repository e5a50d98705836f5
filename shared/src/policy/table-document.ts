import type { Source } from './value.js'

/** The language in which a document is written. */
export type DocumentLanguage = 'zh' | 'en'

/** The formats in which a document is written. */
export type DocumentFormat = 'markdown' | 'html' | 'csv'

/** How an entry is to be seen: something is there, is not there or may be there; or it is new, gone, another or elsewhere. */
export type EntryMark = 'there' | 'missing' | 'uncertain' | 'added' | 'removed' | 'changed' | 'moved'

/** One thing that stands in a cell, with the clauses that it rests on. */
export interface DocumentEntry {
  text: string
  mark: EntryMark
  /** What stands beside it in small letters, such as the code of an item; null: nothing. */
  detail: string | null
  clauses: readonly Source[]
}

/** A row of a table: what it is about, and a cell of entries for every column. */
export interface DocumentRow {
  heading: { text: string; detail: string | null }
  cells: readonly (readonly DocumentEntry[])[]
}

/** A table of a document. Its rows may be made while they are written. */
export interface DocumentTable {
  caption: string
  /** The heading over the headings of the rows. */
  corner: string
  columns: readonly { text: string; detail: string | null }[]
  rows: Iterable<DocumentRow>
}

/** The same content line by line, for a spreadsheet: one fact each. */
export interface DocumentRecords {
  header: readonly string[]
  rows: Iterable<readonly string[]>
}

/** A comparison as it is handed on: titled tables for readers, and records for spreadsheets. */
export interface TableDocument {
  language: DocumentLanguage
  title: string
  /** What a reader has to know first, such as the version of the concepts. */
  notes: readonly string[]
  tables: readonly DocumentTable[]
  records: DocumentRecords
}
