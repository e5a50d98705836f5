import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import type { Source } from '../policy/index.js'

@Directive('@shareable')
@ObjectType({ description: 'The place in a document that a value rests on.' })
export class Clause {
  @Field(() => ID, { description: 'Code of the document.' })
  document: string

  @Field(() => String, { nullable: true, description: 'Section of the document, such as 五/第二时段.' })
  section: string | null

  @Field(() => String, { nullable: true, description: 'Short exact quote from the source, in its own language.' })
  quote: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Offset of the quote in the text of the source, in characters from 0.',
  })
  at: number | null
}

/** The clauses that a profile file cites. */
export function clausesOf(sources: readonly Source[]): Clause[] {
  return sources.map(({ document, section, quote, at }) =>
    Object.assign(new Clause(), { document, section, quote, at }),
  )
}
