import { clauseLine } from './clause-fields.js'
import type { DocumentEntry, DocumentRow, DocumentTable, TableDocument } from './table-document.js'

/** Text that Markdown shows as it is, on one line: it can neither end a table's cell nor become markup or HTML. */
const markdownText = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, ' ')

const MARKS: Partial<Record<DocumentEntry['mark'], string>> = { missing: '*', uncertain: '*' }

function entry({ text, mark, detail, clauses }: DocumentEntry): string {
  const around = MARKS[mark] ?? ''
  const small = [detail, ...clauses.map((clause) => clauseLine(clause))].filter((part) => part !== null)
  const lines = small.map((part) => `<sub>${markdownText(part)}</sub>`)
  return [`${around}${markdownText(text)}${around}`, ...lines].join('<br>')
}

const heading = ({ text, detail }: DocumentRow['heading']): string =>
  detail === null ? markdownText(text) : `${markdownText(text)}<br><sub>${markdownText(detail)}</sub>`

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

function* tableOf({ caption, corner, columns, rows }: DocumentTable): Generator<string> {
  yield `\n## ${markdownText(caption)}\n\n`
  yield line([markdownText(corner), ...columns.map(heading)])
  yield line(['', ...columns].map(() => '---'))
  for (const row of rows) {
    const cells = row.cells.map((entries) => entries.map(entry).join('<br>'))
    yield line([`**${markdownText(row.heading.text)}**${detailOf(row)}`, ...cells])
  }
}

const detailOf = ({ heading: { detail } }: DocumentRow): string =>
  detail === null ? '' : `<br><sub>${markdownText(detail)}</sub>`

/** A document as Markdown with tables as GitHub reads them. */
export function* markdownOf({ title, notes, tables }: TableDocument): Generator<string> {
  yield `# ${markdownText(title)}\n`
  for (const note of notes) yield `\n${markdownText(note)}\n`
  for (const table of tables) yield* tableOf(table)
}
