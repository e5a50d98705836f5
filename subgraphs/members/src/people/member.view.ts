import { Internal, Personal } from '@meritgraph/shared/federation'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Organization } from '../external/organization.js'
import { Affiliation } from './affiliation.entity.js'

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A person as a member of an organization on the day asked for. A person is a member of one at most on any day.',
})
export class Member {
  @Internal
  @Field(() => ID, { description: "The person's id." })
  id: string

  @Internal
  @Field(() => Affiliation, { description: 'Where and as what, on the day asked for.' })
  affiliation: Affiliation
}

/** A member as their affiliation says. */
export const memberOf = (affiliation: Affiliation): Member =>
  Object.assign(new Member(), { id: affiliation.personId, affiliation })

@ObjectType({ description: 'Where a member takes part who lives or works away from the organization (流动党员).' })
export class Floating {
  @Personal
  @Field(() => String, { description: 'The place in words.' })
  place: string

  @Internal
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization there in whose life the member takes part; null where none is recorded.',
  })
  organization: Organization | null
}
