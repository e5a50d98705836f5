import type { EntityManager } from 'typeorm'
import type { Clock } from '../time/index.js'

/** Where a database is: a file of embedded SQLite, or the URL of a MySQL-compatible server. */
export type DatabaseLocation = { file: string } | { url: string; poolSize?: number }

/** What runs in a transaction. `recordedAt` is the instant its rows are recorded at. */
export type Work<T> = (em: EntityManager, recordedAt: Date) => Promise<T>

/** One database of one subgraph. `read` and `write` are the only doors to it. */
export interface Database {
  kind: 'sqlite' | 'mysql'
  /** Reads what is committed, outside any transaction. */
  read: EntityManager
  /**
   * Runs `work` in one transaction and answers after its commit: all of it is kept, or nothing. `work` may run again
   * after a deadlock, so it changes nothing but the database. Await every query in it, and do not write inside a write.
   * Errors: TRANSACTION_TOO_SLOW, DATABASE_BUSY.
   */
  write<T>(work: Work<T>): Promise<T>
  /** Runs `work` in a transaction that is always undone, and gives its answer. It may take a minute. */
  rehearse<T>(work: Work<T>): Promise<T>
  /** Nothing recorded at this instant or before can still appear. */
  settled(): Date
  close(): Promise<void>
}

export interface DatabaseOptions {
  location: DatabaseLocation
  entities: Function[]
  /** Oldest first; those that have not run yet run when the database is opened. */
  migrations: Function[]
  now: Clock
  /** How long one transaction may take, in milliseconds. */
  limitMs?: number
}

/** What a door needs to know. */
export interface DoorOptions {
  entities: Function[]
  migrations: Function[]
  now: Clock
  limitMs: number
}
