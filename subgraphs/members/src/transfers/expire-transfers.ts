import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { dayOf } from '@meritgraph/shared/time'
import { LessThanOrEqual, Not, IsNull } from 'typeorm'
import { lockPerson } from '../people/index.js'
import { takeStep } from './step-transfer.js'
import { Transfer } from './transfer.entity.js'
import { TransferState } from './transfer-state.js'

/** How many are marked in one transaction. */
const BATCH = 100

/** Marks an open transfer whose time is over. Lock the person first. */
export const expireTransfer = (tx: Transaction, transfer: Transfer): Promise<void> =>
  takeStep(tx, transfer, { to: TransferState.EXPIRED })

/**
 * Marks the transfers whose time is over, so that the persons can be asked for again and lists need not compute it. What
 * they are said to be does not depend on it.
 */
export async function expireTransfers(ctx: MutationContext): Promise<void> {
  const over = { openPersonId: Not(IsNull()), expiresOn: LessThanOrEqual(dayOf(ctx.now())) }
  for (;;) {
    /* oxlint-disable no-await-in-loop -- batch by batch, in the order of persons, so that two passes never wait crosswise */
    const query = { where: over, order: { personId: 'ASC' as const }, take: BATCH }
    const found = await ctx.db.find(Transfer, query)
    if (found.length === 0) return
    await ctx.transaction(async (tx) => {
      for (const { id, personId } of found) {
        await lockPerson(tx, personId)
        const transfer = await tx.db.findOneBy(Transfer, { id, ...over })
        if (transfer) await expireTransfer(tx, transfer)
      }
    })
    /* oxlint-enable no-await-in-loop */
  }
}
