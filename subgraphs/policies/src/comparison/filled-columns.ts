import type { Context } from '@meritgraph/shared/context'
import {
  type BilingualText,
  type ConceptIndex,
  type ConceptKind,
  type DocumentedColumn,
  matrixCells,
  type MatrixCell as FoundCell,
  NO_SCHEME_CELL,
  readColumn,
  showCell,
  type UnmappedItem,
  type Value,
} from '@meritgraph/shared/policy'
import type { Item } from '@meritgraph/shared/profile'
import type { EventNames } from '@meritgraph/shared/values'
import { formatAsOf } from '@meritgraph/shared/time'
import { eventByCode } from '../events/index.js'
import { type ComparedScheme, comparedSchemes } from './compared-scheme.js'
import { eventsOf, wordsWith } from './matrix-cell.view.js'
import type { PlacedColumn } from './matrix-columns.js'
import { type FoundRow, kindsOf, sectionsOf } from './matrix-rows.js'
import { contextAt } from './point-in-time.js'

/** A column with what its scheme has, row by row. */
export interface FilledColumn {
  placed: PlacedColumn
  /** What the scheme is called; null where none applies. */
  title: Value<BilingualText> | null
  cells: FoundCell[][]
  /** The items of the kinds that the rows are about and that no concept answers to. */
  unmapped: UncomparedItem[]
}

/** An item that no concept answers to, with what the scheme says of it. */
export interface UncomparedItem extends UnmappedItem {
  node: Item
}

const emptyColumn = (placed: PlacedColumn, rows: readonly FoundRow[]): FilledColumn => ({
  placed,
  title: null,
  cells: rows.map(() => []),
  unmapped: [],
})

function filled(
  placed: PlacedColumn,
  { scheme }: ComparedScheme,
  { index, rows, kinds }: { index: ConceptIndex; rows: readonly FoundRow[]; kinds: ReadonlySet<ConceptKind> },
): FilledColumn {
  const column = readColumn(index, { profile: placed.profile!, scheme })
  return {
    placed,
    title: scheme.identity?.name ?? null,
    cells: rows.map((row) => matrixCells(index, column, row)),
    unmapped: column.unmapped
      .filter(({ item }) => kinds.has(item.kind))
      .map((one) => ({ ...one, node: column.nodes.get(one.item.code) as Item })),
  }
}

function byTime(columns: readonly PlacedColumn[]): PlacedColumn[][] {
  const groups = new Map<string, PlacedColumn[]>()
  for (const column of columns) {
    const time = formatAsOf(column.at)
    groups.set(time, [...(groups.get(time) ?? []), column])
  }
  return [...groups.values()]
}

/** Fills columns; the statements are as many for each point in time, however many columns there are. */
export async function fillColumns(
  ctx: Context,
  columns: readonly PlacedColumn[],
  rows: readonly FoundRow[],
): Promise<FilledColumn[]> {
  const [sections, kinds] = [sectionsOf(rows), kindsOf(rows)]
  const found = new Map<PlacedColumn, FilledColumn>()
  for (const group of byTime(columns)) {
    const there = group.filter(({ version }) => version !== null)
    const versions = there.map(({ version }) => version!)
    // oxlint-disable-next-line no-await-in-loop -- one point in time after the other, so that few schemes are held at once
    const { index, schemes } = await comparedSchemes(contextAt(ctx, group[0]!.at), versions, sections)
    for (const [n, placed] of there.entries()) found.set(placed, filled(placed, schemes[n]!, { index, rows, kinds }))
  }
  return columns.map((placed) => found.get(placed) ?? emptyColumn(placed, rows))
}

/** What the events are called that cells are bound to. */
export async function eventNamesOf(ctx: Context, columns: readonly FilledColumn[]): Promise<EventNames> {
  const codes = new Set(columns.flatMap(({ cells }) => cells.flatMap(eventsOf)))
  const events = await Promise.all([...codes].map((code) => eventByCode(ctx).load(code)))
  return new Map(events.flatMap((event) => (event ? [[event.code, event.name()] as const] : [])))
}

/** A filled column in words, for a document. */
export function documentedColumn(
  { placed, title, cells, unmapped }: FilledColumn,
  events: EventNames,
): DocumentedColumn {
  const { profile, jurisdiction, at } = placed
  const words = wordsWith(events)
  return {
    title: title?.value ?? { zh: profile ?? jurisdiction, en: null },
    profile,
    jurisdiction,
    on: at.valid,
    known: at.known?.toISOString() ?? null,
    cells: cells.map((row) => (title === null ? [NO_SCHEME_CELL] : row.map((cell) => showCell(cell, words)))),
    unmapped: unmapped.map(({ item: { code, name }, reason, node }) => ({ code, name, reason, clauses: node.source })),
  }
}
