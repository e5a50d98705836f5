import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { dayOf } from '@meritgraph/shared/time'
import { In, LessThanOrEqual, Not } from 'typeorm'
import { type BilingualProblem, ChangeRequest, ChangeState, lockChangeRequest } from '../change-requests/index.js'
import { lockPublication } from '../publication/index.js'
import { BackOff } from './back-off.js'
import { type Obstacles, publishDraft, type ReadyDraft, readyDraft } from './publish-draft.js'
import { suspend } from './suspend.js'

/** How many change requests one pass publishes; the next pass goes on. */
const AT_ONCE = 20

/** Change requests whose publication failed in this process; they do not keep others from their turn. */
const backOff = new BackOff()

/**
 * Publishes the scheduled change requests whose day has come, and suspends those that have come into conflict. Any number of
 * processes may do so at the same time: whoever takes the row first decides, and what it decides is kept whole or not at all.
 */
export async function publishDue(ctx: MutationContext): Promise<void> {
  const today = dayOf(ctx.now())
  const due = await ctx.db.find(ChangeRequest, {
    where: {
      state: ChangeState.SCHEDULED,
      publishOn: LessThanOrEqual(today),
      id: Not(In(backOff.restingAt(ctx.now()))),
    },
    order: { publishOn: 'ASC', id: 'ASC' },
    take: AT_ONCE,
  })
  for (const request of due) {
    try {
      await publishScheduled(ctx, request) // oxlint-disable-line no-await-in-loop -- one after the other, so that each is judged by those before
      backOff.succeeded(request.id)
    } catch (error) {
      const next = backOff.failed(request.id, ctx.now())
      ctx.log.error(
        { err: error, changeRequest: request.id, next },
        'a scheduled publication failed and will be tried again',
      )
    }
  }
}

async function publishScheduled(ctx: MutationContext, seen: ChangeRequest): Promise<void> {
  const ready = await readyDraft(ctx, seen)
  const input = { changeRequestId: seen.id, idempotencyKey: `${seen.id}:${seen.version}` }
  await runMutation(ctx, 'publishScheduledChange', input, (tx: Transaction) => publishOrSuspend(tx, seen, ready))
}

async function publishOrSuspend(tx: Transaction, seen: ChangeRequest, ready: ReadyDraft): Promise<Outcome> {
  await lockPublication(tx)
  const request = await lockChangeRequest(tx, seen.id)
  // Whoever had the row in between has published, edited or rescheduled it: this pass has nothing to say of it.
  if (request?.version !== seen.version + 1) return { problems: [] }
  const obstacles = await publishDraft(tx, request, ready)
  if (obstacles) await suspend(tx, request, noticeOf(obstacles, seen))
  return { id: request.id }
}

/** What the notice of a suspension says. */
function noticeOf(obstacles: Obstacles, { publishOn }: ChangeRequest): BilingualProblem {
  if ('problems' in obstacles) return obstacles.problems[0]!
  const [first] = obstacles.errors
  const { code, path } = first!
  return {
    code: 'CHANGE_SUSPENDED_INVALID',
    params: { publishOn: publishOn!, count: obstacles.errors.length, code, path: path || '(top)' },
  }
}
