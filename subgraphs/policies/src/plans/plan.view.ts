import { LocalDate } from '@meritgraph/shared/federation'
import { connectionOf } from '@meritgraph/shared/pagination'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Text } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Pin } from '../pins/index.js'
import { PolicyVersion } from '../profiles/index.js'
import { Breach } from './breach.view.js'
import { ChangeCounts, changeCountsOf } from './change-counts.view.js'
import type { Affected, Effect, Kept, Plan } from './plan.js'

/** How the text of a plan is laid out. */
export enum PlanFormat {
  TEXT = 'TEXT',
  MARKDOWN = 'MARKDOWN',
}

registerEnumType(PlanFormat, {
  name: 'PlanFormat',
  description: 'How the text of a plan is laid out.',
  valuesConfig: {
    TEXT: { description: 'Plain text, for a terminal.' },
    MARKDOWN: { description: 'Markdown.' },
  },
})

@ObjectType({ description: 'A scheme further down whose values a publication changes in effect.' })
export class AffectedScheme {
  @Field(() => ID, { description: 'Code of the scheme.' })
  profile: string

  @Field(() => ID, { description: 'Code of the jurisdiction that sets it.' })
  jurisdiction: string

  @Field(() => Text, { description: 'What the jurisdiction was called when the plan was made.' })
  jurisdictionName: Text

  @Field(() => ID, { description: 'Id of the version of the scheme; its content stays as it is.' })
  versionId: string

  @Field(() => LocalDate, { description: 'The first day of the effect.' })
  validFrom: Day

  @Field(() => LocalDate, { nullable: true, description: 'The first day without it; null where it has no end.' })
  validTo: Day | null

  @Field(() => [Breach], { description: 'What it breaks of what schemes further up demand, only by then.' })
  broken: Breach[]

  @Field(() => [Breach], { description: 'What it breaks now and no longer by then.' })
  mended: Breach[]

  effect: Effect
}

@ObjectType({
  description: 'What publishing a draft would do; of a published change request, what it was going to do.',
})
export class ChangePlan {
  @Field(() => String, {
    description:
      'SHA-256 of the draft and of all that the plan rests on. Another one at another time: the plan is stale.',
  })
  hash: string

  @Field(() => LocalDate, { description: 'The first day on which the draft is to apply.' })
  validFrom: Day

  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it is not; null without an end.' })
  validTo: Day | null

  @Field(() => PolicyVersion, {
    nullable: true,
    description:
      'The version that it is compared with: that of its first day, else the next, else the last. Null: there is none, or it is no scheme.',
  })
  base: PolicyVersion | null

  @Field(() => ChangeCounts, { description: 'How many changes there are.' })
  counts: ChangeCounts

  @Field(() => [PolicyVersion], {
    description: 'The versions of the scheme that it replaces on some of their days; as many as meet its days.',
  })
  replaces: PolicyVersion[]

  @Field(() => [Breach], { description: 'What the draft itself breaks of what schemes further up demand.' })
  breaches: Breach[]

  @Field(() => Boolean, {
    description: 'Whether it removes anything: an item, a value, or by an omission an inherited item.',
  })
  willRemove: boolean

  plan: Plan
  isPublished: boolean
}

export const AffectedSchemeConnection = connectionOf(AffectedScheme)
export const PolicyPinConnection = connectionOf(Pin, 'PolicyPin')

const endOf = (validTo: Day): Day | null => (validTo === FOREVER_DAY ? null : validTo)

/** A version as a plan keeps it, as clients see it: with the days that it had then. */
const versionOf = ({ recordedAt, supersededAt, ...version }: Kept<PolicyVersion>): PolicyVersion =>
  Object.assign(new PolicyVersion(), version, {
    recordedAt: new Date(recordedAt),
    supersededAt: new Date(supersededAt),
  })

/** Something running as a plan keeps it, as clients see it. */
export const pinOf = ({ pinnedAt, ...pin }: Kept<Pin>): Pin =>
  Object.assign(new Pin(), pin, { pinnedAt: new Date(pinnedAt) })

/** An affected scheme as clients see it. */
export function affectedOf({ effects }: Plan, { validTo, effect: place, ...rest }: Affected): AffectedScheme {
  const effect = effects[place]!
  const { broken, mended } = effect
  return Object.assign(new AffectedScheme(), rest, {
    validTo: endOf(validTo),
    broken,
    mended,
    effect,
  })
}

/** A plan as clients see it. */
export function planView(plan: Plan, isPublished: boolean): ChangePlan {
  const { hash, validFrom, base, counts, breaches, willRemove } = plan
  return Object.assign(new ChangePlan(), {
    hash,
    validFrom,
    validTo: endOf(plan.validTo),
    base: base && versionOf(base),
    counts: changeCountsOf(counts),
    replaces: plan.replaces.map(versionOf),
    breaches,
    willRemove,
    plan,
    isPublished,
  })
}
