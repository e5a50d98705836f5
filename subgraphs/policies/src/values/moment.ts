import type { Moment as ProfileMoment, Value } from '@meritgraph/shared/policy'
import type { Day } from '@meritgraph/shared/time'
import { LocalDate } from '@meritgraph/shared/federation'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { enumValue } from './enum-value.js'
import { Leaf, leafOf } from './leaf.js'

/** How precisely a document states a point in time. */
export enum MomentKind {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR_END = 'YEAR_END',
  EVENT = 'EVENT',
  NOT_STATED = 'NOT_STATED',
}

registerEnumType(MomentKind, {
  name: 'MomentKind',
  description: 'How precisely a document states a point in time.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month, no day.' },
    YEAR_END: { description: 'The end of a year (年底), read as its December.' },
    EVENT: { description: 'An event with a relation to it, such as "before the 18th Party Congress".' },
    NOT_STATED: { description: 'The document states none; it is not bound to any event either.' },
  },
})

/** How a moment stands to the event it is bound to. */
export enum EventRelation {
  BEFORE = 'BEFORE',
  EVE_OF = 'EVE_OF',
  AROUND = 'AROUND',
  AT = 'AT',
}

registerEnumType(EventRelation, {
  name: 'EventRelation',
  description: 'How a moment stands to the event it is bound to.',
  valuesConfig: {
    BEFORE: { description: 'Before it (前): up to the day before.' },
    EVE_OF: { description: 'On its eve (前夕): up to the day before.' },
    AROUND: { description: 'Around it (前后), without stated bounds.' },
    AT: { description: 'On it.' },
  },
})

@ObjectType({ description: 'A point in time, as precise as a document states it.' })
export class Moment extends Leaf {
  @Field(() => MomentKind, { description: 'How precisely it is stated; says which of the fields below are filled.' })
  kind: MomentKind

  @Field(() => LocalDate, { nullable: true, description: 'The day; for kind DAY.' })
  day: Day | null

  @Field(() => String, { nullable: true, description: 'The month, `YYYY-MM`; for kind MONTH.' })
  month: string | null

  @Field(() => Int, { nullable: true, description: 'The year; for kind YEAR_END.' })
  year: number | null

  @Field(() => EventRelation, { nullable: true, description: 'How it stands to its event; for kind EVENT.' })
  relation: EventRelation | null

  /** As the profile has it, for the engine. */
  stated: ProfileMoment
}

const NOT_STATED: ProfileMoment = { kind: 'not-stated' }

/** A moment leaf as clients see it. */
export function momentOf(leaf: Value<ProfileMoment>): Moment {
  const stated = leaf.value ?? NOT_STATED
  return Object.assign(new Moment(), leafOf(leaf), {
    stated,
    kind: enumValue<MomentKind>(stated.kind),
    day: stated.kind === 'day' ? stated.value : null,
    month: stated.kind === 'month' ? stated.value : null,
    year: stated.kind === 'year-end' ? Number(stated.value) : null,
    relation: stated.kind === 'event' ? enumValue<EventRelation>(stated.relation) : null,
  })
}
