import type { Context, Transaction } from '@meritgraph/shared/context'
import { PublicationLock } from './publication-lock.entity.js'

/**
 * Makes this transaction the only one that publishes: the others wait here until it is over, and then see what it left.
 * Take it before any other row.
 */
export async function lockPublication(tx: Transaction): Promise<void> {
  const { affected } = await tx.db.increment(PublicationLock, { name: 'publication' }, 'version', 1)
  if (affected !== 1) throw new Error('The row of publication_lock is missing; run the migrations again.')
}

/** How many publications there have been: where the number is the same, nothing was published in between. */
export async function publicationsSoFar({ db }: Context): Promise<number> {
  return (await db.findOneByOrFail(PublicationLock, { name: 'publication' })).version
}
