import type { BilingualText } from '../../policy/index.js'
import { columns } from '../shell/columns.js'
import type { Shell } from '../shell/shell.js'

/** A cell of a matrix, as the graph says it. */
interface MatrixCell {
  kind: string
  item: string | null
  shown: BilingualText
  clauses: { document: string; section: string | null }[]
}

/** A scheme at a point in time. */
export interface MatrixColumn {
  profile: string | null
  jurisdiction: string
  on: string
  rows: { cells: MatrixCell[] }[]
}

/** Leaves or concepts of schemes side by side. */
export interface Matrix {
  mappingVersion: string
  rows: { name: BilingualText; concept: string | null; leaf: string }[]
  columns: MatrixColumn[]
}

/** A matrix for a terminal: each row with its schemes below it, so that it is never wider than its texts. */
export function matrixTable({ rows, columns: schemes }: Matrix, shell: Shell): string {
  const lines = rows.flatMap(({ name }, n) => {
    const cells = schemes.flatMap((scheme) => scheme.rows[n]!.cells.map((cell) => cellsOf(scheme, cell, shell)))
    return [shell.words(name), ...columns(cells).map((line) => `  ${line}`), '']
  })
  return `${lines.slice(0, -1).join('\n')}\n`
}

function cellsOf(
  { profile, jurisdiction, on }: MatrixColumn,
  { shown, clauses }: MatrixCell,
  { words }: Shell,
): string[] {
  const [clause] = clauses
  const place = clause ? [clause.document, clause.section].filter((part) => part !== null).join(' ') : ''
  return [`${profile ?? jurisdiction} ${on}`, words(shown).replaceAll('\n', ' '), place]
}
