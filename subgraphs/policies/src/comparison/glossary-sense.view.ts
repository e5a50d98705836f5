import { itemIn, type Value, type BilingualText } from '@meritgraph/shared/policy'
import type { Item } from '@meritgraph/shared/profile'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import type { Scheme } from '../profiles/index.js'
import { SchemeEntry } from '../search/index.js'
import { SchemeItem, schemeItemsOf } from '../values/index.js'

@ObjectType({ description: 'What a term means at one place.' })
export class GlossarySense {
  @Field(() => SchemeEntry, { description: 'The term, standard, carrier or role models that give it this meaning.' })
  entry: SchemeEntry

  @Field(() => Boolean, { description: 'Whether the document says what it means there.' })
  isDefined: boolean

  @Field(() => TextValue, {
    description: 'The definition; SILENT where there is none, or where the parts are all that is said.',
  })
  definition: TextValue

  @Field(() => [SchemeItem], { description: 'What it is made of, such as the four criteria of 四强.' })
  parts: SchemeItem[]

  @Field(() => ID, {
    nullable: true,
    description: 'Code of what uses it: a sector, a standard, a procedure or the scheme; null where it stands alone.',
  })
  usedIn: string | null
}

type Meaning = Partial<Record<'items' | 'criteria' | 'groups' | 'forms', Item[]>> & {
  definition?: Value<BilingualText>
  usedIn?: string
}

const SILENT: Value<BilingualText> = { value: null, status: 'silent', source: [], note: null }

/** What an item of a scheme says that a term means, as clients see it. */
export function senseOf(entry: SchemeEntry, scheme: Scheme | null): GlossarySense {
  const meaning: Meaning = (scheme && itemIn(scheme, entry.code)) ?? {}
  const { definition = SILENT, usedIn, groups, criteria, items, forms } = meaning
  const parts = [groups, criteria, items, forms].find((list) => list !== undefined && list.length > 0) ?? []
  return Object.assign(new GlossarySense(), {
    entry,
    isDefined: definition.value !== null || parts.length > 0,
    definition: textValueOf(definition),
    parts: schemeItemsOf(parts),
    usedIn: usedIn ?? entry.partOf,
  })
}
