import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'Who sets a scheme: the centre, a province, a city, a county-level city, an institution.' })
export class Jurisdiction {
  @Field(() => ID, { description: 'Stable code, such as `luzhou`.' })
  code: string
}

/** The reference to a jurisdiction; null where there is no code. */
export function jurisdiction(code: string | null): Jurisdiction | null {
  return code === null ? null : Object.assign(new Jurisdiction(), { code })
}
