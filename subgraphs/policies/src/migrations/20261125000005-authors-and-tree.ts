import { columns } from '@meritgraph/shared/database'
import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm'

/**
 * Who wrote the rows of mappings, what was remarked on where jurisdictions stand, and the row that writers of the tree of
 * jurisdictions raise first.
 */
export class AuthorsAndTree20261125000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const c = columns(runner)
    await runner.addColumn('concept_mapping_rows', new TableColumn(c.code('authorId', EMPTY)))
    await runner.addColumn('jurisdiction_states', new TableColumn(c.text('noteZh', EMPTY)))
    await runner.addColumn('jurisdiction_states', new TableColumn(c.text('noteEn', EMPTY)))
    const tree = [c.word('name', { isPrimary: true }), c.int('version')]
    await runner.createTable(new Table({ name: 'jurisdiction_tree', columns: tree }))
    await runner.query("INSERT INTO jurisdiction_tree (name, version) VALUES ('tree', 1)")
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('jurisdiction_tree')
    await runner.dropColumn('jurisdiction_states', 'noteEn')
    await runner.dropColumn('jurisdiction_states', 'noteZh')
    await runner.dropColumn('concept_mapping_rows', 'authorId')
  }
}

const EMPTY = { isNullable: true }
