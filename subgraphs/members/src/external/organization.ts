import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A Party organization or a department of one.' })
export class Organization {
  @Field(() => ID, { description: 'Opaque id; stays the same through renaming and moving.' })
  id: string
}

/** The reference to an organization; null where there is no id. */
export function organization(id: string | null): Organization | null {
  return id === null ? null : Object.assign(new Organization(), { id })
}
