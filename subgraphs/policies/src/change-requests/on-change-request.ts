import type { Role } from '@meritgraph/shared/auth'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Problem, toUserErrors, type UserError } from '@meritgraph/shared/errors'
import { type MutationInput, type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { IsNull } from 'typeorm'
import { ChangeRequest } from './change-request.entity.js'
import { changeRequestById } from './change-request.loaders.js'
import { demandRole } from './change-request.rights.js'
import { type Action, problemsWithState } from './change-request.rules.js'
import { ChangeRequestApproval } from './change-request-records.entity.js'

/** What the input of every mutation on a change request has. */
export interface OnChangeRequestInput extends MutationInput {
  changeRequestId: string
}

/** What the payload of a mutation on a change request is made from. */
export interface ChangeRequestResult {
  changeRequest: ChangeRequest | null
  userErrors: UserError[]
}

/** What is asked of a change request: by which mutation, to do what, by whom. */
export interface Asked {
  mutation: string
  action: Action
  roles: readonly Role[]
}

/** The user errors that any mutation on a change request may have, for the description of a payload. */
export const REQUEST_ERRORS =
  'CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED'

const UNKNOWN: Problem = { code: 'CHANGE_REQUEST_UNKNOWN', path: ['input', 'changeRequestId'] }

/** Takes the row of a change request for this transaction: whoever else writes it waits here. Null where there is none. */
export async function lockChangeRequest(tx: Transaction, id: string): Promise<ChangeRequest | null> {
  await tx.db.increment(ChangeRequest, { id }, 'version', 1)
  return tx.db.findOneBy(ChangeRequest, { id })
}

/** Writes what changed of a change request that this transaction has locked. */
export async function saveChangeRequest(
  tx: Transaction,
  request: ChangeRequest,
  changes: Partial<ChangeRequest>,
): Promise<void> {
  await tx.db.update(ChangeRequest, { id: request.id }, changes)
  Object.assign(request, changes)
}

/** Makes the approvals of a change request count no longer. */
export async function voidApprovals(tx: Transaction, changeRequestId: string): Promise<void> {
  const counting = { changeRequestId, voidedAt: IsNull() }
  await tx.db.update(ChangeRequestApproval, counting, { voidedAt: tx.recordedAt })
}

/** Leaves the transaction with user errors that are worded already. */
class Refused extends Error {
  constructor(readonly userErrors: UserError[]) {
    super('refused')
  }
}

/** What a mutation does to a change request. */
export interface Doing<P> {
  /** Reads what takes long, before the transaction; `work` judges whether it still holds. */
  prepare?(request: ChangeRequest): Promise<P>
  /** Locks what is to be locked before the row of the request. */
  lock?(tx: Transaction): Promise<void>
  /** Writes, or says what stands against it: then all is undone. */
  work(tx: Transaction, request: ChangeRequest, prepared: P): Promise<Problem[] | UserError[]>
}

const isWorded = (found: Problem[] | UserError[]): found is UserError[] => found.some((one) => 'message' in one)

/**
 * Does something to a change request, for one mutation: asks whether the viewer sees it and may, takes its row, asks
 * whether its state allows it, and works. Errors: FORBIDDEN; user errors: `REQUEST_ERRORS`.
 */
export async function onChangeRequest<P = undefined>(
  ctx: MutationContext,
  { mutation, action, roles }: Asked,
  input: OnChangeRequestInput,
  { prepare, lock, work }: Doing<P>,
): Promise<ChangeRequestResult> {
  const visible = await changeRequestById(ctx).load(input.changeRequestId)
  if (visible === null) return { changeRequest: null, userErrors: toUserErrors([UNKNOWN], ctx.language) }
  await demandRole(ctx, roles, visible, mutation)
  const early = problemsWithState(action, mutation, visible.state)
  const prepared = early.length === 0 ? await prepare?.(visible) : undefined
  const once = async (tx: Transaction): Promise<Outcome> => {
    if (early.length > 0) return { problems: early }
    await lock?.(tx)
    const request = await lockChangeRequest(tx, visible.id)
    if (request === null) return { problems: [UNKNOWN] }
    const late = problemsWithState(action, mutation, request.state)
    if (late.length > 0) return { problems: late }
    const found = await work(tx, request, prepared as P)
    if (isWorded(found)) throw new Refused(found)
    return found.length > 0 ? { problems: found } : { id: request.id }
  }
  try {
    const { id, userErrors } = await runMutation(ctx, mutation, input, once)
    return { changeRequest: id === null ? null : await changeRequestById(ctx).load(id), userErrors }
  } catch (error) {
    if (error instanceof Refused) return { changeRequest: null, userErrors: error.userErrors }
    throw error
  }
}
