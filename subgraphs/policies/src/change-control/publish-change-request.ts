import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { APPROVERS, ChangeRequest, fileErrors, inLanguage, onChangeRequest } from '../change-requests/index.js'
import { lockPublication } from '../publication/index.js'
import { publishDraft, readyDraft } from './publish-draft.js'

@InputType({ description: 'Which change request is published now, and with which plan.' })
class PublishChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, approved or scheduled.' })
  changeRequestId: string

  @Field(() => String, { description: 'Hash of its plan, as `plan { hash }` gives it.' })
  planHash: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The published change request, or why nothing was written.' })
class PublishChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_REQUEST_OUTDATED, CHANGE_TARGET_TAKEN, CHANGE_NOT_APPROVED, PLAN_STALE, PROFILE_EXTENDS_CYCLE, those of `problems` of the draft with severity ERROR, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class PublishChangeRequest {
  @Authorized('SCHEME_APPROVER', 'PLATFORM_ADMIN')
  @Mutation(() => PublishChangeRequestPayload, {
    description:
      'Publishes an approved change request now. Of several publishers of the same scheme at once, one gets through, and the others are told what they ran into. Errors: FORBIDDEN.',
  })
  publishChangeRequest(
    @Arg('input', () => PublishChangeRequestInput, { description: 'The change request and its plan.' })
    input: PublishChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PublishChangeRequestPayload> {
    const { planHash } = input
    const asked = { mutation: 'publishChangeRequest', action: 'publish' as const, roles: APPROVERS }
    return onChangeRequest(ctx, asked, input, {
      prepare: (request) => readyDraft(ctx, request),
      lock: lockPublication,
      async work(tx: Transaction, request, ready) {
        const obstacles = await publishDraft(tx, request, ready, planHash)
        if (obstacles === null) return []
        if ('errors' in obstacles) return fileErrors(obstacles.errors, ['draft'], ctx.language)
        return obstacles.problems.map((problem) => inLanguage(problem, ctx.language))
      },
    })
  }
}
