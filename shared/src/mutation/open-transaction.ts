import type { EntityManager } from 'typeorm'
import type { Database } from '../database/index.js'
import { OutboxEvent } from '../journal/index.js'
import { newId } from '../time/index.js'

/** What a transaction writes with. */
export interface Transaction {
  /** This transaction. Await every query. */
  db: EntityManager
  /** When what this transaction writes becomes known. */
  recordedAt: Date
  /** Publishes a fact with the transaction: its type, the id of what it is about, and what consumers need to know of it. */
  emit(type: string, key: string, payload: object): void
}

/** Events of one statement: their values stay below the number that SQLite allows. */
const EVENTS_AT_ONCE = 500

/** Runs `work` in one transaction and publishes what it emitted with it: all of it is kept, or nothing. */
export function openTransaction<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.write(async (db, recordedAt) => {
    const events: object[] = []
    const emit: Transaction['emit'] = (type, subjectKey, payload) => {
      events.push({ id: newId(), sequence: null, type, subjectKey, payload, recordedAt })
    }
    const result = await work({ db, recordedAt, emit })
    for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
      await db.insert(OutboxEvent, events.slice(from, from + EVENTS_AT_ONCE)) // oxlint-disable-line no-await-in-loop -- one connection
    }
    return result
  })
}
