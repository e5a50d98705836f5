import type { Database, DatabaseOptions } from './database.js'
import { openMysql } from './mysql-door.js'
import { openSqlite } from './sqlite-door.js'

/** A transaction older than this is undone, so that nothing appears long after it was recorded. */
const LIMIT_MS = 5000

/** Opens a database and brings its tables up to date. Errors: DATABASE_UNAVAILABLE. */
export function openDatabase({ location, limitMs = LIMIT_MS, ...rest }: DatabaseOptions): Promise<Database> {
  const options = { ...rest, limitMs }
  return 'file' in location ? openSqlite(location, options) : openMysql(location, options)
}
