import type { Transaction } from '@meritgraph/shared/context'
import { newId } from '@meritgraph/shared/time'
import { Not } from 'typeorm'
import {
  type Bilingual,
  type BilingualProblem,
  ChangeRequest,
  ChangeRequestNotice,
  ChangeState,
  lockChangeRequest,
  saveChangeRequest,
  voidApprovals,
} from '../change-requests/index.js'

/** Takes a scheduled change request off its way to publication, with a notice that says why. */
export async function suspend(tx: Transaction, request: ChangeRequest, why: BilingualProblem): Promise<void> {
  await voidApprovals(tx, request.id)
  await saveChangeRequest(tx, request, { state: ChangeState.SUSPENDED, planHash: null, publishOn: null })
  const { code, params } = why
  await tx.db.insert(ChangeRequestNotice, { id: newId(), changeRequestId: request.id, at: tx.recordedAt, code, params })
  tx.emit('ChangeRequestSuspended', request.id, {
    id: request.id,
    target: request.target,
    code,
    recordedAt: tx.recordedAt,
  })
}

/** Suspends the scheduled change requests that started from what another has just replaced. */
export async function suspendOvertaken(tx: Transaction, publisher: ChangeRequest, by: Bilingual): Promise<void> {
  const { id, subject, target } = publisher
  const where = { subject, target, state: ChangeState.SCHEDULED, id: Not(id) }
  for (const { id: other } of await tx.db.find(ChangeRequest, { where, select: { id: true } })) {
    /* oxlint-disable no-await-in-loop -- one connection */
    const request = await lockChangeRequest(tx, other)
    if (request?.state === ChangeState.SCHEDULED) {
      await suspend(tx, request, { code: 'CHANGE_REQUEST_OUTDATED', params: { target, by } })
    }
    /* oxlint-enable no-await-in-loop */
  }
}
