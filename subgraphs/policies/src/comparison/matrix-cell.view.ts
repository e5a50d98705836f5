import { canonicalJson } from '@meritgraph/shared/journal'
import {
  type BilingualText,
  type Cadence as ProfileCadence,
  type MatrixCell as FoundCell,
  type Moment as ProfileMoment,
  NO_SCHEME_CELL,
  showCell,
  type ShownCell,
  type Value,
} from '@meritgraph/shared/policy'
import type { Threshold } from '@meritgraph/shared/profile'
import { type EventNames, inWords, Text, textOf } from '@meritgraph/shared/values'
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ConceptRelation } from '../mapping/index.js'
import {
  Cadence,
  cadenceOf,
  enumValue,
  Leaf,
  leafOf,
  Moment,
  momentOf,
  ThresholdValue,
  thresholdValueOf,
} from '../values/index.js'

/** What a scheme has at a leaf. */
export enum CellKind {
  VALUE = 'VALUE',
  SILENT = 'SILENT',
  NOT_STATED = 'NOT_STATED',
  NO_COUNTERPART = 'NO_COUNTERPART',
  UNMAPPED = 'UNMAPPED',
  NO_SCHEME = 'NO_SCHEME',
}

registerEnumType(CellKind, {
  name: 'CellKind',
  description: 'What a scheme has at a leaf.',
  valuesConfig: {
    VALUE: { description: 'A value; a damaged one counts as such and says so.' },
    SILENT: { description: 'What it would stand in is there, and the document says nothing of it.' },
    NOT_STATED: { description: 'A number or a time that is not stated; that is no cap and no end.' },
    NO_COUNTERPART: { description: 'The scheme has nothing in which it would stand.' },
    UNMAPPED: {
      description:
        'No item answers to the concept, but the scheme has items of this kind that nobody has mapped yet: one of them may.',
    },
    NO_SCHEME: { description: 'No scheme applies there on that day; for columns that were asked for by name.' },
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

  @Field(() => Text, {
    description:
      'What a reader sees: the value in words with a remark where no document states it, or in its place why there is none. What an inferred base says stands beside a silence.',
  })
  shown: Text

  @Field(() => Cadence, { nullable: true, description: 'The value as a cadence, where the leaf is one.' })
  cadence: Cadence | null

  @Field(() => Moment, { nullable: true, description: 'The value as a moment, where the leaf is one.' })
  moment: Moment | null

  @Field(() => ThresholdValue, { nullable: true, description: 'The value as a limit, where the leaf is one.' })
  threshold: ThresholdValue | null

  @Field(() => Float, {
    nullable: true,
    description: 'The value as a number, where the leaf is one, such as a quota or the days of a notice.',
  })
  number: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The value as JSON, in the words of the profile format; null for all kinds but VALUE.',
  })
  json: string | null

  @Field(() => [ID], {
    description: 'Codes of the items that nobody has mapped yet; empty for all kinds but UNMAPPED.',
  })
  unmapped: string[]
}

const SILENT_LEAF: Value<unknown> = { value: null, status: 'silent', source: [], note: null }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isMoment = (value: unknown): value is ProfileMoment =>
  isRecord(value) && 'kind' in value && ('value' in value || 'event' in value)

const isCadence = (value: unknown): value is ProfileCadence => isRecord(value) && 'tiedTo' in value

const isThreshold = (value: unknown): value is Threshold => isRecord(value) && 'ratio' in value

const eventIn = (value: unknown): string[] => (isMoment(value) && value.kind === 'event' ? [value.event] : [])

/** The events that cells are bound to, and what stands beside their silences. */
export const eventsOf = (cells: readonly FoundCell[]): string[] =>
  cells.flatMap(({ leaf }) => {
    const base = leaf && 'base' in leaf ? (leaf.base as { value: unknown } | null) : null
    return [...eventIn(leaf?.value), ...eventIn(base?.value)]
  })

/** Values in words, with the names of events. */
export const wordsWith =
  (events: EventNames) =>
  (value: unknown): BilingualText | null =>
    inWords(value, events)

/** A cell that the engine found, as clients see it. */
export function cellOf(cell: FoundCell, events: EventNames): MatrixCell {
  const { kind, item, relation, leaf, unmapped } = cell
  const value = leaf?.value
  const isValue = kind === 'VALUE' && value !== null && value !== undefined
  return Object.assign(new MatrixCell(), leafOf(leaf ?? SILENT_LEAF), {
    kind: kind as CellKind,
    item,
    relation: relation && enumValue<ConceptRelation>(relation),
    value: kind === 'VALUE' ? textOf(inWords(value, events)) : null,
    shown: textOf(showCell(cell, wordsWith(events)).shown),
    cadence: isCadence(value) ? cadenceOf({ ...leaf!, value }) : null,
    moment: isMoment(value) ? momentOf({ ...leaf!, value }) : null,
    threshold: isThreshold(value) ? thresholdValueOf({ ...leaf!, value }) : null,
    number: typeof value === 'number' ? value : null,
    json: isValue ? canonicalJson(value) : null,
    unmapped,
  })
}

/** The cell of a column where no scheme applies. */
export function noSchemeCell({ shown }: ShownCell = NO_SCHEME_CELL): MatrixCell {
  return Object.assign(new MatrixCell(), leafOf(SILENT_LEAF), {
    kind: CellKind.NO_SCHEME,
    item: null,
    relation: null,
    value: null,
    shown: textOf(shown),
    cadence: null,
    moment: null,
    threshold: null,
    number: null,
    json: null,
    unmapped: [],
  })
}
