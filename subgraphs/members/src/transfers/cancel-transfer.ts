import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { demandKeeper, Person } from '../people/index.js'
import {
  lockedTransfer,
  runTransfer,
  takeStep,
  transferPayload,
  type TransferPayload,
  TransferStepInput,
} from './step-transfer.js'
import { TransferState } from './transfer-state.js'

@InputType({ description: 'Which transfer is taken back.' })
class CancelTransferInput extends TransferStepInput {}

const Payload = transferPayload('CancelTransfer', 'TRANSFER_UNKNOWN, TRANSFER_STEP_WRONG, STALE_VERSION')

const FROM = [TransferState.REQUESTED, TransferState.RELEASED]

async function cancel(tx: Transaction, { transferId }: CancelTransferInput): Promise<Outcome> {
  const locked = await lockedTransfer(tx, transferId, FROM)
  if ('problems' in locked) return locked
  const { transfer } = locked
  const own = await tx.db.findOneBy(Person, { id: transfer.personId, accountId: tx.viewer?.accountId ?? '' })
  if (!own) await demandKeeper(tx, 'cancelTransfer', [transfer.fromOrganizationId])
  await takeStep(tx, transfer, { to: TransferState.CANCELLED })
  return { id: transferId }
}

@Resolver()
export class CancelTransfer {
  @Authorized('ACCOUNT')
  @Mutation(() => Payload, {
    description:
      'Takes an open transfer back; the person stays where they are. The person themselves, or platform admins and organizers over the sending organization. Errors: FORBIDDEN.',
  })
  cancelTransfer(
    @Arg('input', () => CancelTransferInput, { description: 'The transfer.' }) input: CancelTransferInput,
    @Ctx() ctx: MutationContext,
  ): Promise<TransferPayload> {
    return runTransfer(ctx, 'cancelTransfer', input, (tx) => cancel(tx, input))
  }
}
