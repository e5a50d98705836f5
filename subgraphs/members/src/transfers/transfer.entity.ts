import { sharedColumns } from '@meritgraph/shared/database'
import { Internal, LocalDate } from '@meritgraph/shared/federation'
import type { Day } from '@meritgraph/shared/time'
import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { TransferState } from './transfer-state.js'

/**
 * The way of a person from one organization to another, agreed by both. Every step is a conditional update of `version`,
 * and `openPersonId` is unique: a person has one open transfer at most, and of two who would step at once one does.
 */
@Entity('transfers')
@Index('transfers_by_openPersonId', ['openPersonId'], { unique: true })
@Index('transfers_by_personId', ['personId', 'id'])
@Index('transfers_by_fromOrganizationId', ['fromOrganizationId', 'id'])
@Index('transfers_by_toOrganizationId', ['toOrganizationId', 'id'])
@ObjectType({ description: 'The way of a person from one organization to another, agreed by both (组织关系转移).' })
export class Transfer {
  @PrimaryColumn(sharedColumns.id)
  @Internal
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  @Column(sharedColumns.int)
  version: number

  @Column(sharedColumns.id)
  personId: string

  /** The person while the transfer is open. */
  @Column({ ...sharedColumns.id, nullable: true })
  openPersonId: string | null

  @Column(sharedColumns.id)
  fromOrganizationId: string

  @Column(sharedColumns.id)
  toOrganizationId: string

  /** As it was recorded last; `stateOn` a day says whether it has expired since. */
  @Column(sharedColumns.word)
  state: TransferState

  /** How many days a step may be waited for. */
  @Column(sharedColumns.int)
  validityDays: number

  @Column(sharedColumns.day)
  @Internal
  @Field(() => LocalDate, { description: 'The first day on which it cannot be gone on with any more.' })
  expiresOn: Day

  @Column(sharedColumns.instant)
  recordedAt: Date
}

/** A step of a transfer: who took it, when, and why where it says so. */
@Entity('transfer_steps')
@Index('transfer_steps_by_transferId', ['transferId', 'id'])
export class TransferStep {
  @PrimaryColumn(sharedColumns.id)
  id: string

  @Column(sharedColumns.id)
  transferId: string

  @Column(sharedColumns.word)
  state: TransferState

  @Column(sharedColumns.day)
  day: Day

  @Column(sharedColumns.code)
  accountId: string

  /** May say something of a person; erased with them. */
  @Column({ ...sharedColumns.line, nullable: true })
  reason: string | null

  @Column(sharedColumns.instant)
  recordedAt: Date
}
