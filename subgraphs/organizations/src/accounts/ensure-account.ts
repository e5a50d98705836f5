import type { EntityManager } from 'typeorm'
import { Account, accountIdOf } from './account.entity.js'

/** Stores an account unless it is stored, and locks it until the transaction ends. Gives its id. */
export async function ensureAccount(db: EntityManager, issuer: string, subject: string): Promise<string> {
  const id = accountIdOf(issuer, subject)
  await db.createQueryBuilder().insert().into(Account).values({ id, issuer, subject, version: 0 }).orIgnore().execute()
  await db.increment(Account, { id }, 'version', 1)
  return id
}
