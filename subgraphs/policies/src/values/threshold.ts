import type { Value } from '@meritgraph/shared/policy'
import type { Threshold as ProfileThreshold } from '@meritgraph/shared/profile'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { enumValue } from './enum-value.js'
import { Leaf, leafOf } from './leaf.js'

/** How a measured share must stand to a threshold. */
export enum ThresholdOperator {
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
  AT_MOST = 'AT_MOST',
  LESS_THAN = 'LESS_THAN',
}

registerEnumType(ThresholdOperator, {
  name: 'ThresholdOperator',
  description: 'How a measured share must stand to a threshold.',
  valuesConfig: {
    AT_LEAST: { description: 'At least it (以上), itself included.' },
    MORE_THAN: { description: 'More than it.' },
    AT_MOST: { description: 'At most it, itself included.' },
    LESS_THAN: { description: 'Less than it.' },
  },
})

@ObjectType({ description: 'A limit to reach or to keep, as a share.' })
export class ThresholdValue extends Leaf {
  @Field(() => Boolean, { description: 'Whether the document states a number.' })
  isStated: boolean

  @Field(() => ThresholdOperator, { nullable: true, description: 'How the share must stand to it.' })
  operator: ThresholdOperator | null

  @Field(() => String, { nullable: true, description: 'The share as a ratio, exact: `2/3`, `0.9`.' })
  ratio: string | null
}

/** A threshold leaf as clients see it. */
export const thresholdValueOf = (leaf: Value<ProfileThreshold>): ThresholdValue =>
  Object.assign(new ThresholdValue(), leafOf(leaf), {
    isStated: leaf.value !== null,
    operator: leaf.value && enumValue<ThresholdOperator>(leaf.value.operator),
    ratio: leaf.value?.ratio ?? null,
  })
