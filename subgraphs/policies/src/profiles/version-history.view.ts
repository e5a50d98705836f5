import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { connectionOf } from '@meritgraph/shared/pagination'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Field, ID, ObjectType } from 'type-graphql'
import { PolicyVersion } from './policy.entity.js'

@ObjectType({
  description:
    'From when to when a version of a scheme applies, and from when to when that was what was known. A later version cuts what it replaces, so that one version may have several of these.',
})
export class PolicyVersionState {
  @Field(() => ID, { description: 'Opaque id of this state.' })
  id: string

  @Field(() => PolicyVersion, { description: 'The version.' })
  version: PolicyVersion

  @Field(() => LocalDate, { description: 'The first day on which it applies.' })
  validFrom: Day

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it no longer applies; null without an end.',
  })
  validTo: Day | null

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When something else became known of these days; null where this still is what is known.',
  })
  supersededAt: Date | null
}

export const PolicyVersionStateConnection = connectionOf(PolicyVersionState)

/** A state of a version as it was seen at an instant. */
export const versionStateOf = (version: PolicyVersion, known: Date): PolicyVersionState =>
  Object.assign(new PolicyVersionState(), {
    id: version.rowId,
    version,
    validFrom: version.validFrom,
    validTo: version.validTo === FOREVER_DAY ? null : version.validTo,
    recordedAt: version.recordedAt,
    supersededAt: version.supersededAt > known ? null : version.supersededAt,
  })
