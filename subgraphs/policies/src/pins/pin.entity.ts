import { sharedColumns } from '@meritgraph/shared/database'
import { DateTime } from '@meritgraph/shared/federation'
import { Text, text } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { PinKind } from './pin-kind.js'

/** Something of a neighbour that runs under a snapshot; the row goes when it has ended. */
@Entity('policy_pins')
@ObjectType('PolicyPin', {
  description: 'Something that runs under a scheme as it was when it started, such as a review or an award round.',
})
export class Pin {
  @PrimaryColumn(sharedColumns.id)
  @Field(() => ID, { description: 'Opaque id of what runs.' })
  id: string

  /** The subgraph that runs it. */
  @Column(sharedColumns.word)
  source: string

  @Column(sharedColumns.word)
  @Field(() => PinKind, { description: 'What it is.' })
  kind: PinKind

  @Column(sharedColumns.hash)
  @Field(() => ID, { description: 'Id of the snapshot that it runs under.' })
  snapshotId: string

  @Column(sharedColumns.line)
  titleZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  titleEn: string | null

  @Column(sharedColumns.instant)
  @Field(() => DateTime, { description: 'When it started.' })
  pinnedAt: Date

  @Field(() => Text, { description: 'What it is called, without names of persons.' })
  title(): Text {
    return text(this.titleZh, this.titleEn)
  }
}

/** A version of the snapshot under which something runs. */
@Entity('policy_pin_versions')
@Index('policy_pin_versions_by_versionId', ['versionId', 'pinId'])
export class PinVersion {
  @PrimaryColumn(sharedColumns.id)
  pinId: string

  /** Its place in the chain, 0 at the base. */
  @PrimaryColumn(sharedColumns.int)
  position: number

  @Column(sharedColumns.id)
  versionId: string

  @Column(sharedColumns.word)
  source: string
}

/** An item that something running names, such as the criteria of a review. */
@Entity('policy_pin_items')
@Index('policy_pin_items_by_item', ['item', 'pinId'])
export class PinItem {
  @PrimaryColumn(sharedColumns.id)
  pinId: string

  /** Code of the item. */
  @PrimaryColumn(sharedColumns.code)
  item: string

  @Column(sharedColumns.word)
  source: string
}
