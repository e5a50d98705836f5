import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { demandKeeper } from '../people/index.js'
import {
  lockedTransfer,
  refusalOf,
  runTransfer,
  takeStep,
  transferPayload,
  type TransferPayload,
  TransferStepInput,
} from './step-transfer.js'
import { problemsOfReason } from './transfer.rules.js'
import { TransferState } from './transfer-state.js'

@InputType({ description: 'Which transfer the receiving organization does not accept, and why.' })
class ReturnTransferInput extends TransferStepInput {
  @Field(() => String, { description: 'Why, in 1 to 200 characters; both sides and the person see it.' })
  reason: string
}

const Payload = transferPayload(
  'ReturnTransfer',
  'TRANSFER_UNKNOWN, TRANSFER_STEP_WRONG, STALE_VERSION, TRANSFER_REASON_EMPTY',
)

const FROM = [TransferState.RELEASED]

async function giveBack(tx: Transaction, { transferId, reason }: ReturnTransferInput): Promise<Outcome> {
  const locked = await lockedTransfer(tx, transferId, FROM)
  if ('problems' in locked) return locked
  const { transfer } = locked
  await demandKeeper(tx, 'returnTransfer', [transfer.toOrganizationId])
  await takeStep(tx, transfer, { to: TransferState.RETURNED, reason: reason.trim() })
  return { id: transferId }
}

@Resolver()
export class ReturnTransfer {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Sends a released transfer back with a reason; the person stays where they are. Platform admins and organizers over the receiving organization. Errors: FORBIDDEN.',
  })
  async returnTransfer(
    @Arg('input', () => ReturnTransferInput, { description: 'The transfer and the reason.' })
    input: ReturnTransferInput,
    @Ctx() ctx: MutationContext,
  ): Promise<TransferPayload> {
    const problems = problemsOfReason(input.reason)
    if (problems.length > 0) return refusalOf(ctx, problems)
    return runTransfer(ctx, 'returnTransfer', input, (tx) => giveBack(tx, input))
  }
}
