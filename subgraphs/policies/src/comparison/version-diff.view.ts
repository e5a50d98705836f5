import type { Change as FoundChange } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { Field, ObjectType } from 'type-graphql'
import { ChangeCounts, type ChangeNames } from '../plans/index.js'
import { PolicyVersion } from '../profiles/index.js'

/** What one side of a comparison of versions says. */
export interface DiffSide {
  version: PolicyVersion
  content: Pick<Profile, 'identity'>
}

@ObjectType({ description: 'What is different between two versions, of one scheme or of two.' })
export class VersionDiff {
  @Field(() => PolicyVersion, { description: 'The version before.' })
  before: PolicyVersion

  @Field(() => PolicyVersion, { description: 'The version after.' })
  after: PolicyVersion

  @Field(() => Boolean, {
    description:
      'Whether the schemes were compared with all that they build on, or only what the versions themselves say.',
  })
  isResolved: boolean

  @Field(() => ChangeCounts, { description: 'How many differences there are of each kind.' })
  counts: ChangeCounts

  sides: { before: DiffSide; after: DiffSide }
  found: readonly FoundChange[]
  names: ChangeNames
}
