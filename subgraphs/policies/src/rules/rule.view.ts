import type { Rule as ProfileRule } from '@meritgraph/shared/profile'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import {
  asItem,
  CountValue,
  countValueOf,
  enumValue,
  SchemeItem,
  SchemePart,
  schemePartsOf,
  StringValue,
  stringValueOf,
  TextsValue,
  textsValueOf,
} from '../values/index.js'

/** What a rule is about. */
export enum RuleKind {
  REFINEMENT = 'REFINEMENT',
  CATEGORIES = 'CATEGORIES',
  DESIGN = 'DESIGN',
  FILING = 'FILING',
  REWARD_LINK = 'REWARD_LINK',
  FUNDING = 'FUNDING',
  FEEDBACK = 'FEEDBACK',
  COORDINATION = 'COORDINATION',
  IMPLEMENTATION = 'IMPLEMENTATION',
  DEMONSTRATION = 'DEMONSTRATION',
  LONG_TERM = 'LONG_TERM',
  MANAGEMENT = 'MANAGEMENT',
}

registerEnumType(RuleKind, {
  name: 'RuleKind',
  description: 'What a rule is about.',
  valuesConfig: {
    REFINEMENT: { description: 'Units may or must refine it.' },
    CATEGORIES: { description: 'Which standard holds for which members.' },
    DESIGN: { description: 'How themes and carriers are designed.' },
    FILING: { description: 'What is filed with whom (报送).' },
    REWARD_LINK: { description: 'What results are offered to: pay, post, honours.' },
    FUNDING: { description: 'Means for the campaign.' },
    FEEDBACK: { description: 'What is told back.' },
    COORDINATION: { description: 'How it goes with other work.' },
    IMPLEMENTATION: { description: 'How it is to be carried out.' },
    DEMONSTRATION: { description: 'Trial points and demonstrations.' },
    LONG_TERM: { description: 'What is to last beyond the campaign.' },
    MANAGEMENT: { description: 'How members and organizations are managed.' },
  },
})

@ObjectType({ description: 'A rule of a scheme in our words, with the quote it rests on.' })
export class SchemeRule extends SchemeItem {
  @Field(() => RuleKind, { description: 'What it is about.' })
  kind: RuleKind

  @Field(() => TextValue, { description: 'Who is bound by it.' })
  who: TextValue

  @Field(() => ID, { nullable: true, description: 'Code of the leading body that receives what is filed.' })
  recipient: string | null

  @Field(() => TextValue, { description: "In the document's words, such as 及时: in good time has no date." })
  deadline: TextValue

  @Field(() => TextsValue, { description: 'What is filed.' })
  objects: TextsValue

  @Field(() => StringValue, { description: 'ISO duration, such as P1Y; SILENT where none is stated.' })
  interval: StringValue

  @Field(() => CountValue, { description: 'An amount; SILENT where the document states none.' })
  amount: CountValue

  @Field(() => [SchemePart], { description: 'With what and what for.' })
  parts: SchemePart[]
}

/** A rule of a scheme as clients see it. */
export const ruleOf = (rule: ProfileRule): SchemeRule =>
  asItem(SchemeRule, rule, {
    kind: enumValue<RuleKind>(rule.kind),
    who: textValueOf(rule.who),
    recipient: rule.recipient,
    deadline: textValueOf(rule.deadline),
    objects: textsValueOf(rule.objects),
    interval: stringValueOf(rule.interval),
    amount: countValueOf(rule.amount),
    parts: schemePartsOf(rule.parts),
  })
