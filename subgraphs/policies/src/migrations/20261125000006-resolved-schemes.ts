import { columns } from '@meritgraph/shared/database'
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm'

/** The resolved files of schemes, worked out before they are asked for. */
export class ResolvedSchemes20261125000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const c = columns(runner)
    const kept = [c.code('profileCode', { isPrimary: true }), c.hash('originHash'), c.bytes('packed')]
    await runner.createTable(new Table({ name: 'policy_resolved_schemes', columns: kept }))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('policy_resolved_schemes')
  }
}
