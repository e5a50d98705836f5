import { createPool, escape, format, type Pool, type PoolOptions, raw, type SqlValue } from 'mysql2'
import { DataSource, type Driver } from 'typeorm'

/** A pool of connections to a MySQL-compatible server. Each runs the `session` statements first. */
export function mysqlSource(
  url: string,
  entities: Function[],
  migrations: Function[],
  poolSize = 10,
  session: string[] = [],
): DataSource {
  const source = new DataSource({
    type: 'mysql',
    driver: { createPool: (options: PoolOptions) => poolWith(session, options) },
    url,
    entities,
    migrations,
    poolSize,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    bigNumberStrings: true,
  })
  adapt(source.driver as Comparing)
  return source
}

const OTHER_THAN_ASCII = /[^\x00-\x7f]/ // oxlint-disable-line no-control-regex -- all of ASCII

/**
 * Ids and codes are ASCII columns, and the server refuses to compare one with a text that has other letters (error 1267)
 * instead of finding nothing. With its collation said, the text decides how the two are compared.
 */
const comparable = (value: SqlValue): SqlValue =>
  typeof value === 'string' && OTHER_THAN_ASCII.test(value) ? raw(`${escape(value)} COLLATE utf8mb4_bin`) : value

const queryFormat = (sql: string, values: SqlValue[] = []): string => format(sql, values.map(comparable), false, 'Z')

function poolWith(session: string[], options: PoolOptions): Pool {
  const pool = createPool({ ...options, queryFormat })
  pool.on('connection', (connection) => {
    for (const statement of session) connection.query(statement)
  })
  return pool
}

interface Comparing extends Driver {
  compareDefaultValues(expected: string | undefined, found: string | undefined): boolean
}

/** Makes TypeORM's MySQL driver agree with the entities, which know no database. */
function adapt(driver: Comparing): void {
  // A `text` or `blob` column ends at 64 kB on MySQL and nowhere on SQLite; the entities mean the latter.
  const normalize = driver.normalizeType.bind(driver)
  const long: Record<string, string> = { text: 'longtext', blob: 'longblob' }
  driver.normalizeType = (column) => long[String(column.type)] ?? normalize(column)
  // MariaDB reports the word NULL as the default of a column that may be null.
  const compare = driver.compareDefaultValues.bind(driver)
  driver.compareDefaultValues = (expected, found) => compare(expected, found === "'NULL'" ? undefined : found)
}
