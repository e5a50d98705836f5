import { Clause, clausesOf, statusOf, text, TextValue } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { ItemKind, type PolicyItem } from '../items/index.js'

@ObjectType({
  description: 'An item of a scheme, of whatever kind, as it is listed where items of several schemes stand together.',
})
export class SchemeEntry {
  @Field(() => ID, { description: 'Code of the item, such as `beijing.award.2010.city`.' })
  code: string

  @Field(() => ItemKind, { description: 'What it is to its scheme.' })
  kind: ItemKind

  @Field(() => TextValue, { description: 'What it is called.' })
  name: TextValue

  @Field(() => ID, { nullable: true, description: 'Code of the item that it is a part of; null where it is none.' })
  partOf: string | null

  @Field(() => [Clause], { description: 'The places that state it.' })
  clauses: Clause[]

  /** Code of the scheme that states it. */
  profileCode: string
}

/** An item of the table as clients see it. */
export function schemeEntryOf(item: PolicyItem, profileCode: string): SchemeEntry {
  const { code, kind, nameZh, nameEn, status, parentCode } = item
  const clauses = clausesOf(item.clauses)
  const value = nameZh === null ? null : text(nameZh, nameEn)
  const name = Object.assign(new TextValue(), { value, status: statusOf(status), clauses, note: null })
  return Object.assign(new SchemeEntry(), { code, kind, name, partOf: parentCode, clauses, profileCode })
}
