import type { Context, Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import {
  type BilingualProblem,
  type ChangeRequest,
  ChangeRequestApproval,
  ChangeRequestDraft,
  ChangeRequestPlan,
  ChangeState,
  problemsWithApprovals,
  type Publication,
  saveChangeRequest,
} from '../change-requests/index.js'
import { type DraftProblem, problemsOf } from '../drafts/index.js'
import { frozenPlan, type Plan, planFor, problemsOfPlanned } from '../plans/index.js'
import { subjectOf } from '../publication/index.js'
import { publishedInWords } from './last-publication.js'
import { plannedDraft, problemsWithPlan, problemsWithStart } from './plan-of-draft.js'
import { suspendOvertaken } from './suspend.js'

/** What is read of a draft before the transaction that publishes it: it takes long, and its plan's hash tells whether it still holds. */
export interface ReadyDraft {
  plan: Plan
  errors: DraftProblem[]
}

/** What stands against a publication: what was published meanwhile or is missing, or what is wrong in the draft. */
export type Obstacles = { problems: BilingualProblem[] } | { errors: DraftProblem[] }

/** Reads what publishing takes. */
export async function readyDraft(ctx: Context, request: ChangeRequest): Promise<ReadyDraft> {
  const problems = await problemsOf(ctx, request)
  const errors = problems.filter(({ severity }) => severity === 'ERROR')
  return { errors, plan: await planFor(ctx, await plannedDraft(ctx, request)) }
}

const told = (problems: readonly Problem[]): BilingualProblem[] =>
  problems.map(({ code, params = {} }) => ({ code, params }))

/** What stands against publishing, cheapest and most telling first. */
async function problemsWithPublication(
  tx: Transaction,
  request: ChangeRequest,
  publication: Publication,
  planHashes: readonly string[],
): Promise<BilingualProblem[]> {
  const outdated = await problemsWithStart(tx, request)
  if (outdated.length > 0) return outdated
  const refused = (await subjectOf(request.subject).refusals?.(tx, publication)) ?? []
  if (refused.length > 0) return told(refused)
  const approvals = await tx.db.findBy(ChangeRequestApproval, { changeRequestId: request.id })
  const counted = approvals.map(({ revision, planHash, voidedAt }) => ({
    revision,
    planHash,
    isVoid: voidedAt !== null,
  }))
  const unapproved = problemsWithApprovals(request, counted)
  if (unapproved.length > 0) return unapproved
  const stale = await problemsWithPlan(tx, request, [request.planHash, ...planHashes])
  if (stale.length > 0) return stale
  return told(await problemsOfPlanned(tx, await plannedDraft(tx, request)))
}

/**
 * Publishes the draft of an approved change request, or says what stands against it, nothing written. The transaction holds
 * the publication lock and the row of the request. `readHash` is the hash of the plan that the publisher has read.
 */
export async function publishDraft(
  tx: Transaction,
  request: ChangeRequest,
  { plan, errors }: ReadyDraft,
  readHash = plan.hash,
): Promise<Obstacles | null> {
  const { id, subject, target, validFrom, validTo, authorId } = request
  const { content, fileText } = await tx.db.findOneByOrFail(ChangeRequestDraft, { changeRequestId: id })
  const publication = { target, content: JSON.parse(content) as object, fileText, validFrom, validTo, authorId }
  const problems = await problemsWithPublication(tx, request, publication, [plan.hash, readHash])
  if (problems.length > 0) return { problems }
  if (errors.length > 0) return { errors }
  const published = await subjectOf(subject).publish(tx, publication)
  await saveChangeRequest(tx, request, {
    state: ChangeState.PUBLISHED,
    publishedVersionId: published.id,
    publishedAt: tx.recordedAt,
  })
  await tx.db.insert(ChangeRequestPlan, { changeRequestId: id, plan: frozenPlan(plan) })
  await suspendOvertaken(tx, request, publishedInWords(request))
  return null
}
