import type { MutationContext } from '@meritgraph/shared/context'
import { toUserErrors, UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { runMutation } from '@meritgraph/shared/mutation'
import { type Day, dayOf } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ChangeRequest, changeRequestById, ChangeSubject, demandRole, EDITORS } from '../change-requests/index.js'
import { versionById } from '../profiles/index.js'
import { subjectOf } from '../publication/index.js'
import { openChangeRequest } from './open-change-request.js'
import { problemsWithTitle } from './start-change-request.js'
import { TitleInput } from './start.input.js'

@InputType({ description: 'To which version a scheme is to return, and on which days.' })
class RollBackPolicyVersionInput {
  @Field(() => ID, { description: 'Id of the version whose content is to apply again.' })
  versionId: string

  @Field(() => TitleInput, { description: 'What the change is about, in one line.' })
  title: TitleInput

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is to apply again; absent: today.',
  })
  validFrom: Day | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is to apply no longer; absent: when the next version begins, or no end.',
  })
  validTo: Day | null

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The new change request, or why nothing was written.' })
class RollBackPolicyVersionPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_VERSION_UNKNOWN, CHANGE_TEXT_LENGTH, CHANGE_TARGET_FIXED, VALIDITY_EMPTY, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class RollBackPolicyVersion {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => RollBackPolicyVersionPayload, {
    description:
      'Starts a change request with the content of an earlier version. It goes the way of every other, and is published as a version of its own with the hash of the earlier one. Errors: FORBIDDEN.',
  })
  async rollBackPolicyVersion(
    @Arg('input', () => RollBackPolicyVersionInput, { description: 'The version, and the days.' })
    input: RollBackPolicyVersionInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RollBackPolicyVersionPayload> {
    const { versionId, title, validFrom, validTo } = input
    const version = await versionById(ctx).load(versionId)
    const unknown = { code: 'CHANGE_VERSION_UNKNOWN', params: { id: versionId }, path: ['input', 'versionId'] }
    if (!version) return { changeRequest: null, userErrors: toUserErrors([unknown], ctx.language) }
    const { profileCode: target, jurisdictionCode } = version
    const subject = ChangeSubject.SCHEME
    await demandRole(ctx, EDITORS, { jurisdictionCode }, 'rollBackPolicyVersion')
    const opening = { subject, target, jurisdictionCode, title: { zh: title.zh, en: title.en ?? null } }
    const { id, userErrors } = await runMutation(ctx, 'rollBackPolicyVersion', input, async (tx) => {
      const problems = problemsWithTitle(title, ['title'])
      if (problems.length > 0) return { problems }
      const state = await subjectOf(subject).version!(tx, target, versionId)
      const start = { content: state!.content, fileText: state!.fileText, validFrom: dayOf(tx.now()), isNew: false }
      const days = { validFrom: validFrom ?? null, validTo: validTo ?? null }
      return openChangeRequest(tx, { ...opening, ...days }, start)
    })
    return { changeRequest: id === null ? null : await changeRequestById(ctx).load(id), userErrors }
  }
}
