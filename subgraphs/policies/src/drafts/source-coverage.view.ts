import { type Profile, sourceCoverage } from '@meritgraph/shared/profile'
import { Arg, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'

/** More paths than these are not given at once. */
const MOST = 1000

@ObjectType({
  description:
    'How many of the values of a scheme rest on a source, of those that should: a silence, general knowledge and what is made up for a demonstration rest on none.',
})
export class SourceCoverage {
  @Field(() => Int, { description: 'Values that should rest on a source.' })
  values: number

  @Field(() => Int, { description: 'Those of them that rest on a source.' })
  sourced: number

  @Field(() => Float, {
    description: 'The share of them in per cent, with one decimal; 100 where there are no values.',
  })
  percent: number

  /** Paths of those that rest on none. */
  without: string[]
}

/** How much of a scheme rests on sources, as clients see it. */
export function sourceCoverageOf(profile: Profile): SourceCoverage {
  const { values, sourced, unsourced } = sourceCoverage(profile)
  const percent = values === 0 ? 100 : Math.floor((sourced / values) * 1000) / 10
  return Object.assign(new SourceCoverage(), { values, sourced, percent, without: unsourced })
}

@Resolver(() => SourceCoverage)
export class SourceCoverageFields {
  @FieldResolver(() => [String], {
    description: 'Places of values that rest on no source, such as `procedures[x.review].cadence`, in their order.',
  })
  unsourced(
    @Root() { without }: SourceCoverage,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at most; up to 1000.' }) first: number,
  ): string[] {
    return without.slice(0, Math.min(Math.max(first, 0), MOST))
  }
}
