import type { MutationContext } from '@meritgraph/shared/context'
import { type Language, messageOf, UserError } from '@meritgraph/shared/errors'
import { canonicalJson, type Profile } from '@meritgraph/shared/profile'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import {
  ChangeRequest,
  type ChangeRequestResult,
  ChangeSubject,
  editDraft,
  type EditInput,
} from '../change-requests/index.js'
import { basesOn, hasDocument } from './bases.js'
import { type Edit, type Obstacle, refuse } from './edits.rules.js'

/** No larger content is kept: its file could not be read back. */
const MOST_BYTES = 4 * 1024 * 1024

/** What every edit of a draft is told. */
@InputType({ description: 'Which draft is edited.' })
export abstract class DraftEditInput implements EditInput {
  @Field(() => ID, { description: 'Id of the change request.' })
  changeRequestId: string

  @Field(() => Int, {
    description: 'The revision that the caller has read. A draft that was edited since is left alone.',
  })
  expectedRevision: number

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

/** What every edit of a draft answers. */
@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
export abstract class DraftEditPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null
}

/** Obstacles in words. */
const worded = (problems: readonly Obstacle[], language: Language): UserError[] =>
  problems.map(({ code, params, path, message }) =>
    Object.assign(new UserError(), {
      code,
      message: message?.[language] ?? messageOf(code, params, language),
      path: path ?? null,
    }),
  )

/**
 * Edits the scheme in a draft, for the mutation of this name. `edit` gets the scheme and, where it asks for them, those that
 * it inherits from, the nearest first. Errors and user errors are those of `editDraft`, and DRAFT_NOT_A_SCHEME,
 * DRAFT_TOO_LARGE.
 */
export function editScheme(
  ctx: MutationContext,
  mutation: string,
  input: EditInput,
  edit: (profile: Profile, bases: () => Promise<Profile[]>) => Edit | Promise<Edit>,
): Promise<ChangeRequestResult> {
  return editDraft(ctx, mutation, input, async (content, { subject, validFrom }, tx) => {
    if (subject !== ChangeSubject.SCHEME) return refuse('DRAFT_NOT_A_SCHEME', ['changeRequestId'])
    const profile = content as Profile
    const bases = async () => (await basesOn(tx, profile, validFrom)).toReversed().filter(hasDocument)
    const edited = await edit(profile, bases)
    if ('problems' in edited) return { problems: worded(edited.problems, ctx.language) }
    const bytes = Buffer.byteLength(canonicalJson(edited.profile))
    if (bytes > MOST_BYTES) return { problems: [{ code: 'DRAFT_TOO_LARGE', params: { bytes, most: MOST_BYTES } }] }
    return { content: edited.profile }
  })
}
