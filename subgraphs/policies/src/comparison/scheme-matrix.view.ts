import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { connectionOf } from '@meritgraph/shared/pagination'
import { rowName } from '@meritgraph/shared/policy'
import type { Day } from '@meritgraph/shared/time'
import { type EventNames, Text, textOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { ConceptKind } from '../mapping/index.js'
import { PolicyVersion } from '../profiles/index.js'
import { asItem, SchemeItem } from '../values/index.js'
import type { FilledColumn, UncomparedItem } from './filled-columns.js'
import { cellOf, MatrixCell, noSchemeCell } from './matrix-cell.view.js'
import type { ColumnSource } from './matrix-columns.js'
import type { FoundRow } from './matrix-rows.js'

@ObjectType({ description: 'What a row of a matrix is about.' })
export class SchemeMatrixRow {
  @Field(() => Text, { description: 'What it is called: the concept and the leaf.' })
  name: Text

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the concept whose items have the leaf; null for a leaf of the scheme itself.',
  })
  concept: string | null

  @Field(() => String, {
    description: 'The leaf by its path; `name` where the items themselves stand in the cells.',
  })
  leaf: string
}

@ObjectType({ description: 'The cells of a column in one row.' })
export class SchemeMatrixCells {
  @Field(() => SchemeMatrixRow, { description: 'The row.' })
  row: SchemeMatrixRow

  @Field(() => [MatrixCell], {
    description: 'The cells, several where the scheme has several items there; at least one.',
  })
  cells: MatrixCell[]
}

@ObjectType({ description: 'An item of a scheme that stands in no row, because no concept answers to it.' })
export class UncomparedSchemeItem {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => ConceptKind, { description: 'What it is.' })
  kind: ConceptKind

  @Field(() => SchemeItem, { description: 'The item with its clauses.' })
  item: SchemeItem

  @Field(() => Text, {
    nullable: true,
    description: 'Why no concept answers to it; null where nobody has mapped it yet.',
  })
  reason: Text | null
}

export const UncomparedSchemeItemConnection = connectionOf(UncomparedSchemeItem)

@ObjectType({ description: 'A scheme at a point in time, laid beside others.' })
export class SchemeMatrixColumn {
  @Field(() => ID, { nullable: true, description: 'Code of the scheme; null where the jurisdiction has none then.' })
  profile: string | null

  @Field(() => ID, { description: 'Code of the jurisdiction that sets it.' })
  jurisdiction: string

  @Field(() => TextValue, { nullable: true, description: 'What the scheme is called; null where none applies.' })
  title: TextValue | null

  @Field(() => LocalDate, { description: 'The day on which it is looked at.' })
  on: Day

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant up to which knowledge counts; null: everything known.',
  })
  known: Date | null

  @Field(() => PolicyVersion, { nullable: true, description: 'The version that applies then; null where none does.' })
  version: PolicyVersion | null

  @Field(() => [SchemeMatrixCells], { description: 'Its cells, in the order of the rows.' })
  rows: SchemeMatrixCells[]

  uncompared: UncomparedItem[]
}

export const SchemeMatrixColumnConnection = connectionOf(SchemeMatrixColumn)

@ObjectType({ description: 'Leaves or concepts of schemes side by side: any schemes, at any points in time.' })
export class SchemeMatrix {
  @Field(() => String, { description: 'Version of the concepts by which items were matched.' })
  mappingVersion: string

  @Field(() => [SchemeMatrixRow], {
    description: 'Its rows: named leaves, leaves by path, then concepts; at most 200.',
  })
  rows: SchemeMatrixRow[]

  found: readonly FoundRow[]
  source: ColumnSource
}

/** A row as clients see it. */
export const matrixRowOf = ({ concept, leaf, named }: FoundRow): SchemeMatrixRow =>
  Object.assign(new SchemeMatrixRow(), { concept, leaf, name: textOf(rowName(named?.name ?? null, leaf)) })

/** A filled column as clients see it. */
export function matrixColumnOf(
  { placed, title, cells, unmapped }: FilledColumn,
  rows: readonly SchemeMatrixRow[],
  events: EventNames,
): SchemeMatrixColumn {
  const { profile, jurisdiction, version, at } = placed
  return Object.assign(new SchemeMatrixColumn(), {
    profile,
    jurisdiction,
    title: title && textValueOf(title),
    on: at.valid,
    known: at.known,
    version,
    uncompared: unmapped,
    rows: rows.map((row, n) =>
      Object.assign(new SchemeMatrixCells(), {
        row,
        cells: title === null ? [noSchemeCell()] : cells[n]!.map((cell) => cellOf(cell, events)),
      }),
    ),
  })
}

/** An item without a concept as clients see it. */
export const uncomparedOf = ({ item, reason, node }: UncomparedItem): UncomparedSchemeItem =>
  Object.assign(new UncomparedSchemeItem(), {
    code: item.code,
    kind: item.kind as ConceptKind,
    item: asItem(SchemeItem, { ...node, items: node.items ?? [] }, {}),
    reason: textOf(reason),
  })
