import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { PolicyVersion } from './policy.entity.js'

@Directive('@key(fields: "code")')
@ObjectType({
  description: "One jurisdiction's recognition scheme (方案). It is there from the day its first version applies.",
})
export class PolicyProfile {
  @Field(() => ID, { description: 'Stable code of the scheme, such as `beijing`.' })
  code: string

  @Field(() => PolicyVersion, { description: "The version that applies at the request's `asOf`." })
  version: PolicyVersion
}

/** The scheme of a version that applies. */
export const profileOf = (version: PolicyVersion): PolicyProfile =>
  Object.assign(new PolicyProfile(), { code: version.profileCode, version })
