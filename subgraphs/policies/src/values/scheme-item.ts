import type { Item } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Anything of a scheme that has a code and a name: a form, a criterion, a channel, an aim.' })
export class SchemeItem {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => TextValue, { description: 'Exact from the document; status INFERRED where it is our own wording.' })
  name: TextValue

  @Field(() => [SchemeItem], { description: 'What it is made of.' })
  items: SchemeItem[]

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

/** Items of a scheme as clients see them. */
export function schemeItemsOf(items: readonly Item[]): SchemeItem[] {
  return items.map(({ code, name, items: parts, source }) =>
    Object.assign(new SchemeItem(), {
      code,
      name: textValueOf(name),
      items: schemeItemsOf(parts),
      clauses: clausesOf(source),
    }),
  )
}
