import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { dayOf, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { affiliate, demandKeeper, problemsOfOrganization, valuesOf } from '../people/index.js'
import {
  affiliationToMove,
  lockedTransfer,
  runTransfer,
  takeStep,
  transferPayload,
  type TransferPayload,
  TransferStepInput,
} from './step-transfer.js'
import { TransferState } from './transfer-state.js'

@InputType({ description: 'Which transfer the receiving organization accepts.' })
class AcceptTransferInput extends TransferStepInput {}

const Payload = transferPayload(
  'AcceptTransfer',
  'TRANSFER_UNKNOWN, TRANSFER_STEP_WRONG, STALE_VERSION, TRANSFER_OUTDATED, MEMBER_ORGANIZATION_INACTIVE',
)

const FROM = [TransferState.RELEASED]
/** What belonged to the life of the organization that is left. */
const LEFT_BEHIND = { partyAffairsRole: null, floatingPlace: null, floatingOrganizationId: null }

async function accept(tx: Transaction, { transferId }: AcceptTransferInput): Promise<Outcome> {
  const locked = await lockedTransfer(tx, transferId, FROM)
  if ('problems' in locked) return locked
  const { transfer } = locked
  const { personId, toOrganizationId: organizationId } = transfer
  await demandKeeper(tx, 'acceptTransfer', [organizationId])
  const today = dayOf(tx.now())
  const found = await affiliationToMove(tx, transfer, today)
  if ('problems' in found) return found
  const problems = await problemsOfOrganization(tx, organizationId, today, 'transferId')
  if (problems.length > 0) return { problems }
  await takeStep(tx, transfer, { to: TransferState.ACCEPTED })
  const values = { ...valuesOf(found.affiliation), ...LEFT_BEHIND, organizationId }
  await affiliate(tx, personId, { ...values, validFrom: today, validTo: FOREVER_DAY })
  return { id: transferId }
}

@Resolver()
export class AcceptTransfer {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Takes the person of a released transfer in: from today on they are with the receiving organization, until yesterday with the sending one, and on no day with both or none. Platform admins and organizers over the receiving organization. Errors: FORBIDDEN, NEIGHBOUR_BEHIND.',
  })
  acceptTransfer(
    @Arg('input', () => AcceptTransferInput, { description: 'The transfer.' }) input: AcceptTransferInput,
    @Ctx() ctx: MutationContext,
  ): Promise<TransferPayload> {
    return runTransfer(ctx, 'acceptTransfer', input, (tx) => accept(tx, input))
  }
}
