import { stateColumns, stateKey } from '@meritgraph/shared/bitemporal'
import { columns } from '@meritgraph/shared/database'
import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm'

const index = (name: string, columnNames: string[]): TableIndexOptions => ({ name, columnNames })

/** Jurisdictions, the calendar of events, and the versions of schemes. */
export class FirstSlice20261124000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

function tables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const key = { isPrimary: true }
  const empty = { isNullable: true }
  const state = stateColumns(runner)
  const table = (name: string, tableColumns: TableColumnOptions[], indices: TableIndexOptions[] = []) =>
    new Table({ name, columns: tableColumns, indices })

  return [
    table('jurisdictions', [c.code('code', key), c.int('version')]),
    table(
      'jurisdiction_states',
      [
        ...state,
        c.code('code'),
        c.line('nameZh'),
        c.line('nameEn', empty),
        c.word('level'),
        c.code('parentCode', empty),
        c.code('path', { length: '760' }),
        c.word('status'),
        c.json('clauses'),
      ],
      [
        stateKey('jurisdiction_states', 'code'),
        index('jurisdiction_states_by_parentCode', ['parentCode', 'code']),
        index('jurisdiction_states_by_path', ['path']),
      ],
    ),
    table('events', [
      c.code('code', key),
      c.int('version'),
      c.code('jurisdictionCode'),
      c.line('nameZh'),
      c.line('nameEn', empty),
    ]),
    table(
      'event_dates',
      [
        ...state,
        c.code('eventCode'),
        c.day('day'),
        c.word('status'),
        c.line('document', empty),
        c.line('quote', empty),
        c.text('noteZh', empty),
        c.text('noteEn', empty),
      ],
      [stateKey('event_dates', 'eventCode')],
    ),
    table('policy_profiles', [c.code('code', key), c.int('version')]),
    table(
      'policy_versions',
      [
        ...state,
        c.id('id'),
        c.code('profileCode'),
        c.code('jurisdictionCode'),
        c.code('extendsCode', empty),
        c.hash('contentHash'),
      ],
      [
        stateKey('policy_versions', 'profileCode'),
        index('policy_versions_by_jurisdictionCode', ['jurisdictionCode', 'profileCode']),
        index('policy_versions_by_id', ['id']),
      ],
    ),
    table('policy_contents', [c.hash('contentHash', key), c.text('content')]),
    table('policy_snapshots', [c.hash('id', key), c.json('versionIds')]),
  ]
}
