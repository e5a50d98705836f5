import { UserError } from '@meritgraph/shared/errors'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { ChangeRequest } from '../change-requests/index.js'

/** What every edit of a draft says: of which, as read when, and that it is asked for once. */
@InputType()
export abstract class DraftEditInput {
  @Field(() => ID, { description: 'Id of the change request.' })
  changeRequestId: string

  @Field(() => Int, { description: 'The `revision` that the caller has read.' })
  expectedRevision: number

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

/** What comes of an edit of a draft. */
@ObjectType()
export abstract class DraftEditPayload {
  @Field(() => ChangeRequest, {
    nullable: true,
    description: 'The change request in its new revision; null where nothing was written.',
  })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'What stands against it; besides those of the field: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_REQUEST_REVISION, CHANGE_DRAFT_UNCHANGED, CHANGE_SUBJECT_OTHER, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

@InputType({ description: 'A text in both languages, both needed.' })
export class BothLanguagesInput {
  @Field(() => String, { description: 'In Chinese, at most 200 characters.' })
  zh: string

  @Field(() => String, { description: 'In English, at most 400 characters.' })
  en: string
}
