import type {
  Cadence as ProfileCadence,
  MatrixCell as FoundCell,
  Moment as ProfileMoment,
  Value,
} from '@meritgraph/shared/policy'
import { type EventNames, inWords, Text, textOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ConceptRelation } from '../mapping/index.js'
import type { PolicyVersion } from '../profiles/index.js'
import { Cadence, cadenceOf, enumValue, Leaf, leafOf, Moment, momentOf } from '../values/index.js'
import { MatrixLeaf } from './matrix-leaf.js'

/** What a scheme has at a leaf. */
export enum CellKind {
  VALUE = 'VALUE',
  SILENT = 'SILENT',
  NOT_STATED = 'NOT_STATED',
  NO_COUNTERPART = 'NO_COUNTERPART',
}

registerEnumType(CellKind, {
  name: 'CellKind',
  description: 'What a scheme has at a leaf.',
  valuesConfig: {
    VALUE: { description: 'A value; a damaged one counts as such and says so.' },
    SILENT: { description: 'What it would stand in is there, and the document says nothing of it.' },
    NOT_STATED: { description: 'A number or a time that is not stated; that is no cap and no end.' },
    NO_COUNTERPART: { description: 'The scheme has nothing in which it would stand.' },
  },
})

@ObjectType({ description: 'What one scheme has at one leaf.' })
export class MatrixCell extends Leaf {
  @Field(() => CellKind, { description: 'Which kind of answer it is.' })
  kind: CellKind

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the item that the leaf belongs to; null for a leaf of the scheme itself.',
  })
  item: string | null

  @Field(() => ConceptRelation, {
    nullable: true,
    description: 'How the item stands to the concept of the leaf; null for a leaf of the scheme itself.',
  })
  relation: ConceptRelation | null

  @Field(() => Text, { nullable: true, description: 'The value in words; null for all kinds but VALUE.' })
  value: Text | null

  @Field(() => Cadence, { nullable: true, description: 'The value as a cadence, where the leaf is one.' })
  cadence: Cadence | null

  @Field(() => Moment, { nullable: true, description: 'The value as a moment, where the leaf is one.' })
  moment: Moment | null
}

@ObjectType({
  description: 'What one scheme has at a leaf; several cells where it has several items under the concept.',
})
export class MatrixColumn {
  @Field(() => ID, { description: 'Code of the scheme.' })
  profile: string

  @Field(() => ID, { description: 'Code of the jurisdiction that sets it.' })
  jurisdiction: string

  @Field(() => [MatrixCell], { description: 'Its cells, in the order of the mapping; at least one.' })
  cells: MatrixCell[]
}

@ObjectType({ description: 'One leaf laid side by side over jurisdictions.' })
export class LeafMatrix {
  @Field(() => MatrixLeaf, { description: 'The leaf.' })
  leaf: MatrixLeaf

  @Field(() => String, { description: 'Version of the concepts by which items were matched.' })
  mappingVersion: string

  jurisdictions: string[] | null
}

const SILENT_LEAF: Value<unknown> = { value: null, status: 'silent', source: [], note: null }

const isMoment = (value: unknown): value is ProfileMoment =>
  typeof value === 'object' && value !== null && 'kind' in value && ('value' in value || 'event' in value)

const isCadence = (value: unknown): value is ProfileCadence =>
  typeof value === 'object' && value !== null && 'tiedTo' in value

/** The events that cells are bound to. */
export const eventsOf = (cells: readonly FoundCell[]): string[] =>
  cells.flatMap(({ leaf }) => (isMoment(leaf?.value) && leaf.value.kind === 'event' ? [leaf.value.event] : []))

/** A cell that the engine found, as clients see it. */
function cellOf({ kind, item, relation, leaf }: FoundCell, events: EventNames): MatrixCell {
  const value = leaf?.value
  return Object.assign(new MatrixCell(), leafOf(leaf ?? SILENT_LEAF), {
    kind: kind as CellKind,
    item,
    relation: relation && enumValue<ConceptRelation>(relation),
    value: kind === 'VALUE' ? textOf(inWords(value, events)) : null,
    cadence: isCadence(value) ? cadenceOf({ ...leaf!, value }) : null,
    moment: isMoment(value) ? momentOf({ ...leaf!, value }) : null,
  })
}

/** A scheme's cells as clients see them; `events` are the names of the events that they are bound to. */
export const columnOf = (
  { profileCode, jurisdictionCode }: PolicyVersion,
  cells: readonly FoundCell[],
  events: EventNames,
): MatrixColumn =>
  Object.assign(new MatrixColumn(), {
    profile: profileCode,
    jurisdiction: jurisdictionCode,
    cells: cells.map((cell) => cellOf(cell, events)),
  })
