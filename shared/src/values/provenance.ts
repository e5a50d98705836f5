import { Ctx, Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Context } from '../context/index.js'
import { boundInWords, type Constraint, type ResolvedValue, type Said, type Value } from '../policy/index.js'
import { Clause, clausesOf } from './clause.js'
import { type EventNames, eventsIn, inWords } from './in-words.js'
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

/** What a scheme says, with what only whoever resolved the chain knows: of which version it is. */
export interface PlacedSaid extends Said<unknown> {
  versionId?: string
}

/** What events are called now: a subgraph that has events says it. */
export type NamesOf = (ctx: Context, events: readonly string[]) => Promise<EventNames>

@Directive('@shareable')
@ObjectType({ description: 'What a scheme of the chain says at this place.' })
export class SaidElsewhere {
  /** What is said, and what its events are called: put into words only where that is asked for. */
  said: PlacedSaid
  namesOf: NamesOf | null

  @Field(() => Text, { nullable: true, description: 'The value in words; null where it is damaged.' })
  async value(@Ctx() ctx: Context): Promise<Text | null> {
    const { value } = this.said
    const events = eventsIn(value)
    return textOf(inWords(value, events.length > 0 ? await this.namesOf?.(ctx, events) : undefined))
  }

  @Field(() => ValueStatus, { description: 'How it rests on its source.' })
  status: ValueStatus

  @Field(() => ID, { description: 'Code of the scheme that says it.' })
  definedBy: string

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the version of that scheme that says it; null where what says it has no versions.',
  })
  versionId: string | null

  @Field(() => Boolean, { description: 'Whether that scheme is an inferred base, which fills nothing.' })
  isInferred: boolean

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@Directive('@shareable')
@ObjectType({ description: 'A demand of a scheme further up on this value.' })
export class ValueConstraint {
  @Field(() => ConstraintKind, { description: 'What is demanded.' })
  kind: ConstraintKind

  @Field(() => ID, { description: 'Code of the scheme that demands it.' })
  definedBy: string

  @Field(() => ID, { description: 'Code of the demand in that scheme.' })
  code: string

  @Field(() => Text, {
    nullable: true,
    description: 'What it has to keep within, in words, such as "at least every six months"; null for LOCKED.',
  })
  bound: Text | null

  @Field(() => Boolean, {
    description: 'Whether the value does not keep it. It stands all the same: its document says so.',
  })
  isBroken: boolean

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@Directive('@shareable')
@ObjectType({ description: 'How a value came to stand in a scheme, resolved with all that the scheme builds on.' })
export class Provenance {
  /** The leaf itself: what is not asked for is not worked out. */
  leaf: ResolvedValue<unknown>
  namesOf: NamesOf | null

  @Field(() => ProvenanceKind, { description: 'How it came to stand there.' })
  how(): ProvenanceKind {
    return this.leaf.how as ProvenanceKind
  }

  @Field(() => ID, { description: 'Code of the scheme whose value it is; where nobody states it, the scheme itself.' })
  definedBy(): string {
    return this.leaf.definedBy
  }

  @Field(() => SaidElsewhere, { nullable: true, description: 'What an inferred base says; for SILENT_WITH_BASE.' })
  base(): SaidElsewhere | null {
    return this.leaf.base && saidOf(this.leaf.base, this.namesOf)
  }

  @Field(() => SaidElsewhere, { nullable: true, description: 'What it stands in place of; for OVERRIDDEN.' })
  overrides(): SaidElsewhere | null {
    return this.leaf.overrides && saidOf(this.leaf.overrides, this.namesOf)
  }

  @Field(() => ValueConstraint, { nullable: true, description: 'What a scheme further up demands; null: nothing.' })
  constraint(): ValueConstraint | null {
    return this.leaf.constraint && constraintOf(this.leaf.constraint)
  }

  @Field(() => [SaidElsewhere], {
    description:
      "All that is said of it along the chain: the scheme's own first, then the nearest, inferred bases last; as many as the chain is long at most.",
  })
  chain(): SaidElsewhere[] {
    return this.leaf.chain.map((said) => saidOf(said, this.namesOf))
  }
}

function saidOf(said: PlacedSaid, namesOf: NamesOf | null): SaidElsewhere {
  const { status, source, definedBy, isInferred, versionId } = said
  return Object.assign(new SaidElsewhere(), {
    said,
    namesOf,
    status: statusOf(status),
    definedBy,
    versionId: versionId ?? null,
    isInferred,
    clauses: clausesOf(source),
  })
}

function constraintOf({ kind, definedBy, code, bound, isBroken, source }: Constraint): ValueConstraint {
  return Object.assign(new ValueConstraint(), {
    kind: kind as ConstraintKind,
    definedBy,
    code,
    bound: bound && textOf(boundInWords(bound)),
    isBroken,
    clauses: clausesOf(source),
  })
}

const isResolved = (leaf: Value<unknown>): leaf is ResolvedValue<unknown> => 'how' in leaf

/**
 * How a leaf of a resolved scheme came to its value; null for a leaf that stands in no scheme. Without `namesOf`, events are
 * called by their codes.
 */
export function provenanceOf(leaf: Value<unknown>, namesOf: NamesOf | null = null): Provenance | null {
  return isResolved(leaf) ? Object.assign(new Provenance(), { leaf, namesOf }) : null
}
