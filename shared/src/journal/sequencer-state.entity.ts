import { Column, Entity, PrimaryColumn } from 'typeorm'
import { sharedColumns } from '../database/index.js'

/** How far a database's one sequencer has come, and which process is it. There is one row. */
@Entity('sequencer_states')
export class SequencerState {
  @PrimaryColumn(sharedColumns.int) id: number
  @Column(sharedColumns.code) leasedBy: string
  @Column(sharedColumns.instant) leasedUntil: Date
  @Column(sharedColumns.bigint) lastAuditSequence: number
  @Column(sharedColumns.hash) lastAuditHash: string
  @Column(sharedColumns.bigint) lastOutboxSequence: number
  /** No fact recorded at this instant or before can still appear, and all of them are numbered. */
  @Column(sharedColumns.instant) watermark: Date
}

/** The id of the one row. */
export const SEQUENCER = 1
