import { fault } from '../errors/index.js'
import { anchorOf, Histories, type Recording } from './histories.js'
import type { State } from './state.entity.js'
import type { Validity } from './states.rules.js'

/** What a caller says of a new state: its validity and its values. */
export type StateValues<S extends State, A extends keyof S> = Validity & Omit<S, keyof State | A>

/** A table of anchors, whatever their key is called. */
type Anchors = new () => { version: number }

const keyOf = ({ db }: Recording, Entity: Anchors): string =>
  db.connection.getMetadata(Entity).primaryColumns[0]!.propertyName

/** Bumps the version of an anchor; of two writers that read the same version, one gets through. Errors: STALE_VERSION. */
export async function bumpVersion(tx: Recording, Entity: Anchors, id: string, version: number): Promise<void> {
  const { affected } = await tx.db
    .createQueryBuilder()
    .update(Entity)
    .set({ version: version + 1 })
    .where(`${keyOf(tx, Entity)} = :id AND version = :version`, { id, version })
    .execute()
  if (affected !== 1) throw fault('STALE_VERSION', { id, version })
}

/**
 * Raises the version of an anchor, whatever it is; of several writers, each waits here for the one before and then sees what
 * that one left. False where there is no such anchor.
 */
export async function raiseVersion(tx: Recording, Entity: Anchors, id: string): Promise<boolean> {
  const { affected } = await tx.db.increment(Entity, { [keyOf(tx, Entity)]: id }, 'version', 1)
  return affected === 1
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
  const [state] = await recordStates(tx, Entity, anchorColumn, [{ ...values, [anchorColumn]: anchorId } as never])
  return state!
}

/**
 * Records many states, of one anchor or of many, as `recordState` would one after the other, in a handful of statements.
 * Errors: VALIDITY_EMPTY, STALE_VERSION.
 */
export async function recordStates<S extends State, A extends keyof S & string>(
  tx: Recording,
  Entity: new () => S,
  anchorColumn: A,
  states: readonly (StateValues<S, A> & Pick<S, A>)[],
): Promise<S[]> {
  const anchors = states.map((values) => anchorOf(values, anchorColumn))
  const histories = await Histories.read(tx, Entity, anchorColumn, [...new Set(anchors)])
  const recorded = states.map((values, i) => histories.record(anchors[i]!, values))
  await histories.write()
  return recorded
}

/** Records that nothing is so about an anchor in a range of days. Bump the anchor's version first. Errors: as `recordState`. */
export async function endState<S extends State, A extends keyof S & string>(
  tx: Recording,
  Entity: new () => S,
  anchorColumn: A,
  anchorId: string,
  range: Validity,
): Promise<void> {
  const histories = await Histories.read(tx, Entity, anchorColumn, [anchorId])
  histories.clear(anchorId, range)
  await histories.write()
}
