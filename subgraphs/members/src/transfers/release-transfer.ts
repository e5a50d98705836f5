import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { dayOf } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { demandKeeper } from '../people/index.js'
import {
  affiliationToMove,
  lockedTransfer,
  runTransfer,
  takeStep,
  transferPayload,
  type TransferPayload,
  TransferStepInput,
} from './step-transfer.js'
import { dayAfter } from './transfer.rules.js'
import { TransferState } from './transfer-state.js'

@InputType({ description: 'Which transfer the sending organization lets go.' })
class ReleaseTransferInput extends TransferStepInput {}

const Payload = transferPayload(
  'ReleaseTransfer',
  'TRANSFER_UNKNOWN, TRANSFER_STEP_WRONG, STALE_VERSION, TRANSFER_OUTDATED',
)

const FROM = [TransferState.REQUESTED]

async function release(tx: Transaction, { transferId }: ReleaseTransferInput): Promise<Outcome> {
  const locked = await lockedTransfer(tx, transferId, FROM)
  if ('problems' in locked) return locked
  const { transfer } = locked
  await demandKeeper(tx, 'releaseTransfer', [transfer.fromOrganizationId])
  const today = dayOf(tx.now())
  const found = await affiliationToMove(tx, transfer, today)
  if ('problems' in found) return found
  const change = { expiresOn: dayAfter(today, transfer.validityDays) }
  await takeStep(tx, transfer, { to: TransferState.RELEASED, change })
  return { id: transferId }
}

@Resolver()
export class ReleaseTransfer {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Lets the person of a requested transfer go; from then on the receiver sees who is to come. Platform admins and organizers over the sending organization. Errors: FORBIDDEN.',
  })
  releaseTransfer(
    @Arg('input', () => ReleaseTransferInput, { description: 'The transfer.' }) input: ReleaseTransferInput,
    @Ctx() ctx: MutationContext,
  ): Promise<TransferPayload> {
    return runTransfer(ctx, 'releaseTransfer', input, (tx) => release(tx, input))
  }
}
