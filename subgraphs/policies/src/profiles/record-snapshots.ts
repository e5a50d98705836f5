import { type EntityManager, In } from 'typeorm'
import { PolicySnapshot } from './policy.entity.js'
import { familyOf } from './scheme-family.js'
import { chainsOf, snapshotIdOf } from './snapshot.rules.js'

/** Rows of one statement: their values stay below the number that SQLite allows. */
const ROWS_AT_ONCE = 500

/**
 * Records a snapshot for every chain of versions that applies together on some day and has one of these schemes in it. Only
 * the family of these schemes is read.
 */
export async function recordSnapshotsOf(db: EntityManager, codes: readonly string[]): Promise<void> {
  const family = await familyOf(db, codes)
  const chains = chainsOf([...family.values()].flat())
  const snapshots = chains.map((versionIds) => ({ id: snapshotIdOf(versionIds), versionIds }))
  /* oxlint-disable no-await-in-loop -- one connection */
  for (let from = 0; from < snapshots.length; from += ROWS_AT_ONCE) {
    const some = snapshots.slice(from, from + ROWS_AT_ONCE)
    const there = await db.find(PolicySnapshot, { select: { id: true }, where: { id: In(some.map(({ id }) => id)) } })
    const known = new Set(there.map(({ id }) => id))
    const missing = some.filter(({ id }) => !known.has(id))
    if (missing.length > 0) await db.insert(PolicySnapshot, missing)
  }
  /* oxlint-enable no-await-in-loop */
}
