import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  changeRequestById,
  demandRole,
  EDIT_ERRORS,
  type Edited,
  editDraft,
  EDITORS,
  fileErrors,
} from '../change-requests/index.js'
import { subjectOf } from '../publication/index.js'
import { DraftEditInput, DraftEditPayload } from './draft-edit.js'
import { refuse } from './edits.rules.js'

/** The longest name of a file, in characters. */
const MOST_NAME = 255

@InputType({ description: 'The file that a draft is to be from now on.' })
class ReplaceDraftInput extends DraftEditInput {
  @Field(() => String, { description: 'The whole file, YAML or JSON, at most 5 MB. It is kept byte for byte.' })
  file: string

  @Field(() => String, { nullable: true, description: 'Its name, only to be named in messages.' })
  fileName: string | null
}

@ObjectType({ description: 'The change request with its new draft, or why nothing was written.' })
class ReplaceDraftPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Everything that is wrong in the file: its message begins with line and column, its path ends with the place in the file. Codes: those of the files (PROFILE_…, MAPPING_…, CONCEPT_…), DRAFT_FILE_NAME_LONG, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

/** Reads the file, which may take seconds, before the transaction: of what a change request is never changes. */
async function readFile(ctx: MutationContext, input: ReplaceDraftInput): Promise<Edited> {
  const { changeRequestId, file, fileName } = input
  const request = await changeRequestById(ctx).load(changeRequestId)
  if (request === null) return refuse('CHANGE_REQUEST_UNKNOWN', ['changeRequestId'])
  await demandRole(ctx, EDITORS, request, 'replaceDraft')
  const name = fileName?.trim() || `${request.target}.yaml`
  if (name.length > MOST_NAME)
    return refuse('DRAFT_FILE_NAME_LONG', ['fileName'], { length: name.length, most: MOST_NAME })
  const { content, problems } = await subjectOf(request.subject).parse(ctx, file, name, request.target)
  if (content === null) return { problems: fileErrors(problems, ['input', 'file'], ctx.language) }
  return { content, fileText: file }
}

@Resolver()
export class ReplaceDraft {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => ReplaceDraftPayload, {
    description:
      'Replaces a draft by a whole file. A file with anything wrong in it changes nothing. Errors: FORBIDDEN.',
  })
  async replaceDraft(
    @Arg('input', () => ReplaceDraftInput, { description: 'The file.' }) input: ReplaceDraftInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ReplaceDraftPayload> {
    const read = await readFile(ctx, input)
    return editDraft(ctx, 'replaceDraft', input, async () => read)
  }
}
