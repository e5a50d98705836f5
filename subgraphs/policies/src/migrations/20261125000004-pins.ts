import { columns } from '@meritgraph/shared/database'
import type { Profile } from '@meritgraph/shared/profile'
import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'
import { statedPlaces } from '../items/index.js'

/** What runs under which snapshot, and what is needed to find those that a change reaches without reading them all. */
export class Pins20261125000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
    for (const [table, index] of INDICES) await runner.createIndex(table, index) // oxlint-disable-line no-await-in-loop -- in their order
    await runner.dropIndex('policy_items', 'policy_items_by_code')
    await runner.createIndex('policy_items', itemsByCode('code', 'contentHash'))
    await keepStatedPlaces(runner)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('policy_items', 'policy_items_by_code')
    await runner.createIndex('policy_items', itemsByCode('code'))
    for (const [table, index] of INDICES) await runner.dropIndex(table, index) // oxlint-disable-line no-await-in-loop -- in their order
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

const KEY = { isPrimary: true }
const EMPTY = { isNullable: true }

/** Which contents have an item, answered from the index alone. */
const itemsByCode = (...columnNames: string[]) => new TableIndex({ name: 'policy_items_by_code', columnNames })

/** On tables that are there already. */
const INDICES: [table: string, index: TableIndex][] = [
  [
    'policy_versions',
    new TableIndex({ name: 'policy_versions_by_extendsCode', columnNames: ['extendsCode', 'supersededAt'] }),
  ],
  [
    'concept_mapping_rows',
    new TableIndex({ name: 'concept_mapping_rows_by_itemCode', columnNames: ['itemCode', 'contentHash'] }),
  ],
]

function tables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const pin = [
    c.id('id', KEY),
    c.word('source'),
    c.word('kind'),
    c.hash('snapshotId'),
    c.line('titleZh'),
    c.line('titleEn', EMPTY),
    c.instant('pinnedAt'),
  ]
  const table = (name: string, tableColumns: typeof pin, by: string, ...further: string[]) => {
    const indices = [{ name: `${name}_by_${by}`, columnNames: [by, ...further] }]
    return new Table({ name, columns: tableColumns, indices })
  }
  return [
    new Table({ name: 'policy_pins', columns: pin }),
    table(
      'policy_pin_versions',
      [c.id('pinId', KEY), c.int('position', KEY), c.id('versionId'), c.word('source')],
      'versionId',
      'pinId',
    ),
    table('policy_pin_items', [c.id('pinId', KEY), c.code('item', KEY), c.word('source')], 'item', 'pinId'),
    table('policy_stated_places', [c.hash('contentHash', KEY), c.code('place', KEY)], 'place', 'contentHash'),
  ]
}

/** Contents of one statement. */
const CONTENTS_AT_ONCE = 50

/** Keeps the places that contents published before state. */
async function keepStatedPlaces(runner: QueryRunner): Promise<void> {
  for (let after = ''; ; ) {
    /* oxlint-disable no-await-in-loop -- page by page */
    const page: { contentHash: string; content: string }[] = await runner.query(
      `SELECT contentHash, content FROM policy_contents WHERE contentHash > ? ORDER BY contentHash LIMIT ${CONTENTS_AT_ONCE}`,
      [after],
    )
    for (const { contentHash, content } of page) {
      const places = statedPlaces(JSON.parse(content) as Profile)
      if (places.length === 0) continue
      const rows = places.map(() => '(?, ?)').join(', ')
      await runner.query(
        `INSERT INTO policy_stated_places (contentHash, place) VALUES ${rows}`,
        places.flatMap((place) => [contentHash, place]),
      )
    }
    if (page.length < CONTENTS_AT_ONCE) return
    after = page.at(-1)!.contentHash
    /* oxlint-enable no-await-in-loop */
  }
}
