import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ChangeRequest, INSIDERS, onChangeRequest, problemsWithText } from '../change-requests/index.js'
import { addComment, MOST_COMMENT, MOST_PATH } from './add-comment.js'

@InputType({ description: 'A remark on a change request.' })
class CommentOnChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request.' })
  changeRequestId: string

  @Field(() => String, {
    nullable: true,
    description: 'The place of the draft that it is about, such as `procedures[x.review].cadence`; absent: all of it.',
  })
  path: string | null

  @Field(() => String, { description: 'The remark, 1 to 4000 characters.' })
  text: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The change request with the remark, or why nothing was written.' })
class CommentOnChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_TEXT_LENGTH, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class CommentOnChangeRequest {
  @Authorized('SCHEME_EDITOR', 'SCHEME_APPROVER', 'PLATFORM_ADMIN')
  @Mutation(() => CommentOnChangeRequestPayload, {
    description:
      'Remarks on a change request that is not closed. Editors and approvers over its jurisdiction see it, nobody else. Errors: FORBIDDEN.',
  })
  commentOnChangeRequest(
    @Arg('input', () => CommentOnChangeRequestInput, { description: 'The change request and the remark.' })
    input: CommentOnChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<CommentOnChangeRequestPayload> {
    const { text } = input
    const path = input.path ?? null
    const asked = { mutation: 'commentOnChangeRequest', action: 'comment' as const, roles: INSIDERS }
    return onChangeRequest(ctx, asked, input, {
      async work(tx: Transaction, request) {
        const problems = [
          ...problemsWithText(text, MOST_COMMENT, ['text']),
          ...(path === null ? [] : problemsWithText(path, MOST_PATH, ['path'])),
        ]
        if (problems.length === 0) await addComment(tx, request.id, { path, text })
        return problems
      },
    })
  }
}
