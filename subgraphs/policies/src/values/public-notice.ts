import type { PublicNotice as ProfileNotice } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ObjectType } from 'type-graphql'
import { CountValue, countValueOf } from './plain-values.js'

@ObjectType({
  description:
    'The window in which a list stands open to objections (公示). Not to be confused with publicity (宣传). What is SILENT, the document does not state.',
})
export class PublicNotice {
  @Field(() => CountValue, { description: 'How many days the list stands open.' })
  days: CountValue

  @Field(() => TextValue, { description: 'To whom the list is shown.' })
  audience: TextValue

  @Field(() => TextValue, { description: 'Who takes objections.' })
  objectionsTo: TextValue

  @Field(() => CountValue, {
    description: 'Within how many days, from the first day of the notice, objections are taken.',
  })
  objectionDays: CountValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

/** A public notice as clients see it. */
export const publicNoticeOf = ({ days, audience, objectionsTo, objectionDays, source }: ProfileNotice): PublicNotice =>
  Object.assign(new PublicNotice(), {
    days: countValueOf(days),
    audience: textValueOf(audience),
    objectionsTo: textValueOf(objectionsTo),
    objectionDays: countValueOf(objectionDays),
    clauses: clausesOf(source),
  })
