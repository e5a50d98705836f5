import type { Silence as ProfileSilence, TextDefect as ProfileDefect } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { asItem, SchemeItem } from '../values/index.js'

@ObjectType({ description: 'Something that the document does not state.' })
export class Silence extends SchemeItem {
  @Field(() => String, { description: 'The section of the profile in which it would stand, such as `awards`.' })
  section: string
}

@ObjectType({ description: 'A damaged or doubtful place of the source, kept as found.' })
export class TextDefect {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => String, { description: 'Where it is.' })
  place: string

  @Field(() => TextValue, { description: 'What is wrong.' })
  defect: TextValue

  @Field(() => TextValue, { description: 'How it is held here.' })
  handling: TextValue

  @Field(() => [Clause], { description: 'The places it is about.' })
  clauses: Clause[]
}

/** A silence of a document as clients see it. */
export const silenceOf = (item: ProfileSilence): Silence => asItem(Silence, item, { section: item.section })

/** A defect of a source as clients see it. */
export const defectOf = ({ code, place, defect, handling, source }: ProfileDefect): TextDefect =>
  Object.assign(new TextDefect(), {
    code,
    place,
    defect: textValueOf(defect),
    handling: textValueOf(handling),
    clauses: clausesOf(source),
  })
