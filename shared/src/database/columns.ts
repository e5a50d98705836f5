import type { ColumnOptions, QueryRunner, TableColumnOptions } from 'typeorm'

const numbers = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
}

const json = {
  to: (value: unknown) => (value == null ? null : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
}

/** Column shapes for entities that mean the same on both databases; `columns` has the same names for migrations. */
export const sharedColumns = {
  /** A UUID. */
  id: { type: 'varchar', length: 36 },
  /** A code: letters, digits and dots. */
  code: { type: 'varchar', length: 190 },
  /** A calendar day. */
  day: { type: 'varchar', length: 10 },
  /** An instant, to the millisecond, in UTC. */
  instant: { type: 'datetime', precision: 3 },
  /** A word from a closed list. */
  word: { type: 'varchar', length: 32 },
  /** A sha256 in hexadecimal. */
  hash: { type: 'varchar', length: 64 },
  /** One line that a person wrote. */
  line: { type: 'varchar', length: 500 },
  /** Text of any length. */
  text: { type: 'text' },
  /** Any plain value, kept as JSON. */
  json: { type: 'text', transformer: json },
  /** Bytes of any number. */
  bytes: { type: 'blob' },
  int: { type: 'int' },
  /** A whole number below 2^53. */
  bigint: { type: 'bigint', transformer: numbers },
  bool: { type: 'boolean' },
} satisfies Record<string, ColumnOptions>

/** The name of a column shape. */
export type ColumnShape = keyof typeof sharedColumns

type Column = (name: string, extra?: Partial<TableColumnOptions>) => TableColumnOptions

/** What needs no other letters takes a byte each on MySQL. */
const ASCII = new Set<string>(['id', 'code', 'day', 'word', 'hash'] satisfies ColumnShape[])
const MYSQL_TYPES: Record<string, string> = { text: 'longtext', blob: 'longblob', boolean: 'tinyint' }
const SQLITE_TYPES: Record<string, string> = { int: 'integer' }

/** Column makers for migrations written once for both databases: `c.id('id', { isPrimary: true })`. */
export function columns(runner: QueryRunner): Record<ColumnShape, Column> {
  const mysql = runner.dataSource.options.type === 'mysql'
  const types = mysql ? MYSQL_TYPES : SQLITE_TYPES
  const makers = Object.entries(sharedColumns as Record<string, ColumnOptions>).map(([shape, options]) => {
    const { type, length, precision } = options
    const column: Column = (name, extra) => ({
      name,
      type: types[String(type)] ?? String(type),
      ...(length === undefined ? {} : { length: String(length) }),
      ...(precision == null ? {} : { precision }),
      ...(mysql && ASCII.has(shape) ? { charset: 'ascii', collation: 'ascii_bin' } : {}),
      ...extra,
    })
    return [shape, column]
  })
  return Object.fromEntries(makers)
}
