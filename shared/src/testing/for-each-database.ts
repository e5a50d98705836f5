import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import { type Database, type DatabaseLocation, openDatabase } from '../database/index.js'
import { mysqlSource } from '../database/mysql-source.js'
import { sqliteSource } from '../database/sqlite-door.js'
import { type Clock, newId } from '../time/index.js'

/** Opens databases for one describe block; they are closed and dropped after it. */
export interface OpenTestDatabase {
  /** Opens a fresh database, or `location` again. Without migrations its tables are made from the entities. */
  (entities: Function[], migrations: Function[], now?: Clock, location?: DatabaseLocation): Promise<Database>
  /** A fresh, empty database, to be opened more than once. */
  location(): Promise<DatabaseLocation>
}

/** Runs the same tests on SQLite and on MySQL. */
export function forEachDatabase(name: string, tests: (open: OpenTestDatabase, kind: Database['kind']) => void): void {
  for (const kind of ['sqlite', 'mysql'] as const) {
    describe(`${name} (${kind})`, () => {
      const cleanups: (() => Promise<void>)[] = []
      tests(opener(kind, cleanups), kind)
      // After the hooks of the tests, which may still need their database.
      afterAll(async () => {
        for (const cleanup of cleanups.reverse()) await cleanup()
      })
    })
  }
}

function opener(kind: Database['kind'], cleanups: (() => Promise<void>)[]): OpenTestDatabase {
  const location = () => (kind === 'sqlite' ? sqliteLocation(cleanups) : mysqlLocation(cleanups))
  const open = async (
    entities: Function[],
    migrations: Function[],
    now: Clock = () => new Date(),
    at?: DatabaseLocation,
  ) => {
    const place = at ?? (await location())
    if (migrations.length === 0) await makeTables(place, entities)
    const database = await openDatabase({ location: place, entities, migrations, now })
    cleanups.push(() => database.close())
    return database
  }
  return Object.assign(open, { location })
}

async function sqliteLocation(cleanups: (() => Promise<void>)[]): Promise<DatabaseLocation> {
  const folder = mkdtempSync(join(tmpdir(), 'meritgraph-'))
  cleanups.push(async () => rmSync(folder, { recursive: true, force: true }))
  return { file: join(folder, 'test.sqlite') }
}

async function mysqlLocation(cleanups: (() => Promise<void>)[]): Promise<DatabaseLocation> {
  const server = process.env.MYSQL_URL
  if (!server)
    throw new Error('MYSQL_URL is not set. `npm test` starts a private server and sets it; or set it to one of yours.')
  const database = `test_${newId().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const root = new DataSource({ type: 'mysql', url: server, poolSize: 1 })
    await root.initialize()
    try {
      await root.query(statement)
    } finally {
      await root.destroy()
    }
  }
  await run(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  cleanups.push(() => run(`DROP DATABASE ${database}`))
  const url = new URL(server)
  url.pathname = database
  return { url: url.href }
}

async function makeTables(location: DatabaseLocation, entities: Function[]): Promise<void> {
  const source =
    'file' in location ? sqliteSource(location.file, entities, []) : mysqlSource(location.url, entities, [], 1)
  await source.initialize()
  try {
    await source.synchronize()
  } finally {
    await source.destroy()
  }
}
