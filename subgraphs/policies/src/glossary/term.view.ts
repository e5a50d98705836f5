import type { Term as ProfileTerm } from '@meritgraph/shared/profile'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { asItem, enumValue, SchemeItem } from '../values/index.js'

/** Where a document explains a term. */
export enum TermOrigin {
  GLOSSARY = 'GLOSSARY',
  INLINE = 'INLINE',
  UNDEFINED = 'UNDEFINED',
}

registerEnumType(TermOrigin, {
  name: 'TermOrigin',
  description: 'Where a document explains a term.',
  valuesConfig: {
    GLOSSARY: { description: 'In its glossary.' },
    INLINE: { description: 'In the text, where it is used.' },
    UNDEFINED: { description: 'Nowhere: the document uses the term and never defines it.' },
  },
})

@ObjectType({ description: 'A term as one place uses it; the same term means other things elsewhere.' })
export class Term extends SchemeItem {
  @Field(() => String, { description: 'The bare word, without quotation marks, such as 四强.' })
  word: string

  @Field(() => TermOrigin, { description: 'Where the document explains it.' })
  origin: TermOrigin

  @Field(() => Int, { nullable: true, description: "Its number in the document's glossary; null for others." })
  number: number | null

  @Field(() => ID, { description: 'Code of the sector, standard, procedure or scheme that uses it.' })
  usedIn: string

  @Field(() => TextValue, { description: 'What it means there; SILENT where the document never defines it.' })
  definition: TextValue
}

/** A term of a scheme as clients see it. */
export const termOf = (term: ProfileTerm): Term =>
  asItem(Term, term, {
    word: term.word,
    origin: enumValue<TermOrigin>(term.origin),
    number: term.number,
    usedIn: term.usedIn,
    definition: textValueOf(term.definition),
  })
