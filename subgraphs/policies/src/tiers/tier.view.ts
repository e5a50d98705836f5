import type { Tier as ProfileTier } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "snapshot code")')
@ObjectType({ description: 'A tier into which organizations and members are sorted (档次), and what it asks of them.' })
export class Tier {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { description: 'Code of the tier.' })
  code: string

  @Field(() => Int, { description: 'Its place in the order of the document, from 1, the best first.' })
  order: number

  @Field(() => TextValue, { description: 'What it is called.' })
  name: TextValue

  @Field(() => TextValue, { description: 'What it asks of those in it.' })
  duty: TextValue

  @Field(() => [Clause], { description: 'The places that state it.' })
  clauses: Clause[]
}

/** A tier of a snapshot as clients see it. */
export const tierOf = (snapshot: string, { code, order, name, duty, source }: ProfileTier): Tier =>
  Object.assign(new Tier(), {
    snapshot,
    code,
    order,
    name: textValueOf(name),
    duty: textValueOf(duty),
    clauses: clausesOf(source),
  })
