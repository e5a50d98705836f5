import type { Document } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { enumValue, Moment, momentOf, StringValue, stringValueOf } from '../values/index.js'

/** What a document is to a scheme. */
export enum DocumentRole {
  OWN = 'OWN',
  PARENT = 'PARENT',
  CITED = 'CITED',
}

registerEnumType(DocumentRole, {
  name: 'DocumentRole',
  description: 'What a document is to a scheme.',
  valuesConfig: {
    OWN: { description: 'The scheme is laid down in it.' },
    PARENT: { description: 'The scheme carries it out.' },
    CITED: { description: 'The scheme mentions it.' },
  },
})

@ObjectType({ description: 'A document that a scheme rests on.' })
export class PolicyDocument {
  @Field(() => ID, { description: 'Code of the document, as clauses name it.' })
  code: string

  @Field(() => DocumentRole, { description: 'What it is to the scheme.' })
  role: DocumentRole

  @Field(() => TextValue, { description: 'Its title.' })
  title: TextValue

  @Field(() => TextValue, { description: 'Title of the notice by which it was issued or forwarded.' })
  noticeTitle: TextValue

  @Field(() => TextValue, { description: 'What kind of document it is, such as 实施意见.' })
  type: TextValue

  @Field(() => StringValue, { description: 'Its number, such as 泸委办发〔2010〕4号.' })
  number: StringValue

  @Field(() => Moment, { description: 'Its date, as precise as stated.' })
  date: Moment

  @Field(() => TextValue, { description: 'Who issued it.' })
  issuer: TextValue

  @Field(() => [Clause], { description: 'The places that name it.' })
  clauses: Clause[]
}

/** A document of a scheme as clients see it. */
export function documentOf({
  code,
  role,
  title,
  noticeTitle,
  type,
  number,
  date,
  issuer,
  source,
}: Document): PolicyDocument {
  return Object.assign(new PolicyDocument(), {
    code,
    role: enumValue<DocumentRole>(role),
    title: textValueOf(title),
    noticeTitle: textValueOf(noticeTitle),
    type: textValueOf(type),
    number: stringValueOf(number),
    date: momentOf(date),
    issuer: textValueOf(issuer),
    clauses: clausesOf(source),
  })
}
