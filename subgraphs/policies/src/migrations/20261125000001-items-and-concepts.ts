import { stateColumns, stateKey } from '@meritgraph/shared/bitemporal'
import { columns } from '@meritgraph/shared/database'
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm'

/** The items of published contents, and the shared concepts that items map to. */
export class ItemsAndConcepts20261125000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

const KEY = { isPrimary: true }
const EMPTY = { isNullable: true }

const tables = (runner: QueryRunner): Table[] => [...itemTables(runner), ...conceptTables(runner)]

function itemTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const item = [
    c.id('id', KEY),
    c.hash('contentHash'),
    c.code('code'),
    c.int('position'),
    c.word('kind'),
    c.code('parentCode', EMPTY),
    c.text('nameZh', EMPTY),
    c.text('nameEn', EMPTY),
    c.word('status'),
    c.json('clauses'),
    c.line('word', EMPTY),
    c.text('searchZh'),
    c.text('searchEn'),
  ]
  return [
    new Table({
      name: 'policy_items',
      columns: item,
      indices: [
        { name: 'policy_items_by_contentHash', columnNames: ['contentHash', 'code'], isUnique: true },
        { name: 'policy_items_by_code', columnNames: ['code'] },
        { name: 'policy_items_by_word', columnNames: ['word'] },
      ],
    }),
  ]
}

function conceptTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const row = [
    c.id('id', KEY),
    c.hash('contentHash'),
    c.code('itemCode'),
    c.code('conceptCode', EMPTY),
    c.word('relation'),
    c.text('reasonZh', EMPTY),
    c.text('reasonEn', EMPTY),
  ]
  return [
    new Table({
      name: 'concept_schemes',
      columns: [...stateColumns(runner), c.code('schemeCode'), c.hash('contentHash')],
      indices: [stateKey('concept_schemes', 'schemeCode')],
    }),
    new Table({
      name: 'concept_mappings',
      columns: [...stateColumns(runner), c.code('profileCode'), c.hash('contentHash')],
      indices: [stateKey('concept_mappings', 'profileCode')],
    }),
    new Table({ name: 'concept_contents', columns: [c.hash('contentHash', KEY), c.text('content')] }),
    new Table({
      name: 'concept_mapping_rows',
      columns: row,
      indices: [
        { name: 'concept_mapping_rows_by_contentHash', columnNames: ['contentHash', 'itemCode'] },
        { name: 'concept_mapping_rows_by_conceptCode', columnNames: ['conceptCode', 'contentHash'] },
      ],
    }),
  ]
}
