import { csvOf } from './render-csv.js'
import { htmlOf } from './render-html.js'
import { markdownOf } from './render-markdown.js'
import type { DocumentFormat, TableDocument } from './table-document.js'

const WRITERS: Record<DocumentFormat, (document: TableDocument) => Iterable<string>> = {
  markdown: markdownOf,
  html: htmlOf,
  csv: csvOf,
}

/** The byte order mark by which Excel knows that a CSV file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A document in a format, piece by piece, about one row of a table each, so that a long one can be written with pauses.
 * With `byteOrderMark` CSV begins with one; the other formats never do.
 */
export function* documentPieces(
  document: TableDocument,
  format: DocumentFormat,
  { byteOrderMark = false } = {},
): Generator<string> {
  if (byteOrderMark && format === 'csv') yield BYTE_ORDER_MARK
  yield* WRITERS[format](document)
}

/** A document in a format, as a whole. */
export const renderDocument = (
  document: TableDocument,
  format: DocumentFormat,
  options: { byteOrderMark?: boolean } = {},
): string => [...documentPieces(document, format, options)].join('')
