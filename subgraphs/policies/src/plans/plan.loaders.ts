import type { Context } from '@meritgraph/shared/context'
import { perRequest } from '@meritgraph/shared/loaders'
import { type ChangeRequest, ChangeState, draftOf, frozenPlanOf } from '../change-requests/index.js'
import { thawedPlan } from './frozen-plan.js'
import type { PlannedDraft } from './plan.js'
import { planFor } from './plan-for.js'
import { type ChangePlan, planView } from './plan.view.js'

/** Change requests that will never be published. */
const OVER = [ChangeState.REJECTED, ChangeState.WITHDRAWN]

/** The draft of a change request as a plan is made of it; null where the viewer may not see it. */
async function plannedDraft(ctx: Context, request: ChangeRequest): Promise<PlannedDraft | null> {
  const draft = await draftOf(ctx).load(request.id)
  const { subject, target, validFrom, validTo } = request
  return draft && { subject, target, content: JSON.parse(draft.content) as object, validFrom, validTo }
}

async function readPlan(ctx: Context, request: ChangeRequest): Promise<ChangePlan | null> {
  if (request.state === ChangeState.PUBLISHED) {
    const frozen = await frozenPlanOf(ctx).load(request.id)
    return frozen && planView(thawedPlan(frozen.plan), true)
  }
  if (OVER.includes(request.state)) return null
  const draft = await plannedDraft(ctx, request)
  return draft && planView(await planFor(ctx, draft), false)
}

const made = perRequest((_ctx: Context) => new Map<string, Promise<ChangePlan | null>>())

/** The plan of a change request, made once a request: the one it was published with, else what would happen now. */
export function planOf(ctx: Context, request: ChangeRequest): Promise<ChangePlan | null> {
  const plans = made(ctx)
  const key = `${request.id} ${request.version}`
  let plan = plans.get(key)
  if (!plan) plans.set(key, (plan = readPlan(ctx, request)))
  return plan
}
