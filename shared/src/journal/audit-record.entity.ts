import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { sharedColumns } from '../database/index.js'

/**
 * Who did what when: one record per executed mutation, written in its transaction. The sequencer numbers committed
 * records and chains them: each hash covers the record and the hash before it.
 */
@Entity('audit_records')
export class AuditRecord {
  @PrimaryColumn(sharedColumns.id) id: string
  @Index('audit_records_by_sequence', { unique: true })
  @Column({ ...sharedColumns.bigint, nullable: true })
  sequence: number | null
  @Column(sharedColumns.instant) recordedAt: Date
  @Column(sharedColumns.code) accountId: string
  @Column({ ...sharedColumns.code, nullable: true }) onBehalfOf: string | null
  @Column(sharedColumns.code) mutation: string
  @Column(sharedColumns.code) subjectId: string
  /** What was sent, without personal values and without the idempotency key. */
  @Column(sharedColumns.json) input: object
  @Column({ ...sharedColumns.hash, nullable: true }) previousHash: string | null
  @Column({ ...sharedColumns.hash, nullable: true }) hash: string | null
}
