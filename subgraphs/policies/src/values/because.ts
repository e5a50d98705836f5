import type { Context } from '@meritgraph/shared/context'
import type { Moment, Value } from '@meritgraph/shared/policy'
import { type EventNames, inWords, Text, textOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { eventDay, eventNames } from '../events/index.js'
import { Leaf, leafOf } from './leaf.js'

@ObjectType({ description: 'A value from which another was worked out, with the clauses that it rests on.' })
export class Because extends Leaf {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the item or the event whose value it is; null for a value of the scheme itself.',
  })
  item: string | null

  @Field(() => String, { description: 'Which value of it: `start`, `units`; `on` for the date of an event.' })
  leaf: string

  @Field(() => Text, {
    nullable: true,
    description: 'The value in words; null where nothing is stated, or it is damaged.',
  })
  value: Text | null
}

/** A value from which another was worked out. */
export const because = (item: string | null, leaf: string, value: Value<unknown>, events?: EventNames): Because =>
  Object.assign(new Because(), leafOf(value), { item, leaf, value: textOf(inWords(value.value, events)) })

/** A moment from which something was worked out, and the date of the event that it is bound to. */
export async function becauseOfMoment(
  ctx: Context,
  item: string | null,
  leaf: string,
  moment: Value<Moment>,
): Promise<Because[]> {
  if (moment.value?.kind !== 'event') return [because(item, leaf, moment)]
  const { event } = moment.value
  const names = await eventNames(ctx, [event])
  return [because(item, leaf, moment, names), because(event, 'on', await eventDay(ctx, event))]
}
