import { sharedColumns } from '@meritgraph/shared/database'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Days, Piece } from './merge.rules.js'

/** That two records are of one person: both are kept, and what is needed to undo it. */
@Entity('person_merges')
@Index('person_merges_by_duplicateId', ['duplicateId'])
@Index('person_merges_by_personId', ['personId'])
export class PersonMerge {
  @PrimaryColumn(sharedColumns.id)
  id: string

  /** The record that stands for the person. */
  @Column(sharedColumns.id)
  personId: string

  /** The record that points to it. */
  @Column(sharedColumns.id)
  duplicateId: string

  /** What the duplicate's affiliations were. */
  @Column(sharedColumns.json)
  before: Piece[]

  /** On which days the record that stays took them over. */
  @Column(sharedColumns.json)
  takenOver: Days[]

  @Column(sharedColumns.instant)
  mergedAt: Date

  @Column({ ...sharedColumns.instant, nullable: true })
  unmergedAt: Date | null
}
