import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { sharedColumns } from '../database/index.js'

/** A fact that others may follow, written in the transaction that made it so. The sequencer numbers committed events. */
@Entity('outbox_events')
export class OutboxEvent {
  @PrimaryColumn(sharedColumns.id) id: string
  @Index('outbox_events_by_sequence', { unique: true })
  @Column({ ...sharedColumns.bigint, nullable: true })
  sequence: number | null
  @Column(sharedColumns.code) type: string
  /** The id of what the event is about. */
  @Column(sharedColumns.code) subjectKey: string
  @Column(sharedColumns.json) payload: object
  @Column(sharedColumns.instant) recordedAt: Date
}
