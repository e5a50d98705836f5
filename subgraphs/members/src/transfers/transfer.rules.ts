import type { Problem } from '@meritgraph/shared/errors'
import type { Day } from '@meritgraph/shared/time'

/** How long a step may be waited for, where the request does not say otherwise, and at most: a letter of introduction is good for 90 days. */
export const USUAL_VALIDITY_DAYS = 90
const MOST_VALIDITY_DAYS = 180
const MOST_REASON = 200

/** A transfer, as far as the rules need it. */
export interface Going {
  state: string
  expiresOn: Day
}

/** The states of a transfer that can be gone on with. */
const OPEN = ['REQUESTED', 'RELEASED']

/** The state of a transfer on a day: an open one that nobody went on with in time has expired, marked or not. */
export function stateOn<S extends string>(
  { state, expiresOn }: { state: S; expiresOn: Day },
  today: Day,
): S | 'EXPIRED' {
  return OPEN.includes(state) && today >= expiresOn ? 'EXPIRED' : state
}

/** A day some days after another. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** What is wrong with the validity of a request, in days. */
export function problemsOfValidity(days: number): Problem[] {
  if (days >= 1 && days <= MOST_VALIDITY_DAYS) return []
  return [
    { code: 'TRANSFER_VALIDITY_WRONG', params: { days, most: MOST_VALIDITY_DAYS }, path: ['input', 'validityDays'] },
  ]
}

/** What stands against taking a step from one of these states. */
export function problemsOfStep(transfer: Going, from: readonly string[], today: Day): Problem[] {
  const state = stateOn(transfer, today)
  if (from.includes(state)) return []
  return [{ code: 'TRANSFER_STEP_WRONG', params: { state, from: from.join(', ') }, path: ['input', 'transferId'] }]
}

/** What is wrong with the reason of a return. */
export function problemsOfReason(reason: string): Problem[] {
  if (reason.trim() !== '' && Array.from(reason).length <= MOST_REASON) return []
  return [{ code: 'TRANSFER_REASON_EMPTY', params: { most: MOST_REASON }, path: ['input', 'reason'] }]
}
