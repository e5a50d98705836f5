import { Column, Entity, PrimaryColumn } from 'typeorm'
import { sharedColumns } from '../database/index.js'

/** How far a consumer has followed a feed. */
@Entity('consumer_cursors')
export class ConsumerCursor {
  @PrimaryColumn(sharedColumns.code) consumer: string
  /** The sequence of the last event taken in. */
  @Column(sharedColumns.bigint) cursor: number
  /** No fact recorded by the producer at this instant or before is missing. */
  @Column(sharedColumns.instant) producerWatermark: Date
  @Column(sharedColumns.instant) updatedAt: Date
}
