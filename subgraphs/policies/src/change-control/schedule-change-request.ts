import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Day, dayOf } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  APPROVERS,
  ChangeRequest,
  ChangeState,
  inLanguage,
  onChangeRequest,
  problemsWithPublishOn,
  saveChangeRequest,
} from '../change-requests/index.js'
import { problemsWithWhatMoved } from './plan-of-draft.js'

@InputType({ description: 'When an approved change request is to be published.' })
class ScheduleChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, approved or scheduled.' })
  changeRequestId: string

  @Field(() => LocalDate, { description: 'The day of its publication, after today.' })
  publishOn: Day

  @Field(() => String, { description: 'Hash of its plan, as `plan { hash }` gives it.' })
  planHash: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The scheduled change request, or why nothing was written.' })
class ScheduleChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_PUBLISH_ON_PAST, CHANGE_REQUEST_OUTDATED, CHANGE_TARGET_TAKEN, PLAN_STALE, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@Resolver()
export class ScheduleChangeRequest {
  @Authorized('SCHEME_APPROVER', 'PLATFORM_ADMIN')
  @Mutation(() => ScheduleChangeRequestPayload, {
    description:
      'Has an approved change request published on a later day. It is checked again on that day; where it has come into conflict, it is suspended with a notice instead. Errors: FORBIDDEN.',
  })
  scheduleChangeRequest(
    @Arg('input', () => ScheduleChangeRequestInput, { description: 'The change request, the day and the plan.' })
    input: ScheduleChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ScheduleChangeRequestPayload> {
    const { publishOn, planHash } = input
    const asked = { mutation: 'scheduleChangeRequest', action: 'schedule' as const, roles: APPROVERS }
    return onChangeRequest(ctx, asked, input, {
      async work(tx: Transaction, request) {
        const unfit = problemsWithPublishOn(publishOn, dayOf(tx.now()))
        if (unfit.length > 0) return unfit
        const stale = await problemsWithWhatMoved(tx, request, [planHash, request.planHash])
        if (stale.length > 0) return stale.map((problem) => inLanguage(problem, ctx.language))
        await saveChangeRequest(tx, request, { state: ChangeState.SCHEDULED, publishOn })
        return []
      },
    })
  }
}
