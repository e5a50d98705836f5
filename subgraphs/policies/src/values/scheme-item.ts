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

@ObjectType({ description: 'A part of an item with what it is to it.' })
export class SchemePart extends SchemeItem {
  @Field(() => String, {
    description: 'What it is to the item, as the profile format words it, such as `main-line`, `slogan` or `aim`.',
  })
  kind: string
}

/** The fields of an item as clients see them, put on a new object of a class. */
export const asItem = <T extends SchemeItem, V extends object>(
  Class: new () => T,
  { code, name, items, source }: Item,
  more: V,
): T & V =>
  Object.assign(new Class(), {
    code,
    name: textValueOf(name),
    items: schemeItemsOf(items),
    clauses: clausesOf(source),
    ...more,
  })

/** Items of a scheme as clients see them. */
export const schemeItemsOf = (items: readonly Item[]): SchemeItem[] => items.map((item) => asItem(SchemeItem, item, {}))

/** An item of a scheme that may not be there, as clients see it. */
export const schemeItemOf = (item: Item | null): SchemeItem | null => item && asItem(SchemeItem, item, {})

/** Parts of an item as clients see them. */
export const schemePartsOf = (parts: readonly (Item & { kind: string })[]): SchemePart[] =>
  parts.map((part) => asItem(SchemePart, part, { kind: part.kind }))
