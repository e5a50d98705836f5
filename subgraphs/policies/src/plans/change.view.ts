import {
  type BilingualText,
  type Change as FoundChange,
  isLeaf,
  type Omission,
  type Place,
  type ProfileConstraint,
  type Source,
} from '@meritgraph/shared/policy'
import { connectionOf } from '@meritgraph/shared/pagination'
import { Clause, clausesOf, inWords, statusOf, Text, text, textOf, ValueStatus } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { isCoded, itemName } from '../items/index.js'
import type { ChangeNames } from './change-names.js'
import { constraintInWords, limitInWords, omissionInWords, SPEAKS_OF_ANOTHER } from './demand-in-words.js'

/** What happens to an item or a leaf. */
export enum ChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
  RETIMED = 'RETIMED',
  MOVED = 'MOVED',
  RECODED = 'RECODED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happens to an item or to a value of a scheme.',
  valuesConfig: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is no longer there.' },
    CHANGED: { description: 'Its value is another one.' },
    RETIMED: { description: 'Its date, its interval or how often it is due is another one.' },
    MOVED: { description: 'The same item stands elsewhere.' },
    RECODED: { description: 'The same item, by its concept, has another code.' },
  },
})

@ObjectType({ description: 'One side of a change: what was, or what is to be.' })
export class ChangeSide {
  @Field(() => Text, {
    nullable: true,
    description:
      'The value in words; of an item as a whole what it is called, of a demand or an omission what it demands or leaves out, of what is MOVED where it stands. Null where the document is silent or damaged.',
  })
  words: Text | null

  @Field(() => ValueStatus, {
    nullable: true,
    description: 'How the value rests on its source; null for what has no status, such as an order.',
  })
  status: ValueStatus | null

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]

  @Field(() => String, { description: 'The value, the leaf or the whole item as JSON.' })
  json: string
}

@ObjectType({ description: 'One difference between two states of a scheme, of a mapping or of the concepts.' })
export class Change {
  @Field(() => ChangeKind, { description: 'What happens.' })
  kind: ChangeKind

  @Field(() => String, { description: 'The section in which it happens, such as `procedures`.' })
  section: string

  @Field(() => String, {
    description: 'Where: `procedures[x.review].cadence`; for REMOVED where it was, for all others where it is to be.',
  })
  path: string

  @Field(() => ID, { nullable: true, description: 'Code of the item; null for a value of the scheme itself.' })
  item: string | null

  @Field(() => Text, { nullable: true, description: 'What the item is called; null where it has no name.' })
  name: Text | null

  @Field(() => ID, { nullable: true, description: 'The code that the item had before; for RECODED.' })
  was: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Which value of the item, such as `recipients.member.quota`; null for an item as a whole.',
  })
  leaf: string | null

  @Field(() => ChangeSide, { nullable: true, description: 'What was; null for ADDED.' })
  before: ChangeSide | null

  @Field(() => ChangeSide, { nullable: true, description: 'What is to be; null for REMOVED.' })
  after: ChangeSide | null
}

export const ChangeConnection = connectionOf(Change)

type Data = Record<string, unknown>

const isRecord = (node: unknown): node is Data => typeof node === 'object' && node !== null && !Array.isArray(node)

/** What is said, without how it came to stand in a resolved scheme; its keys in order, so that equal values have equal JSON. */
function plain(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(plain)
  if (isLeaf(node)) {
    const { value, status, source, note } = node
    return { note, source, status, value: plain(value) }
  }
  const fields: Data = {}
  for (const key of Object.keys(node).sort()) if (key !== 'provenance') fields[key] = plain((node as Data)[key])
  return fields
}

const jsonOf = (node: unknown): string => JSON.stringify(plain(node))

/** Where an item stands, in words. */
function placeInWords({ list, follows }: Partial<Place>): Text {
  if (follows === undefined) return text(`在 ${list} 中`, `in ${list}`)
  if (follows === null) return text(`${list} 之首`, `first in ${list}`)
  return text(`${list} 中 ${follows} 之后`, `in ${list}, after ${follows}`)
}

/** What an item as a whole is called; of one that speaks of another, what it says of that. */
function itemInWords(section: string, item: Data, { items }: ChangeNames): BilingualText | null {
  if (!SPEAKS_OF_ANOTHER.has(section)) return itemName(item)
  return section === 'constraints'
    ? constraintInWords(item as unknown as ProfileConstraint, items)
    : omissionInWords(item as unknown as Omission, items)
}

/** One side of a change as clients see it: a leaf, an item, a place, or a plain value. */
function sideOf(node: unknown, { kind, section, leaf }: FoundChange, names: ChangeNames): ChangeSide | null {
  if (node === null || node === undefined) return null
  const { events } = names
  if (kind === 'MOVED') {
    const words = placeInWords(node)
    return Object.assign(new ChangeSide(), { words, status: null, clauses: [], json: jsonOf(node) })
  }
  if (isLeaf(node)) {
    const { value, status, source } = node
    return Object.assign(new ChangeSide(), {
      words: textOf(inWords(value, events)),
      status: statusOf(status),
      clauses: clausesOf(source),
      json: jsonOf(node),
    })
  }
  const isItem = isRecord(node) && typeof node.code === 'string'
  const listed = Array.isArray(node) ? node.map((one) => (isCoded(one) ? (itemName(one) ?? one.code) : one)) : node
  const limit = section === 'constraints' && leaf !== null ? limitInWords(leaf, node) : null
  return Object.assign(new ChangeSide(), {
    words: textOf(isItem ? itemInWords(section, node, names) : (limit ?? inWords(listed, events))),
    status: null,
    clauses: isItem ? clausesOf((node.source as Source[] | undefined) ?? []) : [],
    json: jsonOf(node),
  })
}

/** A difference that the engine found, as clients see it; `names` say what events and items are called. */
export function changeOf(change: FoundChange, names: ChangeNames): Change {
  const { kind, section, path, item, was, leaf, before, after } = change
  return Object.assign(new Change(), {
    kind: kind as ChangeKind,
    section,
    path,
    item,
    name: textOf(item === null ? null : (names.items.get(item) ?? null)),
    was,
    leaf,
    before: sideOf(before, change, names),
    after: sideOf(after, change, names),
  })
}
