import { stateColumns, stateKey } from '@meritgraph/shared/bitemporal'
import { columns } from '@meritgraph/shared/database'
import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm'

/** Jurisdictions, the calendar of events, and the versions of schemes. */
export class FirstSlice20261124000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

const KEY = { isPrimary: true }
const EMPTY = { isNullable: true }

const tables = (runner: QueryRunner): Table[] => [
  ...jurisdictionTables(runner),
  ...eventTables(runner),
  ...schemeTables(runner),
]

const table = (name: string, tableColumns: TableColumnOptions[], indices: TableIndexOptions[] = []) =>
  new Table({ name, columns: tableColumns, indices })

const index = (name: string, columnNames: string[]): TableIndexOptions => ({ name, columnNames })

function jurisdictionTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const state = [
    ...stateColumns(runner),
    c.code('code'),
    c.line('nameZh'),
    c.line('nameEn', EMPTY),
    c.word('level'),
    c.code('parentCode', EMPTY),
    c.code('path', { length: '760' }),
    c.word('status'),
    c.json('clauses'),
  ]
  return [
    table('jurisdictions', [c.code('code', KEY), c.int('version')]),
    table('jurisdiction_states', state, [
      stateKey('jurisdiction_states', 'code'),
      index('jurisdiction_states_by_parentCode', ['parentCode', 'code']),
      index('jurisdiction_states_by_path', ['path']),
    ]),
  ]
}

function eventTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const event = [
    c.code('code', KEY),
    c.int('version'),
    c.code('jurisdictionCode'),
    c.line('nameZh'),
    c.line('nameEn', EMPTY),
  ]
  const date = [
    ...stateColumns(runner),
    c.code('eventCode'),
    c.day('day'),
    c.word('status'),
    c.line('document', EMPTY),
    c.line('quote', EMPTY),
    c.text('noteZh', EMPTY),
    c.text('noteEn', EMPTY),
  ]
  return [table('events', event), table('event_dates', date, [stateKey('event_dates', 'eventCode')])]
}

function schemeTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const version = [
    ...stateColumns(runner),
    c.id('id'),
    c.code('profileCode'),
    c.code('jurisdictionCode'),
    c.code('extendsCode', EMPTY),
    c.hash('contentHash'),
  ]
  return [
    table('policy_profiles', [c.code('code', KEY), c.int('version')]),
    table('policy_versions', version, [
      stateKey('policy_versions', 'profileCode'),
      index('policy_versions_by_jurisdictionCode', ['jurisdictionCode', 'profileCode']),
      index('policy_versions_by_id', ['id']),
    ]),
    table('policy_contents', [c.hash('contentHash', KEY), c.text('content')]),
    table('policy_snapshots', [c.hash('id', KEY), c.json('versionIds')]),
  ]
}
