import type { EntityManager, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm'
import { fault } from '../errors/index.js'
import { FOREVER, newId } from '../time/index.js'
import type { Anchor, State } from './state.entity.js'
import { isValidity, planReplacement, type Validity } from './states.rules.js'

/** The part of a transaction that states are recorded with. */
export interface Recording {
  db: EntityManager
  recordedAt: Date
}

/** What a caller says of a new state: its validity and its values. */
export type StateValues<S extends State, A extends keyof S> = Validity & Omit<S, keyof State | A>

/** Bumps the version of an anchor; of two writers that read the same version, one gets through. Errors: STALE_VERSION. */
export async function bumpVersion<A extends Anchor>(
  tx: Recording,
  Entity: new () => A,
  id: string,
  version: number,
): Promise<void> {
  const update = tx.db.createQueryBuilder().update(Entity as new () => Anchor)
  const { affected } = await update
    .set({ version: version + 1 })
    .where('id = :id AND version = :version', { id, version })
    .execute()
  if (affected !== 1) throw fault('STALE_VERSION', { id, version })
}

/**
 * Records that something is so about an anchor from a day until before another. What was known of those days stays
 * readable at earlier instants. Bump the anchor's version first. Errors: VALIDITY_EMPTY, STALE_VERSION.
 */
export async function recordState<S extends State, A extends keyof S & string>(
  tx: Recording,
  Entity: new () => S,
  anchorColumn: A,
  anchorId: string,
  values: StateValues<S, A>,
): Promise<S> {
  const at = await clear(tx, Entity, anchorColumn, anchorId, values)
  const times = { rowId: newId(), recordedAt: at, supersededAt: FOREVER }
  const state = Object.assign(new Entity(), values, { [anchorColumn]: anchorId }, times)
  await tx.db.insert(Entity, state as unknown as QueryDeepPartialEntity<S>)
  return state
}

/** Records that nothing is so about an anchor in a range of days. Bump the anchor's version first. Errors: as `recordState`. */
export async function endState<S extends State, A extends keyof S & string>(
  tx: Recording,
  Entity: new () => S,
  anchorColumn: A,
  anchorId: string,
  range: Validity,
): Promise<void> {
  await clear(tx, Entity, anchorColumn, anchorId, range)
}

/** Frees a range of days of an anchor and says at which instant that becomes known. An anchor has tens of states, not more. */
async function clear<S extends State>(
  tx: Recording,
  Entity: new () => S,
  anchorColumn: string,
  anchorId: string,
  { validFrom, validTo }: Validity,
): Promise<Date> {
  const range = { validFrom, validTo }
  if (!isValidity(range)) throw fault('VALIDITY_EMPTY', { validFrom, validTo })
  const history = await tx.db.find(Entity, { where: { [anchorColumn]: anchorId } as FindOptionsWhere<S> })
  const { at, closed, remainders } = planReplacement(history, range, tx.recordedAt)
  if (closed.length > 0) {
    const rowIds = closed.map(({ rowId }) => rowId)
    const update = tx.db
      .createQueryBuilder()
      .update(Entity as new () => State)
      .set({ supersededAt: at })
    const where = 'rowId IN (:...rowIds) AND supersededAt = :forever'
    const { affected } = await update.where(where, { rowIds, forever: FOREVER }).execute()
    if (affected !== closed.length) throw fault('STALE_VERSION', { id: anchorId, version: '?' })
  }
  const rows = remainders.map((state) => Object.assign(new Entity(), state, { rowId: newId() }))
  if (rows.length > 0) await tx.db.insert(Entity, rows as unknown as QueryDeepPartialEntity<S>[])
  return at
}
