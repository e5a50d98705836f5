import type { Feature } from '@meritgraph/shared/subgraph'
import { PlanOfFile } from './plan-of-file.js'
import { AffectedSchemeFields, ChangePlanFields, ChangeRequestPlanFields } from './plan.fields.js'

export { Change, ChangeConnection, changeOf } from './change.view.js'
export { ChangeCounts, changeCountsOf } from './change-counts.view.js'
export { type ChangeNames, changeNames } from './change-names.js'
export { frozenPlan } from './frozen-plan.js'
export type { Plan, PlannedDraft } from './plan.js'
export { planFor } from './plan-for.js'
export { planHashFor } from './plan-hash.js'
export { problemsOfPlanned } from './planned-problems.js'

/** What publishing a draft would do: to its scheme, to those that build on it, and to what is running. */
export const plans: Feature = {
  name: 'plans',
  entities: [],
  resolvers: [ChangePlanFields, AffectedSchemeFields, ChangeRequestPlanFields, PlanOfFile],
}
