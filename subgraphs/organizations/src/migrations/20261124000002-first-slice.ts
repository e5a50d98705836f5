import { anchorColumns, stateColumns, stateKey } from '@meritgraph/shared/bitemporal'
import { columns } from '@meritgraph/shared/database'
import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm'

const EMPTY = { isNullable: true }

/** Organizations, leading bodies, accounts and grants, and the copy of the jurisdiction tree. */
export class FirstSlice20261124000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

const index = (table: string, columnNames: string[]): TableIndexOptions => ({
  name: `${table}_by_${columnNames[0]}`,
  columnNames,
})
const unique = (table: string, column: string): TableIndexOptions => ({ ...index(table, [column]), isUnique: true })

const table = (name: string, tableColumns: TableColumnOptions[], indices: TableIndexOptions[] = []) =>
  new Table({ name, columns: tableColumns, indices })

function tables(runner: QueryRunner): Table[] {
  return [
    ...jurisdictionTables(runner),
    ...organizationTables(runner),
    ...leadershipTables(runner),
    ...grantTables(runner),
  ]
}

function jurisdictionTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const copied = [
    c.code('code'),
    c.code('parentCode', EMPTY),
    c.code('path', { length: '760' }),
    c.line('nameZh'),
    c.line('nameEn', EMPTY),
  ]
  return [table('jurisdiction_paths', [...stateColumns(runner), ...copied], [stateKey('jurisdiction_paths', 'code')])]
}

function organizationTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const state = stateColumns(runner)
  const values = [
    c.code('code'),
    c.line('nameZh'),
    c.line('nameEn', EMPTY),
    c.word('nameStatus'),
    c.word('type'),
    c.word('status'),
    c.code('jurisdictionCode'),
    c.json('clauses'),
  ]
  return [
    table('organizations', [...anchorColumns(runner), c.code('code')], [unique('organizations', 'code')]),
    table(
      'organization_states',
      [...state, c.id('organizationId'), ...values],
      [
        stateKey('organization_states', 'organizationId'),
        index('organization_states', ['jurisdictionCode', 'code']),
        index('organization_states', ['code']),
      ],
    ),
    table(
      'organization_edges',
      [...state, c.id('organizationId'), c.id('parentId')],
      [stateKey('organization_edges', 'organizationId'), index('organization_edges', ['parentId', 'organizationId'])],
    ),
  ]
}

function leadershipTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const state = stateColumns(runner)
  const names = [c.code('code'), c.word('kind'), c.json('name'), c.json('aliases')]
  const places = [c.code('jurisdictionCode'), c.id('organizationId', EMPTY), c.id('parentId', EMPTY)]
  const parts = [c.json('location'), c.json('ledBy'), c.json('participants'), c.json('duties'), c.json('clauses')]
  return [
    table('leadership_bodies', [...anchorColumns(runner), c.code('code')], [unique('leadership_bodies', 'code')]),
    table(
      'leadership_body_states',
      [...state, c.id('bodyId'), ...names, ...places, ...parts],
      [
        stateKey('leadership_body_states', 'bodyId'),
        index('leadership_body_states', ['jurisdictionCode', 'code']),
        index('leadership_body_states', ['organizationId', 'code']),
      ],
    ),
    table('seats', [...anchorColumns(runner), c.code('code')], [unique('seats', 'code')]),
    table(
      'seat_states',
      [...state, c.id('seatId'), c.id('bodyId'), c.code('code'), c.int('ordinal'), c.json('role'), c.json('clauses')],
      [stateKey('seat_states', 'seatId'), index('seat_states', ['bodyId', 'ordinal', 'code'])],
    ),
    table(
      'seat_holders',
      [...state, c.id('seatId'), c.json('name'), c.json('post')],
      [stateKey('seat_holders', 'seatId')],
    ),
  ]
}

function grantTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const values = [c.id('accountId'), c.word('role'), c.code('jurisdictionCode', EMPTY), c.id('organizationId', EMPTY)]
  const name = { length: '190' }
  return [
    table('accounts', [
      c.id('id', { isPrimary: true }),
      c.line('issuer', name),
      c.line('subject', name),
      c.int('version'),
    ]),
    table('grants', anchorColumns(runner)),
    table(
      'grant_states',
      [...stateColumns(runner), c.id('grantId'), ...values],
      [
        stateKey('grant_states', 'grantId'),
        index('grant_states', ['accountId', 'grantId']),
        index('grant_states', ['jurisdictionCode', 'grantId']),
        index('grant_states', ['organizationId', 'grantId']),
      ],
    ),
  ]
}
