import type {
  Goal as ProfileGoal,
  Milestone as ProfileMilestone,
  Principle as ProfilePrinciple,
  Target as ProfileTarget,
} from '@meritgraph/shared/profile'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import {
  asItem,
  enumValue,
  Moment,
  momentOf,
  SchemeItem,
  SchemePart,
  schemePartsOf,
  StringValue,
  stringValueOf,
  ThresholdValue,
  thresholdValueOf,
} from '../values/index.js'

/** The goals that schemes share. */
export enum GoalKind {
  PROMOTE_DEVELOPMENT = 'PROMOTE_DEVELOPMENT',
  PROMOTE_HARMONY = 'PROMOTE_HARMONY',
  SERVE_PEOPLE = 'SERVE_PEOPLE',
  STRENGTHEN_ORGANIZATIONS = 'STRENGTHEN_ORGANIZATIONS',
}

registerEnumType(GoalKind, {
  name: 'GoalKind',
  description: 'The goals that schemes share.',
  valuesConfig: {
    PROMOTE_DEVELOPMENT: { description: 'To promote development (推动科学发展).' },
    PROMOTE_HARMONY: { description: 'To promote harmony (促进社会和谐).' },
    SERVE_PEOPLE: { description: 'To serve the people (服务人民群众).' },
    STRENGTHEN_ORGANIZATIONS: { description: 'To strengthen grassroots organizations (加强基层组织).' },
  },
})

@ObjectType({ description: 'What the campaign is to achieve (目标).' })
export class Goal extends SchemeItem {
  @Field(() => GoalKind, { nullable: true, description: 'Which of the shared goals it is; null for others.' })
  kind: GoalKind | null

  @Field(() => TextValue, { description: 'Our short summary of what the document says.' })
  summary: TextValue

  @Field(() => [SchemePart], { description: 'Slogans, requirements, working ideas and problems that it names.' })
  parts: SchemePart[]

  @Field(() => [Goal], { description: 'Goals inside it.' })
  goals: Goal[]
}

@ObjectType({ description: 'A principle of the campaign (原则).' })
export class Principle extends SchemeItem {
  @Field(() => TextValue, { description: 'Our short summary of what the document says.' })
  summary: TextValue
}

@ObjectType({ description: 'A date or an event that the campaign works towards.' })
export class Milestone extends SchemeItem {
  @Field(() => Moment, { description: 'When it is.' })
  when: Moment
}

@ObjectType({ description: 'A number to reach.' })
export class Target extends SchemeItem {
  @Field(() => StringValue, { description: 'What is measured; SILENT where the target names no measure.' })
  metric: StringValue

  @Field(() => ThresholdValue, { description: 'The share to reach.' })
  threshold: ThresholdValue

  @Field(() => TextValue, { description: 'Of whom or what.' })
  population: TextValue

  @Field(() => Moment, { description: 'From when the time counts; where not stated, the deadline cannot be computed.' })
  base: Moment

  @Field(() => StringValue, { description: 'ISO duration from the base date, such as P3Y.' })
  within: StringValue
}

/** A goal of a scheme as clients see it. */
export const goalOf = (item: ProfileGoal): Goal =>
  asItem(Goal, item, {
    kind: item.kind && enumValue<GoalKind>(item.kind),
    summary: textValueOf(item.summary),
    parts: schemePartsOf(item.parts),
    goals: item.items.map(goalOf),
  })

/** A principle of a scheme as clients see it. */
export const principleOf = (item: ProfilePrinciple): Principle =>
  asItem(Principle, item, { summary: textValueOf(item.summary) })

/** A milestone of a scheme as clients see it. */
export const milestoneOf = (item: ProfileMilestone): Milestone => asItem(Milestone, item, { when: momentOf(item.when) })

/** A target of a scheme as clients see it. */
export const targetOf = (item: ProfileTarget): Target =>
  asItem(Target, item, {
    metric: stringValueOf(item.metric),
    threshold: thresholdValueOf(item.threshold),
    population: textValueOf(item.population),
    base: momentOf(item.base),
    within: stringValueOf(item.within),
  })
