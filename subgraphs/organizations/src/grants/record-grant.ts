import { endState, recordState, type StateValues } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { Role } from '@meritgraph/shared/auth'
import { type Day, FOREVER, newId } from '@meritgraph/shared/time'
import { type EntityManager, In, IsNull } from 'typeorm'
import { Grant, GrantAnchor } from './grant.entity.js'

/** Records a new grant, tells the neighbours and gives its id. Lock the account first. */
export async function recordGrant(tx: Transaction, values: StateValues<Grant, 'grantId'>): Promise<string> {
  const id = newId(tx.recordedAt)
  await tx.db.insert(GrantAnchor, { id, version: 1 })
  const { recordedAt } = await recordState(tx, Grant, 'grantId', id, values)
  tx.emit('RoleGranted', id, { id, ...values, recordedAt })
  return id
}

/** Ends a grant from a day on, and tells the neighbours. Lock it first. */
export async function endGrant(
  tx: Transaction,
  { grantId, accountId, validFrom, validTo }: Grant,
  from: Day,
): Promise<void> {
  await endState(tx, Grant, 'grantId', grantId, { validFrom: from > validFrom ? from : validFrom, validTo })
  tx.emit('RoleRevoked', grantId, { id: grantId, accountId, from })
}

const unlimitedAdmins = (db: EntityManager): Promise<Grant[]> =>
  db.findBy(Grant, {
    role: Role.PLATFORM_ADMIN,
    jurisdictionCode: IsNull(),
    organizationId: IsNull(),
    supersededAt: FOREVER,
  })

/**
 * Locks a grant, together with all that make somebody platform admin everywhere, until the transaction ends; and gives the
 * latter as they are then. Of two who would each revoke the other's, one waits here and then sees what the other did.
 */
export async function lockGrants(db: EntityManager, grantId: string): Promise<Grant[]> {
  const admins = await unlimitedAdmins(db)
  const ids = [grantId, ...admins.map((admin) => admin.grantId)]
  await db.increment(GrantAnchor, { id: In(ids) }, 'version', 1)
  return unlimitedAdmins(db)
}
