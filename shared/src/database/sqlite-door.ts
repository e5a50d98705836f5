import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Libsql from 'libsql'
import { DataSource } from 'typeorm'
import { fault } from '../errors/index.js'
import { steadyClock } from '../time/index.js'
import type { Database, DoorOptions } from './database.js'
import { REHEARSAL_MS } from './rehearsal.js'
import { type SqliteConnection, WriteQueue } from './write-queue.js'

const WRITER_PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL', // group commit pays for it, and a power cut then loses nothing that was answered
  'wal_autocheckpoint = 4000',
  'cache_size = -65536',
  'temp_store = MEMORY',
]
// libsql does not enforce `readonly`, query_only does
const READER_PRAGMAS = ['query_only = ON', 'cache_size = -65536', 'temp_store = MEMORY']

/** A connection to a SQLite file. TypeORM has exactly one per data source. */
export function sqliteSource(
  file: string,
  entities: Function[],
  migrations: Function[],
  pragmas: string[] = [],
): DataSource {
  return new DataSource({
    type: 'better-sqlite3',
    driver: Libsql,
    database: file,
    entities,
    migrations,
    timeout: 10_000,
    statementCacheSize: 500,
    prepareDatabase: (connection: Libsql.Database) => {
      for (const pragma of pragmas) connection.pragma(pragma)
    },
  })
}

/**
 * The doors to a SQLite file: a writer behind a queue, and a second connection that reads. On one connection a read would
 * see the uncommitted rows of whoever has a transaction open, and two transactions would be one.
 */
export async function openSqlite({ file }: { file: string }, options: DoorOptions): Promise<Database> {
  const { entities, migrations, now, limitMs } = options
  const writer = sqliteSource(file, entities, migrations, WRITER_PRAGMAS)
  const reader = sqliteSource(file, entities, [], READER_PRAGMAS)
  try {
    mkdirSync(dirname(file), { recursive: true })
    await writer.initialize()
  } catch (error) {
    throw fault('DATABASE_UNAVAILABLE', { where: file, problem: (error as Error).message })
  }
  await writer.runMigrations({ transaction: 'each' })
  await reader.initialize()
  const connection = (await writer.createQueryRunner().connect()) as SqliteConnection
  const queue = new WriteQueue(writer, connection, steadyClock(now))
  return {
    kind: 'sqlite',
    read: reader.manager,
    write: (work) => queue.run(work, true, limitMs),
    rehearse: (work) => queue.run(work, false, REHEARSAL_MS),
    settled: () => queue.settled(),
    async close() {
      await queue.idle()
      if (!writer.isInitialized) return
      await reader.destroy()
      await writer.destroy()
    },
  }
}
