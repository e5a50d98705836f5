import type { Value } from '@meritgraph/shared/policy'
import {
  Clause,
  clausesOf,
  Provenance,
  provenanceOf,
  statusOf,
  Text,
  textOf,
  ValueStatus,
} from '@meritgraph/shared/values'
import { Field, ObjectType } from 'type-graphql'
import { eventNames } from '../events/index.js'

/** What every leaf of a scheme says besides its value. */
@ObjectType()
export abstract class Leaf {
  @Field(() => ValueStatus, { description: 'How the value rests on its source.' })
  status: ValueStatus

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]

  @Field(() => Text, { nullable: true, description: 'Our remark on the reading.' })
  note: Text | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'How it came to stand in its scheme; null for what stands in none.',
  })
  provenance: Provenance | null
}

/** Status, clauses and note of a profile's leaf. */
export const leafOf = (leaf: Value<unknown>): Leaf => ({
  status: statusOf(leaf.status),
  clauses: clausesOf(leaf.source),
  note: textOf(leaf.note),
  provenance: provenanceOf(leaf, eventNames),
})
