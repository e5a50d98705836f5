import type { Document } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import {
  CountValue,
  countValueOf,
  enumValue,
  Moment,
  momentOf,
  SchemeItem,
  schemeItemsOf,
  StringValue,
  stringValueOf,
  WordsValue,
  wordsValueOf,
} from '../values/index.js'

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

  @Field(() => Moment, { description: 'When it was printed.' })
  printedOn: Moment

  @Field(() => CountValue, { description: 'How many copies were printed.' })
  copies: CountValue

  @Field(() => WordsValue, { description: 'Its subject words (主题词).' })
  subjectWords: WordsValue

  @Field(() => StringValue, { description: 'Its level: central, province, city, county, institution.' })
  level: StringValue

  @Field(() => [SchemeItem], { description: 'Its annexes.' })
  annexes: SchemeItem[]

  @Field(() => TextValue, { description: 'Who issued it.' })
  issuer: TextValue

  @Field(() => [Clause], { description: 'The places that name it.' })
  clauses: Clause[]
}

/** A document of a scheme as clients see it. */
export const documentOf = (document: Document): PolicyDocument =>
  Object.assign(new PolicyDocument(), {
    code: document.code,
    role: enumValue<DocumentRole>(document.role),
    title: textValueOf(document.title),
    noticeTitle: textValueOf(document.noticeTitle),
    type: textValueOf(document.type),
    number: stringValueOf(document.number),
    date: momentOf(document.date),
    printedOn: momentOf(document.printedOn),
    copies: countValueOf(document.copies),
    subjectWords: wordsValueOf(document.subjectWords),
    level: stringValueOf(document.level),
    annexes: schemeItemsOf(document.annexes),
    issuer: textValueOf(document.issuer),
    clauses: clausesOf(document.source),
  })
