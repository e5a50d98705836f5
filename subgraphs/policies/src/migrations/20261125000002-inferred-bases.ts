import { columns } from '@meritgraph/shared/database'
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm'

/** Marks the versions of inferred bases: schemes without a document of their own. */
export class InferredBases20261125000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isBase = columns(runner).bool('isBase', { default: '0' })
    await runner.addColumn('policy_versions', new TableColumn(isBase))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('policy_versions', 'isBase')
  }
}
