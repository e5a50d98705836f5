import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  APPROVERS,
  ChangeRequest,
  ChangeRequestApproval,
  ChangeRequestEdit,
  ChangeState,
  inLanguage,
  onChangeRequest,
  problemsWithApprover,
  saveChangeRequest,
} from '../change-requests/index.js'
import { problemsWithWhatMoved } from './plan-of-draft.js'

@InputType({ description: 'Which change request is approved, and with which plan.' })
class ApproveChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, in SUBMITTED.' })
  changeRequestId: string

  @Field(() => String, { description: 'Hash of the plan that the approver has read, as `plan { hash }` gives it.' })
  planHash: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The approved change request, or why nothing was written.' })
class ApproveChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_SELF_APPROVAL, CHANGE_REQUEST_OUTDATED, CHANGE_TARGET_TAKEN, PLAN_STALE, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class ApproveChangeRequest {
  @Authorized('SCHEME_APPROVER', 'PLATFORM_ADMIN')
  @Mutation(() => ApproveChangeRequestPayload, {
    description:
      'Approves a submitted change request with its plan. Neither its author nor anybody who edited it can; one whose plan or base has changed is refused. Errors: FORBIDDEN.',
  })
  approveChangeRequest(
    @Arg('input', () => ApproveChangeRequestInput, { description: 'The change request and the plan that was read.' })
    input: ApproveChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ApproveChangeRequestPayload> {
    const { planHash } = input
    const asked = { mutation: 'approveChangeRequest', action: 'approve' as const, roles: APPROVERS }
    return onChangeRequest(ctx, asked, input, {
      async work(tx: Transaction, request) {
        const { id: changeRequestId, revision, authorId } = request
        const { accountId } = tx.viewer!
        const edits = await tx.db.find(ChangeRequestEdit, { where: { changeRequestId }, select: { accountId: true } })
        const editorIds = edits.map((edit) => edit.accountId)
        const own = problemsWithApprover(accountId, authorId, editorIds)
        if (own.length > 0) return own
        const stale = await problemsWithWhatMoved(tx, request, [planHash, request.planHash])
        if (stale.length > 0) return stale.map((problem) => inLanguage(problem, ctx.language))
        const approval = {
          id: newId(),
          changeRequestId,
          revision,
          planHash,
          accountId,
          at: tx.recordedAt,
          voidedAt: null,
        }
        await tx.db.insert(ChangeRequestApproval, approval)
        await saveChangeRequest(tx, request, { state: ChangeState.APPROVED })
        return []
      },
    })
  }
}
