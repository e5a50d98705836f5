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
const PRIMARY = { isPrimary: true }

/** Persons, with which organization they are, their transfers, merges and reads, and the copies of the neighbours' trees. */
export class Members20261126000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

const index = (table: string, columnNames: string[], isUnique = false): TableIndexOptions => ({
  name: `${table}_by_${columnNames[0]}`,
  columnNames,
  isUnique,
})

const table = (name: string, tableColumns: TableColumnOptions[], indices: TableIndexOptions[] = []) =>
  new Table({ name, columns: tableColumns, indices })

function tables(runner: QueryRunner): Table[] {
  return [...replicaTables(runner), ...personTables(runner), ...transferTables(runner), ...recordTables(runner)]
}

function replicaTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const state = stateColumns(runner)
  const names = [c.line('nameZh'), c.line('nameEn', EMPTY)]
  const kind = [c.word('type'), c.word('status'), c.word('sectorUnit', EMPTY), c.code('jurisdictionCode')]
  const jurisdiction = [c.code('code'), c.code('parentCode', EMPTY), c.code('path', { length: '760' })]
  const place = [c.id('organizationId', PRIMARY), c.code('path', { length: '600' }), c.int('depth')]
  return [
    table('jurisdiction_paths', [...state, ...jurisdiction, ...names], [stateKey('jurisdiction_paths', 'code')]),
    table(
      'organization_states',
      [...state, c.id('organizationId'), c.code('code'), ...names, ...kind],
      [
        stateKey('organization_states', 'organizationId'),
        index('organization_states', ['jurisdictionCode', 'organizationId']),
      ],
    ),
    table(
      'organization_lines',
      [...state, c.id('organizationId'), c.id('parentId')],
      [stateKey('organization_lines', 'organizationId'), index('organization_lines', ['parentId', 'organizationId'])],
    ),
    table('organization_places', place, [index('organization_places', ['path'], true)]),
  ]
}

function personTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const state = stateColumns(runner)
  const word = { length: '100', ...EMPTY }
  const identity = [c.text('identityCipher', EMPTY), c.hash('identityHash', EMPTY), c.word('identityMask', EMPTY)]
  const links = [c.id('mergedIntoId', EMPTY), c.id('offeredToId', EMPTY), c.day('offeredUntil', EMPTY)]
  const times = [c.instant('erasedAt', EMPTY), c.instant('recordedAt')]
  const reach = [c.line('nameZh', EMPTY), c.line('nameEn', EMPTY), c.line('phone', { length: '40', ...EMPTY })]
  const words = [c.line('stageWord', word), c.line('category', word), c.line('partyAffairsRole', word)]
  const floating = [c.line('floatingPlace', word), c.id('floatingOrganizationId', EMPTY)]
  return [
    table(
      'persons',
      [...anchorColumns(runner), c.id('accountId', EMPTY), ...identity, ...links, ...times],
      [
        index('persons', ['identityHash'], true),
        index('persons', ['accountId'], true),
        index('persons', ['mergedIntoId']),
      ],
    ),
    table('person_states', [...state, c.id('personId'), ...reach], [stateKey('person_states', 'personId')]),
    table(
      'affiliations',
      [...state, c.id('personId'), c.id('organizationId'), c.word('stage', EMPTY), ...words, ...floating],
      [stateKey('affiliations', 'personId'), index('affiliations', ['organizationId', 'personId'])],
    ),
  ]
}

function transferTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const way = [c.id('personId'), c.id('openPersonId', EMPTY), c.id('fromOrganizationId'), c.id('toOrganizationId')]
  const time = [c.int('validityDays'), c.day('expiresOn'), c.instant('recordedAt')]
  const step = [c.word('state'), c.day('day'), c.code('accountId'), c.line('reason', EMPTY), c.instant('recordedAt')]
  return [
    table(
      'transfers',
      [c.id('id', PRIMARY), c.int('version'), ...way, c.word('state'), ...time],
      [
        index('transfers', ['openPersonId'], true),
        index('transfers', ['personId', 'id']),
        index('transfers', ['fromOrganizationId', 'id']),
        index('transfers', ['toOrganizationId', 'id']),
      ],
    ),
    table(
      'transfer_steps',
      [c.id('id', PRIMARY), c.id('transferId'), ...step],
      [index('transfer_steps', ['transferId', 'id'])],
    ),
  ]
}

function recordTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const merge = [c.json('before'), c.json('takenOver'), c.instant('mergedAt'), c.instant('unmergedAt', EMPTY)]
  const read = [c.code('accountId'), c.json('fields'), c.line('purpose'), c.instant('recordedAt')]
  return [
    table(
      'person_merges',
      [c.id('id', PRIMARY), c.id('personId'), c.id('duplicateId'), ...merge],
      [index('person_merges', ['duplicateId']), index('person_merges', ['personId'])],
    ),
    table(
      'person_reads',
      [c.id('id', PRIMARY), c.id('personId'), ...read],
      [index('person_reads', ['personId', 'id'])],
    ),
  ]
}
