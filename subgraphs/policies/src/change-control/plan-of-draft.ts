import type { Context, Transaction } from '@meritgraph/shared/context'
import {
  type BilingualProblem,
  type ChangeRequest,
  ChangeRequestDraft,
  problemsWithBase,
} from '../change-requests/index.js'
import { type PlannedDraft, planHashFor } from '../plans/index.js'
import { subjectOf } from '../publication/index.js'
import { changedSince, publishedInstead } from './last-publication.js'

/** What is to be published by a change request, for its plan. */
export async function plannedDraft(
  { db }: Pick<Context, 'db'>,
  { id, subject, target, validFrom, validTo }: ChangeRequest,
): Promise<PlannedDraft> {
  const draft = await db.findOneByOrFail(ChangeRequestDraft, { changeRequestId: id })
  return { subject, target, content: JSON.parse(draft.content) as object, validFrom, validTo }
}

/** Whether what a change request started from is still what applies on its first day. */
export async function problemsWithStart(tx: Transaction, request: ChangeRequest): Promise<BilingualProblem[]> {
  const { subject, target, validFrom, baseVersionId } = request
  const currentId = (await subjectOf(subject).current(tx, target, validFrom))?.id ?? null
  if (currentId === baseVersionId) return []
  return problemsWithBase(request, currentId, await publishedInstead(tx.db, subject, currentId))
}

/** Whether a plan that somebody read or approved is what would happen now. */
export async function problemsWithPlan(
  tx: Transaction,
  request: ChangeRequest,
  hashes: readonly (string | null)[],
): Promise<BilingualProblem[]> {
  const now = await planHashFor(tx, await plannedDraft(tx, request))
  return hashes.every((hash) => hash === now) ? [] : [await stalePlan(tx, request)]
}

/** What has moved under a change request: what it started from, or else what its plan rests on. */
export async function problemsWithWhatMoved(
  tx: Transaction,
  request: ChangeRequest,
  hashes: readonly (string | null)[],
): Promise<BilingualProblem[]> {
  const outdated = await problemsWithStart(tx, request)
  return outdated.length > 0 ? outdated : problemsWithPlan(tx, request, hashes)
}

/** That a plan is not what would happen now, and since what. */
export const stalePlan = async (tx: Transaction, request: ChangeRequest): Promise<BilingualProblem> => ({
  code: 'PLAN_STALE',
  params: { since: await changedSince(tx, request) },
})
