import { sharedColumns } from '@meritgraph/shared/database'
import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Text, text } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { ChangeState, ChangeSubject } from './change-state.js'

/** A request to change a scheme, a mapping or the concepts. */
@Entity('change_requests')
@Index('change_requests_by_target', ['target', 'id'])
@Index('change_requests_by_jurisdictionCode', ['jurisdictionCode', 'id'])
@Index('change_requests_by_state', ['state', 'publishOn'])
@Index('change_requests_by_publishedVersionId', ['publishedVersionId'], { unique: true })
@Directive('@key(fields: "id")')
@ObjectType('ChangeRequest', {
  description:
    'A request to change a scheme, a mapping or the concepts: a draft, its edits, who approved it and when it was published. Until then only editors and approvers over its jurisdiction see it.',
})
export class ChangeRequest {
  @PrimaryColumn(sharedColumns.id)
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  /** Raised by every writer. */
  @Column(sharedColumns.int)
  version: number

  @Column(sharedColumns.word)
  @Field(() => ChangeSubject, { description: 'What it changes.' })
  subject: ChangeSubject

  @Column(sharedColumns.code)
  @Field(() => ID, { description: 'Code of the scheme that it changes or makes; `shared` for the concepts.' })
  target: string

  /** Null for the concepts, which belong to no jurisdiction. */
  @Column({ ...sharedColumns.code, nullable: true })
  jurisdictionCode: string | null

  @Column(sharedColumns.line)
  titleZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  titleEn: string | null

  @Column(sharedColumns.word)
  @Field(() => ChangeState, { description: 'Where it stands.' })
  state: ChangeState

  @Column(sharedColumns.int)
  @Field(() => Int, { description: 'Number of the state of its draft; every edit raises it by one.' })
  revision: number

  /** The version that applied on `validFrom` when it was started or rebased; for others than schemes the row of the state. */
  @Column({ ...sharedColumns.id, nullable: true })
  baseVersionId: string | null

  @Column(sharedColumns.day)
  @Field(() => LocalDate, { description: 'The first day on which it is to apply.' })
  validFrom: Day

  @Column(sharedColumns.day)
  validTo: Day

  @Column({ ...sharedColumns.day, nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it is to be published; null where none is set.',
  })
  publishOn: Day | null

  @Column(sharedColumns.code)
  authorId: string

  @Column(sharedColumns.instant)
  @Field(() => DateTime, { description: 'When it was started.' })
  createdAt: Date

  @Column(sharedColumns.hash)
  @Field(() => String, { description: 'SHA-256 of the canonical content of its draft.' })
  contentHash: string

  @Column({ ...sharedColumns.hash, nullable: true })
  @Field(() => String, { nullable: true, description: 'Hash of the plan that it was submitted with; null in DRAFT.' })
  planHash: string | null

  @Column({ ...sharedColumns.id, nullable: true })
  publishedVersionId: string | null

  @Column({ ...sharedColumns.instant, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was published; null where it was not.' })
  publishedAt: Date | null

  @Field(() => Text, { description: 'What it is about, in one line.' })
  title(): Text {
    return text(this.titleZh, this.titleEn)
  }

  @Field(() => LocalDate, {
    name: 'validTo',
    nullable: true,
    description: 'The first day on which it is to apply no longer; null without an end.',
  })
  ends(): Day | null {
    return this.validTo === FOREVER_DAY ? null : this.validTo
  }
}
