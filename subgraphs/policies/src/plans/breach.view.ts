import type { BilingualText, Breach as FoundBreach } from '@meritgraph/shared/policy'
import { Clause, clausesOf, Text, textOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { demandInWords } from './demand-in-words.js'

/** How a scheme does not keep what one further up demands. */
export enum BreachProblem {
  LOCK_BROKEN = 'LOCK_BROKEN',
  BOUND_BROKEN = 'BOUND_BROKEN',
  OMISSION_LOCKED = 'OMISSION_LOCKED',
}

registerEnumType(BreachProblem, {
  name: 'BreachProblem',
  description: 'How a scheme does not keep what one further up demands.',
  valuesConfig: {
    LOCK_BROKEN: { description: 'It states something else where the value is to stay as it is.' },
    BOUND_BROKEN: { description: 'Its value does not keep within the bound.' },
    OMISSION_LOCKED: { description: 'It leaves out an item that is to stay.' },
  },
})

@ObjectType('ConstraintBreach', { description: 'Something that a scheme says although one further up forbids it.' })
export class Breach {
  @Field(() => BreachProblem, { description: 'How it is broken.' })
  problem: BreachProblem

  @Field(() => String, { description: 'Where, such as `procedures[x.review].cadence`.' })
  path: string

  @Field(() => ID, { nullable: true, description: 'Code of the item; null for a value of the scheme itself.' })
  item: string | null

  @Field(() => Text, { nullable: true, description: 'What the item is called; null where it has no name.' })
  name: Text | null

  @Field(() => String, { nullable: true, description: 'Which value of the item; null for the item as a whole.' })
  leaf: string | null

  @Field(() => ID, { description: 'Code of the scheme that breaks it.' })
  brokenBy: string

  @Field(() => ID, { description: 'Code of the scheme that demands it.' })
  demandedBy: string

  @Field(() => ID, { description: 'Code of the demand in that scheme.' })
  demand: string

  @Field(() => Text, { description: 'What is demanded, in words, such as "at least every six months".' })
  words: Text

  @Field(() => [Clause], { description: 'The places that the demand rests on.' })
  clauses: Clause[]
}

/** A broken demand that the engine found, as clients see it. */
export function breachOf(breach: FoundBreach, items: ReadonlyMap<string, BilingualText>): Breach {
  const { problem, path, item, leaf, definedBy, constraint } = breach
  return Object.assign(new Breach(), {
    problem: problem as BreachProblem,
    path,
    item,
    name: textOf(item === null ? null : (items.get(item) ?? null)),
    leaf,
    brokenBy: definedBy,
    demandedBy: constraint.definedBy,
    demand: constraint.code,
    words: textOf(demandInWords({ item, leaf, bound: constraint.bound })),
    clauses: clausesOf(constraint.source),
  })
}
