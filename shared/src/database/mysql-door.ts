import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource, QueryRunner } from 'typeorm'
import { fault } from '../errors/index.js'
import { type Clock, steadyClock } from '../time/index.js'
import type { Database, DoorOptions, Work } from './database.js'
import { fence } from './fence.js'
import { migrateMysql } from './migrate-mysql.js'
import { mysqlSource } from './mysql-source.js'
import { nesting } from './nesting.js'
import { REHEARSAL_MS } from './rehearsal.js'
import { errnoOf } from './unique-violation.js'
import { within } from './within.js'

/** Beyond the limit of a transaction: time for the COMMIT itself, and for the clocks of several processes to differ. */
const SETTLE_MARGIN_MS = 5000
const ATTEMPTS = 5
/** Deadlock, lock wait timeout, snapshot too old; the last two are TiDB's write conflicts. */
const WORTH_RETRYING = new Set([1213, 1205, 1020, 8002, 9007])
const isWorthRetrying = (error: unknown) => WORTH_RETRYING.has(errnoOf(error) ?? 0)

/**
 * What every connection is set to. READ COMMITTED: what is read after a row is locked is what the last writer left, a
 * replay sees the record that refused its own, and gaps are not locked, which makes deadlocks rare. The mode, whatever the
 * server's: a value that does not fit fails and is not cut, and backslashes escape, as the client writes them.
 */
const sessionOf = (limitMs: number) => [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  `SET SESSION innodb_lock_wait_timeout = ${Math.max(1, Math.floor(limitMs / 1000) - 1)}`,
]

/** The doors to a MySQL-compatible server. */
export async function openMysql(location: { url: string; poolSize?: number }, options: DoorOptions): Promise<Database> {
  const { entities, migrations, now, limitMs } = options
  const source = mysqlSource(location.url, entities, migrations, location.poolSize, sessionOf(limitMs))
  try {
    await source.initialize()
  } catch (error) {
    const { host, pathname } = new URL(location.url)
    throw fault('DATABASE_UNAVAILABLE', { where: host + pathname, problem: (error as Error).message })
  }
  await migrateMysql(source)
  const clock = steadyClock(now)
  const write = transactions(source, clock)
  return {
    kind: 'mysql',
    read: source.manager,
    write: (work) => write(work, true, limitMs),
    rehearse: (work) => write(work, false, REHEARSAL_MS),
    settled: () => new Date(clock().getTime() - limitMs - SETTLE_MARGIN_MS),
    async close() {
      if (source.isInitialized) await source.destroy()
    },
  }
}

function transactions(source: DataSource, clock: Clock) {
  const nested = nesting()

  async function transact<T>(runner: QueryRunner, work: Work<T>, keep: boolean, limitMs: number): Promise<T> {
    const fenced = fence(source, runner, isWorthRetrying)
    try {
      await runner.query('START TRANSACTION')
      const recordedAt = clock()
      const value = await within(limitMs, async () => {
        const answer = await nested.run(() => work(fenced.em, recordedAt))
        await fenced.end()
        return answer
      })
      await runner.query(keep ? 'COMMIT' : 'ROLLBACK')
      await runner.release()
      return value
    } catch (error) {
      // A statement that still waits for a lock cannot be undone on its own connection; the server undoes what a closed one left.
      if (fenced.busy()) return close(runner, error)
      await fenced.end().catch(() => undefined)
      await runner.query('ROLLBACK').catch(() => undefined)
      await runner.release()
      throw error
    }
  }

  return async <T>(work: Work<T>, keep: boolean, limitMs: number): Promise<T> => {
    nested.refuse()
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      /* oxlint-disable no-await-in-loop -- one attempt after the other */
      try {
        return await transact(source.createQueryRunner(), work, keep, limitMs)
      } catch (error) {
        if (!isWorthRetrying(error)) throw error
        await sleep(2 ** attempt * 5 * (0.5 + Math.random()))
      }
      /* oxlint-enable no-await-in-loop */
    }
    throw fault('DATABASE_BUSY', { attempts: ATTEMPTS })
  }
}

async function close(runner: QueryRunner, error: unknown): Promise<never> {
  const connection = (await runner.connect()) as { destroy(): void }
  connection.destroy()
  throw error
}
