import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Problem, toUserErrors } from '@meritgraph/shared/errors'
import { type MutationInput, type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { type Day, dayOf } from '@meritgraph/shared/time'
import type { OrganizationPayload } from './organization-input.js'
import { organizationById } from './organization.loaders.js'
import { problemsOfDay } from './organization.rules.js'
import { demandKeeper } from './organization-scope.js'

interface Change {
  /** The mutation. */
  name: string
  input: MutationInput & { on: Day }
  /** Ids of the organizations over all of which the caller must be platform admin or organizer. */
  over: readonly string[]
  /** What is wrong with the input by itself. */
  problems?: Problem[]
  work(tx: Transaction): Promise<Outcome>
}

/** Runs a change of the tree: who may, from which day, and then the work itself in one transaction. Errors: FORBIDDEN, NEIGHBOUR_BEHIND. */
export async function changeOrganization(
  ctx: MutationContext,
  { name, input, over, problems = [], work }: Change,
): Promise<OrganizationPayload> {
  await demandKeeper(ctx, name, over)
  const wrong = [...problemsOfDay(input.on, dayOf(ctx.now())), ...problems]
  if (wrong.length > 0) return { organization: null, userErrors: toUserErrors(wrong, ctx.language) }
  const { id, userErrors } = await runMutation(ctx, name, input, work)
  return { organization: id === null ? null : await organizationById(ctx).load(id), userErrors }
}
