import type { Value } from '@meritgraph/shared/policy'
import { Clause, clausesOf, statusOf, Text, textOf, ValueStatus } from '@meritgraph/shared/values'
import { Field, ObjectType } from 'type-graphql'

/** What every leaf of a scheme says besides its value. */
@ObjectType()
export abstract class Leaf {
  @Field(() => ValueStatus, { description: 'How the value rests on its source.' })
  status: ValueStatus

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]

  @Field(() => Text, { nullable: true, description: 'Our remark on the reading.' })
  note: Text | null
}

/** Status, clauses and note of a profile's leaf. */
export const leafOf = ({ status, source, note }: Value<unknown>): Leaf => ({
  status: statusOf(status),
  clauses: clausesOf(source),
  note: textOf(note),
})
