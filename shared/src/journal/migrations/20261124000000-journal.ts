import { type MigrationInterface, type QueryRunner, Table } from 'typeorm'
import { columns } from '../../database/index.js'

const NEVER = '1970-01-01 00:00:00.000'
const TABLES = ['audit_records', 'outbox_events', 'idempotency_records', 'sequencer_states', 'consumer_cursors']

/** The tables of the journal: audit, outbox, idempotency, sequencer and the cursors of consumers. */
export class Journal20261124000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRecords(runner)
    await createPositions(runner)
  }

  async down(runner: QueryRunner): Promise<void> {
    await Promise.all(TABLES.map((table) => runner.dropTable(table)))
  }
}

/** What a transaction writes. */
async function createRecords(runner: QueryRunner): Promise<void> {
  const c = columns(runner)
  const nullable = { isNullable: true }
  const bySequence = (table: string) => [{ name: `${table}_by_sequence`, columnNames: ['sequence'], isUnique: true }]
  const audit = new Table({
    name: 'audit_records',
    columns: [
      c.id('id', { isPrimary: true }),
      c.bigint('sequence', nullable),
      c.instant('recordedAt'),
      c.code('accountId'),
      c.code('onBehalfOf', nullable),
      c.code('mutation'),
      c.code('subjectId'),
      c.json('input'),
      c.hash('previousHash', nullable),
      c.hash('hash', nullable),
    ],
    indices: bySequence('audit_records'),
  })
  const outbox = new Table({
    name: 'outbox_events',
    columns: [
      c.id('id', { isPrimary: true }),
      c.bigint('sequence', nullable),
      c.code('type'),
      c.code('subjectKey'),
      c.json('payload'),
      c.instant('recordedAt'),
    ],
    indices: bySequence('outbox_events'),
  })
  const idempotency = new Table({
    name: 'idempotency_records',
    columns: [
      c.code('accountId', { isPrimary: true }),
      c.code('mutation', { isPrimary: true }),
      c.line('idempotencyKey', { isPrimary: true, length: '200' }),
      c.hash('inputHash'),
      c.code('resultId'),
      c.instant('recordedAt'),
    ],
    indices: [{ name: 'idempotency_records_by_recordedAt', columnNames: ['recordedAt'] }],
  })
  await runner.createTable(audit)
  await runner.createTable(outbox)
  await runner.createTable(idempotency)
}

/** How far the sequencer and the consumers have come. */
async function createPositions(runner: QueryRunner): Promise<void> {
  const c = columns(runner)
  const sequencer = new Table({
    name: 'sequencer_states',
    columns: [
      c.int('id', { isPrimary: true }),
      c.code('leasedBy'),
      c.instant('leasedUntil'),
      c.bigint('lastAuditSequence'),
      c.hash('lastAuditHash'),
      c.bigint('lastOutboxSequence'),
      c.instant('watermark'),
    ],
  })
  const cursors = new Table({
    name: 'consumer_cursors',
    columns: [
      c.code('consumer', { isPrimary: true }),
      c.bigint('cursor'),
      c.instant('producerWatermark'),
      c.instant('updatedAt'),
    ],
  })
  await runner.createTable(sequencer)
  await runner.createTable(cursors)
  await runner.query(`INSERT INTO sequencer_states VALUES (1, '', '${NEVER}', 0, '', 0, '${NEVER}')`)
}
