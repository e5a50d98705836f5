import type { Quorum as ProfileQuorum, VoterWeight as ProfileVoterWeight } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { NumberValue, numberValueOf, ThresholdValue, thresholdValueOf } from '../values/index.js'

@ObjectType({
  description: 'How many must take part for a vote to count. What is SILENT, the document does not state.',
})
export class Quorum {
  @Field(() => ThresholdValue, { description: 'The share that must take part.' })
  threshold: ThresholdValue

  @Field(() => TextValue, { description: 'Of whom it is a share.' })
  population: TextValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'Whose votes count how much.' })
export class VoterWeight {
  @Field(() => ID, { description: 'Code of the voters.' })
  code: string

  @Field(() => TextValue, { description: 'Whose votes they are.' })
  name: TextValue

  @Field(() => NumberValue, { description: 'How much one of these votes counts: more than 0.' })
  weight: NumberValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

/** A quorum as clients see it. */
export const quorumOf = ({ threshold, population, source }: ProfileQuorum): Quorum =>
  Object.assign(new Quorum(), {
    threshold: thresholdValueOf(threshold),
    population: textValueOf(population),
    clauses: clausesOf(source),
  })

/** The weight of some voters as clients see it. */
export const voterWeightOf = ({ code, name, weight, source }: ProfileVoterWeight): VoterWeight =>
  Object.assign(new VoterWeight(), {
    code,
    name: textValueOf(name),
    weight: numberValueOf(weight),
    clauses: clausesOf(source),
  })
