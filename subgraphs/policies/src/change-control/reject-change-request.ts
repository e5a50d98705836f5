import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  APPROVERS,
  ChangeRequest,
  ChangeState,
  onChangeRequest,
  problemsWithText,
  saveChangeRequest,
  voidApprovals,
} from '../change-requests/index.js'
import { addComment, MOST_COMMENT } from './add-comment.js'

@InputType({ description: 'Which change request is rejected, and why.' })
class RejectChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, submitted, approved, scheduled or suspended.' })
  changeRequestId: string

  @Field(() => String, { description: 'Why, 1 to 4000 characters; it becomes a comment.' })
  reason: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The rejected change request, or why nothing was written.' })
class RejectChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_TEXT_LENGTH, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class RejectChangeRequest {
  @Authorized('SCHEME_APPROVER', 'PLATFORM_ADMIN')
  @Mutation(() => RejectChangeRequestPayload, {
    description:
      'Rejects a change request for good; its editors can start another one from its file. To have something corrected, comment on it instead. Errors: FORBIDDEN.',
  })
  rejectChangeRequest(
    @Arg('input', () => RejectChangeRequestInput, { description: 'The change request and the reason.' })
    input: RejectChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RejectChangeRequestPayload> {
    const { reason } = input
    const asked = { mutation: 'rejectChangeRequest', action: 'reject' as const, roles: APPROVERS }
    return onChangeRequest(ctx, asked, input, {
      async work(tx: Transaction, request) {
        const problems = problemsWithText(reason, MOST_COMMENT, ['reason'])
        if (problems.length > 0) return problems
        await addComment(tx, request.id, { path: null, text: reason })
        await voidApprovals(tx, request.id)
        await saveChangeRequest(tx, request, { state: ChangeState.REJECTED, publishOn: null })
        return []
      },
    })
  }
}
