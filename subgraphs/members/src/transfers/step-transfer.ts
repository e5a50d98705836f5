import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { fault, type Problem, toUserErrors, UserError } from '@meritgraph/shared/errors'
import { Internal, Public } from '@meritgraph/shared/federation'
import { type MutationInput, type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { type Day, dayOf, newId } from '@meritgraph/shared/time'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { lastAffiliationOn, lockPerson, Person } from '../people/index.js'
import { Transfer, TransferStep } from './transfer.entity.js'
import { transferById, whereTransferSeen } from './transfer.loaders.js'
import { problemsOfStep } from './transfer.rules.js'
import type { TransferState } from './transfer-state.js'

/** What every step of a transfer says. */
@InputType()
export abstract class TransferStepInput {
  @Field(() => ID, { description: 'Id of the transfer.' })
  transferId: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

/** A transfer, or why nothing was written. */
export interface TransferPayload {
  transfer: Transfer | null
  userErrors: UserError[]
}

/** Makes the payload type of a mutation about a transfer, named `<Mutation>Payload`; `codes` are those of its user errors. */
export function transferPayload(mutation: string, codes: string) {
  @ObjectType(`${mutation}Payload`, { description: 'The transfer as it is now, or why nothing was written.' })
  class Payload implements TransferPayload {
    @Internal
    @Field(() => Transfer, {
      nullable: true,
      description: 'The transfer; null where nothing was written or the caller sees it no more.',
    })
    transfer: Transfer | null

    @Public
    @Field(() => [UserError], {
      description: `Codes: ${codes}, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.`,
    })
    userErrors: UserError[]
  }
  return Payload
}

/** The payload of a refusal before anything was tried. */
export const refusalOf = (ctx: MutationContext, problems: readonly Problem[]): TransferPayload => ({
  transfer: null,
  userErrors: toUserErrors(problems, ctx.language),
})

/** Runs a mutation about a transfer; the reason of a step stays out of the audit record. */
export async function runTransfer(
  ctx: MutationContext,
  name: string,
  input: MutationInput,
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<TransferPayload> {
  const { id, userErrors } = await runMutation(ctx, name, input, work, { personal: ['reason'] })
  return { transfer: id === null ? null : await transferById(ctx).load(id), userErrors }
}

/** A visible transfer that is in one of these states, its person locked; else what stands against the step. */
export async function lockedTransfer(
  tx: Transaction,
  transferId: string,
  from: readonly TransferState[],
): Promise<{ transfer: Transfer } | { problems: Problem[] }> {
  const read = () =>
    whereTransferSeen(
      tx.db.createQueryBuilder(Transfer, 't').where('t.id = :transferId', { transferId }),
      't',
      tx,
    ).getOne()
  const first = await read()
  const unknown = { problems: [{ code: 'TRANSFER_UNKNOWN', path: ['input', 'transferId'] }] }
  if (first?.id !== transferId) return unknown // MySQL finds an id with blanks behind it, too
  await lockPerson(tx, first.personId)
  const transfer = await read() // whoever held the person may have gone on with it
  if (!transfer) return unknown
  const problems = problemsOfStep(transfer, from, dayOf(tx.now()))
  return problems.length > 0 ? { problems } : { transfer }
}

/** Where the person of a transfer is on a day, as long as that is still the sending organization; else what stands against it. */
export async function affiliationToMove(
  tx: Transaction,
  { personId, fromOrganizationId }: Transfer,
  on: Day,
): ReturnType<typeof lastAffiliationOn> {
  const found = await lastAffiliationOn(tx, personId, on)
  const isThere = 'affiliation' in found && found.affiliation.organizationId === fromOrganizationId
  return isThere ? found : { problems: [{ code: 'TRANSFER_OUTDATED', path: ['input', 'transferId'] }] }
}

interface Step {
  to: TransferState
  /** What else changes. */
  change?: Partial<Pick<Transfer, 'expiresOn'>>
  reason?: string | null
}

const OPEN = ['REQUESTED', 'RELEASED']

/** Takes a step of a transfer: of two who would take one from the same version, one does. Errors: STALE_VERSION for the other. */
export async function takeStep(
  tx: Transaction,
  transfer: Transfer,
  { to, change, reason = null }: Step,
): Promise<void> {
  const { id, version } = transfer
  const isOpen = OPEN.includes(to)
  const next = { ...change, state: to, version: version + 1, openPersonId: isOpen ? transfer.personId : null }
  const { affected } = await tx.db.update(Transfer, { id, version }, next)
  if (affected !== 1) throw fault('STALE_VERSION', { id, version })
  const isOffered = to === 'RELEASED'
  await tx.db.update(
    Person,
    { id: transfer.personId },
    {
      offeredToId: isOffered ? transfer.toOrganizationId : null,
      offeredUntil: isOffered ? (change?.expiresOn ?? transfer.expiresOn) : null,
    },
  )
  await recordStep(tx, id, to, reason)
}

/** Records that a step was taken. */
export async function recordStep(
  tx: Transaction,
  transferId: string,
  state: TransferState,
  reason: string | null = null,
): Promise<void> {
  await tx.db.insert(TransferStep, {
    id: newId(tx.recordedAt),
    transferId,
    state,
    day: dayOf(tx.now()),
    accountId: tx.viewer?.accountId ?? '',
    reason,
    recordedAt: tx.recordedAt,
  })
}
