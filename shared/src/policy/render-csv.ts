import type { TableDocument } from './table-document.js'

/** Signs with which a spreadsheet takes a cell for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A field as RFC 4180 writes it; what a spreadsheet would take for a formula gets an apostrophe in front. */
function csvField(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

const line = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`

/** The records of a document as CSV (RFC 4180): a header line, lines that end with CR LF, UTF-8. */
export function* csvOf({ records }: TableDocument): Generator<string> {
  yield line(records.header)
  for (const fields of records.rows) yield line(fields)
}
