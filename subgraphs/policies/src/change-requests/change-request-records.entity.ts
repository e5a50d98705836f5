import { sharedColumns } from '@meritgraph/shared/database'
import { DateTime } from '@meritgraph/shared/federation'
import { messageOf } from '@meritgraph/shared/errors'
import type { Change } from '@meritgraph/shared/policy'
import { Text, text } from '@meritgraph/shared/values'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { type BilingualProblem, inLanguage } from './change-request.rules.js'

/** What a change request is to publish, as it stands now. */
@Entity('change_request_drafts')
export class ChangeRequestDraft {
  @PrimaryColumn(sharedColumns.id)
  changeRequestId: string

  /** Canonical JSON. */
  @Column(sharedColumns.text)
  content: string

  /** Canonical JSON of the version it was started from or rebased on; null where there was none. */
  @Column({ ...sharedColumns.text, nullable: true })
  baseContent: string | null

  /** The file as it was given, byte for byte; null once it was edited otherwise. */
  @Column({ ...sharedColumns.text, nullable: true })
  fileText: string | null
}

/** The plan of a published change request, as it was published. Written once. */
@Entity('change_request_plans')
export class ChangeRequestPlan {
  @PrimaryColumn(sharedColumns.id)
  changeRequestId: string

  /** JSON of the plan. */
  @Column(sharedColumns.text)
  plan: string
}

/** What every record of a change request says: of which, by whom, when. */
@ObjectType({ description: 'That somebody did something to a change request.' })
abstract class Done {
  @PrimaryColumn(sharedColumns.id)
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  @Column(sharedColumns.id)
  changeRequestId: string

  @Column(sharedColumns.code)
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the account; null for viewers who are neither editor nor approver there.',
  })
  accountId: string

  @Column(sharedColumns.instant)
  @Field(() => DateTime, { description: 'When.' })
  at: Date
}

/** The record as viewers see it who may not know who it was. */
export const anonymous = <T extends { accountId: string }>(done: T): T =>
  Object.assign(Object.create(Object.getPrototypeOf(done) as object) as T, done, { accountId: null })

@Entity('change_request_edits')
@Index('change_request_edits_by_changeRequestId', ['changeRequestId', 'revision'], { unique: true })
@ObjectType('ChangeRequestEdit', { description: 'One edit of a draft.' })
export class ChangeRequestEdit extends Done {
  @Column(sharedColumns.int)
  @Field(() => Int, { description: 'The revision that it made.' })
  revision: number

  @Column(sharedColumns.word)
  @Field(() => String, { description: 'The mutation that made it, such as `setValue`.' })
  mutation: string

  @Column(sharedColumns.json)
  changes: Change[]
}

@Entity('change_request_approvals')
@Index('change_request_approvals_by_changeRequestId', ['changeRequestId', 'id'])
@ObjectType('ChangeRequestApproval', { description: 'That somebody approved a revision with its plan.' })
export class ChangeRequestApproval extends Done {
  @Column(sharedColumns.int)
  @Field(() => Int, { description: 'The revision that was approved.' })
  revision: number

  @Column(sharedColumns.hash)
  @Field(() => String, { description: 'Hash of the plan that was approved.' })
  planHash: string

  @Column({ ...sharedColumns.instant, nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ceased to count, by an edit or a conflict; null while it counts.',
  })
  voidedAt: Date | null
}

@Entity('change_request_comments')
@Index('change_request_comments_by_changeRequestId', ['changeRequestId', 'id'])
@ObjectType('ChangeRequestComment', { description: 'What an editor or approver remarked on a change request.' })
export class ChangeRequestComment extends Done {
  @Column({ ...sharedColumns.line, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The place of the draft that it is about, such as `procedures[x.review].cadence`; null: all of it.',
  })
  path: string | null

  @Column(sharedColumns.text)
  @Field(() => String, { description: 'The remark, as it was written.' })
  text: string
}

@Entity('change_request_notices')
@Index('change_request_notices_by_changeRequestId', ['changeRequestId', 'id'])
@ObjectType('ChangeRequestNotice', { description: 'What happened to a change request without a caller of its own.' })
export class ChangeRequestNotice {
  @PrimaryColumn(sharedColumns.id)
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  @Column(sharedColumns.id)
  changeRequestId: string

  @Column(sharedColumns.instant)
  @Field(() => DateTime, { description: 'When.' })
  at: Date

  @Column(sharedColumns.code)
  @Field(() => String, { description: 'Stable machine code, listed in docs/errors.md.' })
  code: string

  @Column(sharedColumns.json)
  params: BilingualProblem['params']

  @Field(() => Text, { description: 'What happened and what to do next.' })
  message(): Text {
    const said = (language: 'zh' | 'en') => messageOf(this.code, inLanguage(this, language).params, language)
    return text(said('zh'), said('en'))
  }
}
