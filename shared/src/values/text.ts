import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({
  description: 'What people wrote, in both languages. The Chinese is exact, the English is our translation.',
})
export class Text {
  @Field(() => String, { description: 'In Chinese, as the source has it.' })
  zh: string

  @Field(() => String, { nullable: true, description: 'In English; null where nobody has translated it yet.' })
  en: string | null
}

/** A text in both languages. */
export function text(zh: string, en: string | null = null): Text {
  return Object.assign(new Text(), { zh, en })
}

/** A text of a profile file, or null where there is none. */
export const textOf = (given: { zh: string; en: string | null } | null): Text | null =>
  given && text(given.zh, given.en)
