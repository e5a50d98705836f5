import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMutationContext } from '@meritgraph/shared/context'
import { type Database, type DatabaseLocation, openDatabase, sharedColumns } from '@meritgraph/shared/database'
import { journal } from '@meritgraph/shared/journal'
import { createLogger } from '@meritgraph/shared/logging'
import { runMutation } from '@meritgraph/shared/mutation'
import { newId } from '@meritgraph/shared/time'
import Libsql from 'libsql'
import { createPool } from 'mysql2/promise'
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm'
import { paired, report, type Way } from './paired.js'

@Entity('notes')
class Note {
  @PrimaryColumn(sharedColumns.id)
  id: string

  @Column(sharedColumns.line)
  text: string
}

class Notes20000101000000 implements MigrationInterface {
  name = 'Notes20000101000000'
  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'text', type: 'varchar', length: '500' },
    ]
    await runner.createTable(new Table({ name: 'notes', columns }))
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notes')
  }
}

const WRITES = 1000
const WORKERS = 64
const EMPTY = '{}'
const ZERO = '0'.repeat(64)

/** Runs `write` WRITES times, WORKERS at once. */
async function load(write: () => Promise<unknown>): Promise<void> {
  let left = WRITES
  const worker = async () => {
    while (left-- > 0) await write()
  }
  await Promise.all(Array.from({ length: WORKERS }, worker))
}

/** One mutation as every feature writes it: row, audit record, event, idempotency record. */
function throughTransaction(database: Database): Way {
  const viewer = { accountId: newId(), memberId: null, grants: [], service: null, onBehalfOf: null }
  const asOf = { valid: '2026-01-01', known: null }
  const log = createLogger('bench', 'silent')
  const facts = () => Promise.reject(new Error('no facts here'))
  const options = {
    subgraph: 'bench',
    database,
    viewer,
    language: 'en' as const,
    asOf,
    now: () => new Date(),
    requestId: '-',
    log,
    facts,
  }
  return {
    name: 'runMutation',
    run: () =>
      load(() =>
        runMutation(createMutationContext(options), 'addNote', { idempotencyKey: newId() }, async (tx) => {
          const id = newId()
          await tx.db.insert(Note, { id, text: 'x' })
          tx.emit('NoteAdded', id, {})
          return { id }
        }),
      ),
  }
}

/** The same rows by the driver alone, one transaction each. */
const STATEMENTS: [sql: string, values: () => unknown[]][] = [
  [
    'INSERT INTO idempotency_records (accountId, mutation, idempotencyKey, inputHash, resultId, recordedAt) VALUES (?, ?, ?, ?, ?, ?)',
    () => [newId(), 'addNote', newId(), ZERO, '', NOW],
  ],
  ['INSERT INTO notes (id, text) VALUES (?, ?)', () => [newId(), 'x']],
  [
    'INSERT INTO audit_records (id, recordedAt, accountId, mutation, subjectId, input) VALUES (?, ?, ?, ?, ?, ?)',
    () => [newId(), NOW, newId(), 'addNote', newId(), EMPTY],
  ],
  [
    'INSERT INTO outbox_events (id, type, subjectKey, payload, recordedAt) VALUES (?, ?, ?, ?, ?)',
    () => [newId(), 'NoteAdded', newId(), EMPTY, NOW],
  ],
]
const NOW = '2026-01-01 00:00:00.000'

function bareSqlite(file: string): Way {
  const connection = new Libsql(file, { timeout: 10_000 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  const prepared = STATEMENTS.map(([sql, values]) => ({ statement: connection.prepare(sql), values }))
  const write = async () => {
    connection.exec('BEGIN IMMEDIATE')
    for (const { statement, values } of prepared) statement.run(...values())
    connection.exec('COMMIT')
  }
  return { name: 'bare statements, one commit each', run: () => load(write) }
}

function bareMysql(url: string): Way {
  const pool = createPool({ uri: url, connectionLimit: 10 })
  const write = async () => {
    const connection = await pool.getConnection()
    await connection.query('START TRANSACTION')
    for (const [sql, values] of STATEMENTS) await connection.query(sql, values())
    await connection.query('COMMIT')
    connection.release()
  }
  return { name: 'bare statements, one commit each', run: () => load(write) }
}

const open = (location: DatabaseLocation) =>
  openDatabase({
    location,
    entities: [...journal.entities, Note],
    migrations: [...journal.migrations, Notes20000101000000],
    now: () => new Date(),
  })

/** Writes per second through a mutation's transaction against the same rows by the driver alone, on both databases. */
export async function writes(): Promise<void> {
  const file = join(tmpdir(), `merit-bench-${process.pid}.sqlite`)
  const sqlite = await open({ file })
  report(
    `${WRITES} writes by ${WORKERS} workers, SQLite`,
    await paired([bareSqlite(file), throughTransaction(sqlite)], { rounds: 7, warmUp: 1 }),
  )
  await sqlite.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })

  const server = process.env.MYSQL_URL
  if (!server) return console.log('\nSet MYSQL_URL to measure a MySQL-compatible server too.')
  const root = createPool({ uri: server, connectionLimit: 1 })
  const name = `merit_bench_${process.pid}`
  await root.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  const url = new URL(server)
  url.pathname = name
  const mysql = await open({ url: url.href })
  report(
    `${WRITES} writes by ${WORKERS} workers, MySQL`,
    await paired([bareMysql(url.href), throughTransaction(mysql)], { rounds: 7, warmUp: 1 }),
  )
  await mysql.close()
  await root.query(`DROP DATABASE ${name}`)
}
