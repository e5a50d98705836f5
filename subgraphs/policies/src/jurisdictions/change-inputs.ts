import { type Clause, clausesOf, ValueStatus } from '@meritgraph/shared/values'
import { Field, InputType } from 'type-graphql'

@InputType({ description: 'A remark in both languages.' })
export class NoteInput {
  @Field(() => String, { description: 'In Chinese.' })
  zh: string

  @Field(() => String, { nullable: true, description: 'In English.' })
  en: string | null
}

@InputType({ description: 'What a jurisdiction is called.' })
export class JurisdictionNameInput {
  @Field(() => String, { description: 'In Chinese, as the source has it; at most 500 characters.' })
  zh: string

  @Field(() => String, { nullable: true, description: 'In English; absent: nobody has translated it yet.' })
  en: string | null
}

@InputType({ description: 'The document that states something of a jurisdiction.' })
export class JurisdictionSourceInput {
  @Field(() => String, { description: 'Title or number of the document.' })
  document: string

  @Field(() => String, { nullable: true, description: 'Section of the document.' })
  section: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Short exact quote, in the language of the document; at most 80 characters.',
  })
  quote: string | null
}

/** What every change of the tree says: where it is stated, and that it is asked for once. */
@InputType()
export abstract class JurisdictionChangeInput {
  @Field(() => JurisdictionSourceInput, {
    nullable: true,
    description: 'The document that states it; this or a note is needed.',
  })
  source: JurisdictionSourceInput | null

  @Field(() => NoteInput, {
    nullable: true,
    description: 'Where it is known from, in words; this or a source is needed.',
  })
  note: NoteInput | null

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

/** What a change rests on, as a state keeps it. */
export interface StatedBy {
  status: ValueStatus
  clauses: Clause[]
  noteZh: string | null
  noteEn: string | null
}

/** What a change says that it rests on, as a state keeps it. */
export function statedBy({ source, note }: Pick<JurisdictionChangeInput, 'source' | 'note'>): StatedBy {
  const { document = '', section = null, quote = null } = source ?? {}
  const isStated = document.trim() !== ''
  return {
    status: isStated ? ValueStatus.STATED : ValueStatus.EXTERNAL,
    clauses: isStated ? clausesOf([{ document, section, quote, at: null }]) : [],
    noteZh: note?.zh ?? null,
    noteEn: note?.en ?? null,
  }
}
