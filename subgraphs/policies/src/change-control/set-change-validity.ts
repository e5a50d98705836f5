import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Day, newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  backToDraft,
  ChangeRequest,
  ChangeRequestDraft,
  ChangeRequestEdit,
  EDITORS,
  onChangeRequest,
  problemsWithRevision,
} from '../change-requests/index.js'
import { subjectOf } from '../publication/index.js'
import { daysFor } from './open-change-request.js'

@InputType({ description: 'On which days a draft is to apply.' })
class SetChangeValidityInput {
  @Field(() => ID, { description: 'Id of the change request, not published, rejected or withdrawn yet.' })
  changeRequestId: string

  @Field(() => Int, { description: 'The `revision` that the caller has read.' })
  expectedRevision: number

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which it is to apply, also one in the past; absent: the one that the content states, or today.',
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

@ObjectType({ description: 'The change request with its days, or why nothing was written.' })
class SetChangeValidityPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_REQUEST_REVISION, CHANGE_DRAFT_UNCHANGED, VALIDITY_EMPTY, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

async function setDays(tx: Transaction, request: ChangeRequest, input: SetChangeValidityInput) {
  const stale = problemsWithRevision(input.expectedRevision, request.revision)
  if (stale.length > 0) return stale
  const changeRequestId = request.id
  const { content } = await tx.db.findOneByOrFail(ChangeRequestDraft, { changeRequestId })
  const asked = { validFrom: input.validFrom ?? null, validTo: input.validTo ?? null }
  const subject = subjectOf(request.subject)
  const days = await daysFor(tx, subject, request.target, JSON.parse(content) as object, asked)
  if ('problems' in days) return days.problems
  const { validFrom, validTo } = days
  if (validFrom === request.validFrom && validTo === request.validTo) return [{ code: 'CHANGE_DRAFT_UNCHANGED' }]
  const revision = request.revision + 1
  await tx.db.insert(ChangeRequestEdit, {
    id: newId(),
    changeRequestId,
    revision,
    accountId: tx.viewer!.accountId,
    at: tx.recordedAt,
    mutation: 'setChangeValidity',
    changes: [],
  })
  await backToDraft(tx, request, { revision, validFrom, validTo })
  return []
}

@Resolver()
export class SetChangeValidity {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => SetChangeValidityPayload, {
    description:
      'Sets on which days a draft is to apply. It is an edit: approvals are void by it. Where another version applies on these days than the one the draft started from, rebase it. Errors: FORBIDDEN.',
  })
  setChangeValidity(
    @Arg('input', () => SetChangeValidityInput, { description: 'The change request and its days.' })
    input: SetChangeValidityInput,
    @Ctx() ctx: MutationContext,
  ): Promise<SetChangeValidityPayload> {
    const asked = { mutation: 'setChangeValidity', action: 'edit' as const, roles: EDITORS }
    return onChangeRequest(ctx, asked, input, { work: (tx, request) => setDays(tx, request, input) })
  }
}
