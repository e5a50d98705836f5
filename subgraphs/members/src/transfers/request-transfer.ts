import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { isUniqueViolation } from '@meritgraph/shared/database'
import type { Outcome } from '@meritgraph/shared/mutation'
import { dayOf, newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { demandKeeper, lastAffiliationOn, lockedPerson, problemsOfOrganization } from '../people/index.js'
import { expireTransfer } from './expire-transfers.js'
import { recordStep, refusalOf, runTransfer, transferPayload, type TransferPayload } from './step-transfer.js'
import { Transfer } from './transfer.entity.js'
import { dayAfter, problemsOfValidity, stateOn, USUAL_VALIDITY_DAYS } from './transfer.rules.js'
import { TransferState } from './transfer-state.js'

@InputType({ description: 'Who is to move, and to which organization.' })
class RequestTransferInput {
  @Field(() => ID, { description: 'Id of the person.' })
  personId: string

  @Field(() => ID, { description: 'Id of the organization that is to receive them, in any jurisdiction.' })
  toOrganizationId: string

  @Field(() => Int, {
    defaultValue: USUAL_VALIDITY_DAYS,
    description: 'How many days each step may be waited for, 1 to 180; then the transfer expires.',
  })
  validityDays: number

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

const Payload = transferPayload(
  'RequestTransfer',
  'PERSON_UNKNOWN, PERSON_MERGED, TRANSFER_OPEN, TRANSFER_SAME_ORGANIZATION, TRANSFER_VALIDITY_WRONG, MEMBER_ORGANIZATION_INACTIVE, MEMBER_NOT_YET_RECORDED',
)

const OPEN = { problems: [{ code: 'TRANSFER_OPEN', path: ['input', 'personId'] }] }

/** Whether a transfer of the person is open today; one whose time is over is marked. */
async function isOpen(tx: Transaction, personId: string): Promise<boolean> {
  const open = await tx.db.findOneBy(Transfer, { openPersonId: personId })
  if (!open) return false
  if (stateOn(open, dayOf(tx.now())) !== TransferState.EXPIRED) return true
  await expireTransfer(tx, open)
  return false
}

async function request(tx: Transaction, input: RequestTransferInput): Promise<Outcome> {
  const { personId, toOrganizationId, validityDays } = input
  const today = dayOf(tx.now())
  const locked = await lockedPerson(tx, personId)
  if ('problems' in locked) return locked
  const found = await lastAffiliationOn(tx, personId, today)
  if ('problems' in found) return found
  const { organizationId: fromOrganizationId } = found.affiliation
  if (locked.person.accountId === null || locked.person.accountId !== tx.viewer?.accountId)
    await demandKeeper(tx, 'requestTransfer', [fromOrganizationId])
  if (fromOrganizationId === toOrganizationId)
    return { problems: [{ code: 'TRANSFER_SAME_ORGANIZATION', path: ['input', 'toOrganizationId'] }] }
  const problems = await problemsOfOrganization(tx, toOrganizationId, today, 'toOrganizationId')
  if (problems.length > 0) return { problems }
  if (await isOpen(tx, personId)) return OPEN
  const id = newId(tx.recordedAt)
  const way = { personId, openPersonId: personId, fromOrganizationId, toOrganizationId }
  const time = { validityDays, expiresOn: dayAfter(today, validityDays), recordedAt: tx.recordedAt }
  try {
    await tx.db.insert(Transfer, { id, version: 1, state: TransferState.REQUESTED, ...way, ...time })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return OPEN // somebody was quicker
  }
  await recordStep(tx, id, TransferState.REQUESTED)
  return { id }
}

@Resolver()
export class RequestTransfer {
  @Authorized('ACCOUNT')
  @Mutation(() => Payload, {
    description:
      'Asks that a person move from the organization that they are with to another one. The person themselves, or platform admins and organizers over the organization they are with. Errors: FORBIDDEN, NEIGHBOUR_BEHIND.',
  })
  async requestTransfer(
    @Arg('input', () => RequestTransferInput, { description: 'The person and the organization.' })
    input: RequestTransferInput,
    @Ctx() ctx: MutationContext,
  ): Promise<TransferPayload> {
    const problems = problemsOfValidity(input.validityDays)
    if (problems.length > 0) return refusalOf(ctx, problems)
    return runTransfer(ctx, 'requestTransfer', input, (tx) => request(tx, input))
  }
}
