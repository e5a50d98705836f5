import { UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import type { Day } from '@meritgraph/shared/time'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Organization } from './organization.entity.js'

@InputType({ description: 'A name in both languages.' })
export class NameInput {
  @Field(() => String, { description: 'In Chinese, 1 to 200 characters.' })
  zh: string

  @Field(() => String, { nullable: true, description: 'In English, 1 to 200 characters.' })
  en: string | null
}

/** What every change of the tree says: from which day on it is so, and under which key. */
@InputType()
export abstract class TreeChangeInput {
  @Field(() => LocalDate, { description: 'The first day on which it is so, from 1921-07-01 to today.' })
  on: Day

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

/** What every change of one organization says. */
@InputType()
export abstract class OrganizationChangeInput extends TreeChangeInput {
  @Field(() => ID, { description: 'Id of the organization.' })
  organizationId: string
}

/** An organization, or why nothing was written. */
export interface OrganizationPayload {
  organization: Organization | null
  userErrors: UserError[]
}

/** Makes the payload type of a change of the tree, named `<Mutation>Payload`. */
export function organizationPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'The organization as it is now, or why nothing was written.' })
  class Payload implements OrganizationPayload {
    @Field(() => Organization, { nullable: true, description: 'The organization; null where nothing was written.' })
    organization: Organization | null

    @Field(() => [UserError], {
      description:
        'Codes begin with ORGANIZATION_, or are TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED; the mutation names its own.',
    })
    userErrors: UserError[]
  }
  return Payload
}
