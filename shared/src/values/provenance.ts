import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Constraint, ResolvedValue, Said, Value } from '../policy/index.js'
import { Clause, clausesOf } from './clause.js'
import { inWords } from './in-words.js'
import { Text, textOf } from './text.js'
import { statusOf, ValueStatus } from './value-status.js'

/** How a value came to stand in a scheme. */
export enum ProvenanceKind {
  LOCAL = 'LOCAL',
  INHERITED = 'INHERITED',
  OVERRIDDEN = 'OVERRIDDEN',
  SILENT_WITH_BASE = 'SILENT_WITH_BASE',
  SILENT = 'SILENT',
}

registerEnumType(ProvenanceKind, {
  name: 'ProvenanceKind',
  description: 'How a value came to stand in a scheme.',
  valuesConfig: {
    LOCAL: { description: "The scheme's own document states it." },
    INHERITED: { description: 'A scheme that it builds on states it, on a document of its own.' },
    OVERRIDDEN: { description: "Both state it; the scheme's own stands." },
    SILENT_WITH_BASE: {
      description: 'No document states it. An inferred base does; that stands beside and fills nothing.',
    },
    SILENT: { description: 'Nobody states it.' },
  },
})

/** What a scheme further up demands. */
export enum ConstraintKind {
  LOCKED = 'LOCKED',
  BOUNDED = 'BOUNDED',
}

registerEnumType(ConstraintKind, {
  name: 'ConstraintKind',
  description: 'What a scheme further up demands of a value.',
  valuesConfig: {
    LOCKED: { description: 'That it stays as it is.' },
    BOUNDED: { description: 'That it keeps within a bound.' },
  },
})

@Directive('@shareable')
@ObjectType({ description: 'What another scheme of the chain says at the same place.' })
export class SaidElsewhere {
  @Field(() => Text, { nullable: true, description: 'The value in words; null where it is damaged.' })
  value: Text | null

  @Field(() => ValueStatus, { description: 'How it rests on its source.' })
  status: ValueStatus

  @Field(() => ID, { description: 'Code of the scheme that says it.' })
  definedBy: string

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@Directive('@shareable')
@ObjectType({ description: 'A demand of a scheme further up that this value keeps.' })
export class ValueConstraint {
  @Field(() => ConstraintKind, { description: 'What is demanded.' })
  kind: ConstraintKind

  @Field(() => ID, { description: 'Code of the scheme that demands it.' })
  definedBy: string

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@Directive('@shareable')
@ObjectType({ description: 'How a value came to stand in a scheme, resolved with all that the scheme builds on.' })
export class Provenance {
  @Field(() => ProvenanceKind, { description: 'How it came to stand there.' })
  how: ProvenanceKind

  @Field(() => ID, { description: 'Code of the scheme whose value it is; where nobody states it, the scheme itself.' })
  definedBy: string

  @Field(() => SaidElsewhere, { nullable: true, description: 'What an inferred base says; for SILENT_WITH_BASE.' })
  base: SaidElsewhere | null

  @Field(() => SaidElsewhere, { nullable: true, description: 'What it stands in place of; for OVERRIDDEN.' })
  overrides: SaidElsewhere | null

  @Field(() => ValueConstraint, { nullable: true, description: 'What a scheme further up demands; null: nothing.' })
  constraint: ValueConstraint | null
}

const saidOf = (said: Said<unknown> | null): SaidElsewhere | null =>
  said &&
  Object.assign(new SaidElsewhere(), {
    value: textOf(inWords(said.value)),
    status: statusOf(said.status),
    definedBy: said.definedBy,
    clauses: clausesOf(said.source),
  })

const constraintOf = (constraint: Constraint | null): ValueConstraint | null =>
  constraint &&
  Object.assign(new ValueConstraint(), {
    kind: constraint.kind as ConstraintKind,
    definedBy: constraint.definedBy,
    clauses: clausesOf(constraint.source),
  })

const isResolved = (leaf: Value<unknown>): leaf is ResolvedValue<unknown> => 'how' in leaf

/** How a leaf of a resolved scheme came to its value; null for a leaf that stands in no scheme. */
export function provenanceOf(leaf: Value<unknown>): Provenance | null {
  if (!isResolved(leaf)) return null
  return Object.assign(new Provenance(), {
    how: leaf.how as ProvenanceKind,
    definedBy: leaf.definedBy,
    base: saidOf(leaf.base),
    overrides: saidOf(leaf.overrides),
    constraint: constraintOf(leaf.constraint),
  })
}
