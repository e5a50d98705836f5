import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { type DocumentedColumn, matrixDocument } from '@meritgraph/shared/policy'
import { type DocumentArgs, languageOf, written } from './comparison-document.js'
import { documentedColumn, eventNamesOf, fillColumns } from './filled-columns.js'
import { type ColumnSource, MOST_COLUMNS, type PlacedColumn } from './matrix-columns.js'
import type { FoundRow } from './matrix-rows.js'

/** How many rows a matrix has at most, and how many cells of rows times columns a document. */
const MOST_ROWS = 200
const MOST_CELLS = 20_000

/** How many columns are read at a time: reading more keeps other requests waiting longer. */
const PAGE = 25

/** Refuses a matrix that nobody could read. Errors: MATRIX_TOO_LARGE. */
export function checkSize(ctx: Context, rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return
  const most = { mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS, mostCells: MOST_CELLS }
  throw fault('MATRIX_TOO_LARGE', { rows, columns, ...most }, ctx.language)
}

/** All columns of a source, page by page. Errors: MATRIX_TOO_LARGE. */
async function* pagesOfColumns(ctx: Context, source: ColumnSource, rows: number): AsyncGenerator<PlacedColumn[]> {
  let after: string | null = null
  let seen = 0
  do {
    const page: Awaited<ReturnType<ColumnSource>> = await source(ctx, { first: PAGE, after }) // oxlint-disable-line no-await-in-loop -- one page names the next
    seen += page.edges.length
    checkSize(ctx, rows, page.pageInfo.hasNextPage ? seen + 1 : seen)
    yield page.edges.map(({ node }) => node)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
}

/** What a matrix is written from. */
export interface WrittenMatrix {
  rows: readonly FoundRow[]
  source: ColumnSource
  mappingVersion: string
}

/** A matrix with all its columns as a document. Errors: MATRIX_TOO_LARGE. */
export async function matrixInWriting(
  ctx: Context,
  { rows, source, mappingVersion }: WrittenMatrix,
  args: DocumentArgs,
): Promise<string> {
  const columns: DocumentedColumn[] = []
  for await (const page of pagesOfColumns(ctx, source, rows.length)) {
    const filled = await fillColumns(ctx, page, rows) // oxlint-disable-line no-await-in-loop -- one page at a time is held
    const events = await eventNamesOf(ctx, filled) // oxlint-disable-line no-await-in-loop -- of this page
    for (const column of filled) columns.push(documentedColumn(column, events))
  }
  const named = rows.map(({ named: concept, leaf }) => ({
    concept: concept && { code: concept.code, name: concept.name },
    leaf,
  }))
  return written(matrixDocument({ rows: named, columns, mappingVersion }, languageOf(args, ctx)), args)
}
