import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  ChangeRequest,
  ChangeState,
  EDITORS,
  onChangeRequest,
  saveChangeRequest,
  voidApprovals,
} from '../change-requests/index.js'

@InputType({ description: 'Which change request is taken back.' })
class WithdrawChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, not published, rejected or withdrawn yet.' })
  changeRequestId: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The withdrawn change request, or why nothing was written.' })
class WithdrawChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class WithdrawChangeRequest {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => WithdrawChangeRequestPayload, {
    description: 'Takes a change request back for good; nothing of it will be published. Errors: FORBIDDEN.',
  })
  withdrawChangeRequest(
    @Arg('input', () => WithdrawChangeRequestInput, { description: 'The change request.' })
    input: WithdrawChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<WithdrawChangeRequestPayload> {
    const asked = { mutation: 'withdrawChangeRequest', action: 'withdraw' as const, roles: EDITORS }
    return onChangeRequest(ctx, asked, input, {
      async work(tx: Transaction, request) {
        await voidApprovals(tx, request.id)
        await saveChangeRequest(tx, request, { state: ChangeState.WITHDRAWN, publishOn: null })
        return []
      },
    })
  }
}
