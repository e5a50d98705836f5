import { Column, Entity, Index, LessThan, Not, PrimaryColumn } from 'typeorm'
import { type Database, sharedColumns } from '../database/index.js'

const KEPT_MS = 30 * 24 * 3_600_000

/** That a mutation was executed for a key: what was asked, and the id of what came of it. Never the answer itself. */
@Entity('idempotency_records')
export class IdempotencyRecord {
  @PrimaryColumn(sharedColumns.code) accountId: string
  @PrimaryColumn(sharedColumns.code) mutation: string
  @PrimaryColumn({ type: 'varchar', length: 200 }) idempotencyKey: string
  @Column(sharedColumns.hash) inputHash: string
  @Column(sharedColumns.code) resultId: string
  @Index('idempotency_records_by_recordedAt')
  @Column(sharedColumns.instant)
  recordedAt: Date
}

/** The account that loads what ships with a feature; that this was done is remembered for good. */
const LOADER = 'service:load'

/** Forgets the idempotency records of more than 30 days ago, and says how many there were. */
export async function purgeIdempotencyRecords(database: Database): Promise<number> {
  return database.write(async (db, recordedAt) => {
    const old = { accountId: Not(LOADER), recordedAt: LessThan(new Date(recordedAt.getTime() - KEPT_MS)) }
    return (await db.delete(IdempotencyRecord, old)).affected ?? 0
  })
}
