import { clauseLine } from './clause-fields.js'
import { HTML_STYLE } from './render-html-style.js'
import type { DocumentEntry, DocumentRow, DocumentTable, TableDocument } from './table-document.js'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that HTML shows as it is, in content and in attributes. */
const htmlText = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!)

const small = (detail: string | null): string => (detail === null ? '' : `<small>${htmlText(detail)}</small>`)

function entryOf({ text, mark, detail, clauses }: DocumentEntry): string {
  const quotes = clauses.map((clause) => `<cite>${htmlText(clauseLine(clause))}</cite>`).join('')
  return `<div class="${mark}"><span>${htmlText(text)}</span>${small(detail)}${quotes}</div>`
}

const columnOf = ({ text, detail }: DocumentRow['heading']): string =>
  `<th scope="col">${htmlText(text)}${small(detail)}</th>`

function rowOf({ heading, cells }: DocumentRow): string {
  const entries = cells.map((cell) => `<td>${cell.map(entryOf).join('')}</td>`).join('')
  return `<tr><th scope="row">${htmlText(heading.text)}${small(heading.detail)}</th>${entries}</tr>\n`
}

function* tableOf({ caption, corner, columns, rows }: DocumentTable): Generator<string> {
  yield '<table>\n'
  yield `<caption>${htmlText(caption)}</caption>\n`
  yield `<thead><tr><th scope="col">${htmlText(corner)}</th>${columns.map(columnOf).join('')}</tr></thead>\n<tbody>\n`
  for (const row of rows) yield rowOf(row)
  yield '</tbody>\n</table>\n'
}

/** A document as one HTML page that needs nothing else and runs nothing. */
export function* htmlOf({ language, title, notes, tables }: TableDocument): Generator<string> {
  yield `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1>${htmlText(title)}</h1>
`
  for (const note of notes) yield `<p>${htmlText(note)}</p>\n`
  for (const table of tables) yield* tableOf(table)
  yield '</main>\n</body>\n</html>\n'
}
