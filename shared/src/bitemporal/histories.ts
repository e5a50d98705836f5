import { type EntityManager, type FindOptionsWhere, In, type QueryDeepPartialEntity } from 'typeorm'
import { fault } from '../errors/index.js'
import { FOREVER, newId } from '../time/index.js'
import type { State } from './state.entity.js'
import { isValidity, planReplacement, type Validity } from './states.rules.js'

/** The part of a transaction that states are recorded with. */
export interface Recording {
  db: EntityManager
  recordedAt: Date
}

/** Keys and rows of one statement: their values stay below the number that SQLite allows. */
const AT_ONCE = 500

/** The id of the anchor of a state. */
export const anchorOf = (state: object, column: string): string => String((state as Record<string, unknown>)[column])

/** All states of some anchors, what is to be recorded of them, and at the end the writing. An anchor has tens of states. */
export class Histories<S extends State> {
  private readonly stored: ReadonlySet<S>
  private readonly closed: S[] = []

  private constructor(
    private readonly tx: Recording,
    private readonly Entity: new () => S,
    private readonly column: string,
    private readonly byAnchor: ReadonlyMap<string, S[]>,
  ) {
    this.stored = new Set([...byAnchor.values()].flat())
  }

  static async read<S extends State>(
    tx: Recording,
    Entity: new () => S,
    column: string,
    anchors: readonly string[],
  ): Promise<Histories<S>> {
    const byAnchor = new Map<string, S[]>(anchors.map((anchor) => [anchor, []]))
    for (const some of chunksOf(anchors)) {
      const rows = await tx.db.find(Entity, { where: { [column]: In(some) } as FindOptionsWhere<S> }) // oxlint-disable-line no-await-in-loop -- one connection
      for (const row of rows) byAnchor.get(anchorOf(row, column))!.push(row)
    }
    return new Histories(tx, Entity, column, byAnchor)
  }

  /** Frees a range of days of an anchor and says at which instant that becomes known. Errors: VALIDITY_EMPTY. */
  clear(anchor: string, { validFrom, validTo }: Validity): Date {
    const range = { validFrom, validTo }
    if (!isValidity(range)) throw fault('VALIDITY_EMPTY', range)
    const history = this.byAnchor.get(anchor)!
    const { at, closed, remainders } = planReplacement(history, range, this.tx.recordedAt)
    for (const state of closed) state.supersededAt = at
    this.closed.push(...closed.filter((state) => this.stored.has(state)))
    for (const remainder of remainders) history.push(Object.assign(new this.Entity(), remainder, { rowId: newId() }))
    return at
  }

  /** Puts a state into the range of days that it is valid for. Errors: VALIDITY_EMPTY. */
  record(anchor: string, values: Validity): S {
    const times = { rowId: newId(), recordedAt: this.clear(anchor, values), supersededAt: FOREVER }
    const state = Object.assign(new this.Entity(), values, times)
    this.byAnchor.get(anchor)!.push(state)
    return state
  }

  /** Ends what is known of the stored rows that were cleared, and stores the new ones. Errors: STALE_VERSION. */
  async write(): Promise<void> {
    const instants = new Set(this.closed.map(({ supersededAt }) => supersededAt.getTime()))
    const closedAt = (at: number) => this.closed.filter(({ supersededAt }) => supersededAt.getTime() === at)
    const rows = [...this.byAnchor.values()].flat().filter((state) => !this.stored.has(state))
    /* oxlint-disable no-await-in-loop -- one connection */
    for (const at of instants) for (const some of chunksOf(closedAt(at))) await this.close(some)
    for (const some of chunksOf(rows)) {
      await this.tx.db.insert(this.Entity, some as unknown as QueryDeepPartialEntity<S>[])
    }
    /* oxlint-enable no-await-in-loop */
  }

  private async close(states: readonly S[]): Promise<void> {
    const rowIds = states.map(({ rowId }) => rowId)
    const update = this.tx.db
      .createQueryBuilder()
      .update(this.Entity as new () => State)
      .set({ supersededAt: states[0]!.supersededAt })
    const where = 'rowId IN (:...rowIds) AND supersededAt = :forever'
    const { affected } = await update.where(where, { rowIds, forever: FOREVER }).execute()
    if (affected === rowIds.length) return
    const anchors = new Set(states.map((state) => anchorOf(state, this.column)))
    throw fault('STALE_VERSION', { id: [...anchors].join(', '), version: '?' })
  }
}

/** A list in parts of a length that one statement can take. */
function chunksOf<T>(list: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < list.length; from += AT_ONCE) parts.push(list.slice(from, from + AT_ONCE))
  return parts
}
