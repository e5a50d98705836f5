import type { FileProblem } from '@meritgraph/shared/profile'
import { Text } from '@meritgraph/shared/values'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

/** What a problem of a draft stands against. */
export enum DraftSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
}

registerEnumType(DraftSeverity, {
  name: 'DraftSeverity',
  description: 'What a problem of a draft stands against.',
  valuesConfig: {
    ERROR: { description: 'The draft can be neither submitted nor published.' },
    WARNING: { description: 'It can, but somebody should look at this first.' },
  },
})

@ObjectType({ description: 'Something that is wrong with a draft, and where.' })
export class DraftProblem {
  @Field(() => String, { description: 'Stable machine code, listed in docs/errors.md.' })
  code: string

  @Field(() => DraftSeverity, { description: 'What it stands against.' })
  severity: DraftSeverity

  @Field(() => String, {
    description: 'The place in the file of the draft, such as `phases[0].end`; empty: all of it.',
  })
  path: string

  @Field(() => Int, { description: 'The line of the file, as `file` gives it; from 1.' })
  line: number

  @Field(() => Int, { description: 'The column in that line; from 1.' })
  column: number

  @Field(() => Text, { description: 'What is wrong and what to do next.' })
  message: { zh: string; en: string }

  @Field(() => Text, { nullable: true, description: 'What was probably meant; null where there is no guess.' })
  hint: { zh: string; en: string | null } | null
}

/** A problem of a file as one of a draft. */
export const draftProblem = (
  { code, path, line, column, message, hint }: FileProblem,
  severity = DraftSeverity.ERROR,
): DraftProblem => Object.assign(new DraftProblem(), { code, severity, path, line, column, message, hint })
