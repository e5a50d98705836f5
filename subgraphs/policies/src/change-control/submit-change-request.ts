import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  ChangeRequest,
  ChangeState,
  EDITORS,
  fileErrors,
  inLanguage,
  onChangeRequest,
  saveChangeRequest,
} from '../change-requests/index.js'
import { problemsOf } from '../drafts/index.js'
import { problemsOfPlanned } from '../plans/index.js'
import { plannedDraft, problemsWithWhatMoved, stalePlan } from './plan-of-draft.js'

@InputType({ description: 'Which draft is to be approved, and the plan that its editor has read.' })
class SubmitChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, in DRAFT or SUSPENDED.' })
  changeRequestId: string

  @Field(() => String, { description: 'Hash of its plan, as `plan { hash }` gives it.' })
  planHash: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The submitted change request, or why nothing was written.' })
class SubmitChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_REQUEST_OUTDATED, CHANGE_TARGET_TAKEN, PLAN_STALE, those of `problems` of the draft with severity ERROR, ITEM_PINNED, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class SubmitChangeRequest {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => SubmitChangeRequestPayload, {
    description:
      'Asks for the approval of a draft, together with its plan. A draft with errors, or whose plan or base has changed, is refused. Errors: FORBIDDEN.',
  })
  submitChangeRequest(
    @Arg('input', () => SubmitChangeRequestInput, { description: 'The change request and its plan.' })
    input: SubmitChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<SubmitChangeRequestPayload> {
    const { planHash } = input
    const asked = { mutation: 'submitChangeRequest', action: 'submit' as const, roles: EDITORS }
    return onChangeRequest(ctx, asked, input, {
      prepare: async (request) => ({ revision: request.revision, problems: await problemsOf(ctx, request) }),
      async work(tx: Transaction, request, { revision, problems }) {
        const isRead = request.revision === revision
        const stale = isRead ? await problemsWithWhatMoved(tx, request, [planHash]) : [await stalePlan(tx, request)]
        if (stale.length > 0) return stale.map((problem) => inLanguage(problem, ctx.language))
        const errors = problems.filter(({ severity }) => severity === 'ERROR')
        if (errors.length > 0) return fileErrors(errors, ['draft'], ctx.language)
        const pinned = await problemsOfPlanned(tx, await plannedDraft(tx, request))
        if (pinned.length > 0) return pinned
        await saveChangeRequest(tx, request, { state: ChangeState.SUBMITTED, planHash })
        return []
      },
    })
  }
}
