import type {
  Publicity as ProfilePublicity,
  PublicityRule as ProfilePublicityRule,
  Rectification as ProfileRectification,
  Supervision as ProfileSupervision,
  TargetAssessment as ProfileAssessment,
} from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { asItem, SchemeItem, schemeItemOf, schemeItemsOf, SchemePart, schemePartsOf } from '../values/index.js'

@ObjectType({ description: 'Whether the campaign counts in the target assessment of units.' })
export class TargetAssessment {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => TextValue, { description: 'The assessment; SILENT where the document has none.' })
  name: TextValue

  @Field(() => TextValue, { description: 'Who is assessed.' })
  subjects: TextValue

  @Field(() => TextValue, { description: "How often, in the document's words." })
  rhythm: TextValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'What follows where the campaign is not carried out well.' })
export class Rectification extends SchemeItem {
  @Field(() => TextValue, { description: 'What brings it about.' })
  trigger: TextValue

  @Field(() => TextValue, { description: 'Whom it is directed at.' })
  subject: TextValue

  @Field(() => TextValue, { description: 'Who takes the measures.' })
  by: TextValue

  @Field(() => [SchemePart], {
    description: 'The measures; kind is `criticism`, `public-criticism` or `rectification`.',
  })
  measures: SchemePart[]

  @Field(() => TextValue, {
    description: 'The time limit; SILENT where one is demanded (限期) and the document gives no length.',
  })
  timeLimit: TextValue
}

@ObjectType({ description: 'How a campaign is supervised.' })
export class Supervision {
  @Field(() => SchemeItem, { nullable: true, description: 'Who supervises; null where the document does not say.' })
  by: SchemeItem | null

  @Field(() => [SchemeItem], { description: 'By which methods.' })
  methods: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'What for.' })
  purposes: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Duties of those who supervise.' })
  duties: SchemeItem[]

  @Field(() => TargetAssessment, {
    nullable: true,
    description: 'Whether it counts in target assessment; null: no such item.',
  })
  targetAssessment: TargetAssessment | null

  @Field(() => [Rectification], { description: 'What follows where it is not carried out well.' })
  rectification: Rectification[]

  @Field(() => [SchemeItem], { description: 'What is said of a long-term mechanism.' })
  longTerm: SchemeItem[]
}

@ObjectType({ description: 'A rule on publicity.' })
export class PublicityRule extends SchemeItem {
  @Field(() => TextValue, { description: 'Who is to do it.' })
  who: TextValue

  @Field(() => ID, { nullable: true, description: 'Code of the procedure of the same scheme that lists its channels.' })
  procedure: string | null
}

@ObjectType({ description: 'Publicity for a campaign (宣传); not to be confused with a public notice (公示).' })
export class Publicity {
  @Field(() => SchemeItem, { nullable: true, description: 'Who is responsible; null where the document does not say.' })
  responsible: SchemeItem | null

  @Field(() => [SchemeItem], { description: 'Channels.' })
  channels: SchemeItem[]

  @Field(() => [PublicityRule], { description: 'Rules.' })
  rules: PublicityRule[]

  @Field(() => [SchemeItem], { description: 'Documents on publicity that are only named.' })
  documents: SchemeItem[]
}

const assessmentOf = ({ code, name, subjects, rhythm, source }: ProfileAssessment): TargetAssessment =>
  Object.assign(new TargetAssessment(), {
    code,
    name: textValueOf(name),
    subjects: textValueOf(subjects),
    rhythm: textValueOf(rhythm),
    clauses: clausesOf(source),
  })

const rectificationOf = (item: ProfileRectification): Rectification =>
  asItem(Rectification, item, {
    trigger: textValueOf(item.trigger),
    subject: textValueOf(item.subject),
    by: textValueOf(item.by),
    measures: schemePartsOf(item.measures),
    timeLimit: textValueOf(item.timeLimit),
  })

/** How a scheme is supervised, as clients see it. */
export const supervisionOf = (supervision: ProfileSupervision): Supervision =>
  Object.assign(new Supervision(), {
    by: schemeItemOf(supervision.by),
    methods: schemeItemsOf(supervision.methods),
    purposes: schemeItemsOf(supervision.purposes),
    duties: schemeItemsOf(supervision.duties),
    targetAssessment: supervision.targetAssessment && assessmentOf(supervision.targetAssessment),
    rectification: supervision.rectification.map(rectificationOf),
    longTerm: schemeItemsOf(supervision.longTerm),
  })

const publicityRuleOf = (rule: ProfilePublicityRule): PublicityRule =>
  asItem(PublicityRule, rule, { who: textValueOf(rule.who), procedure: rule.procedure })

/** The publicity of a scheme as clients see it. */
export const publicityOf = ({ responsible, channels, rules, documents }: ProfilePublicity): Publicity =>
  Object.assign(new Publicity(), {
    responsible: schemeItemOf(responsible),
    channels: schemeItemsOf(channels),
    rules: rules.map(publicityRuleOf),
    documents: schemeItemsOf(documents),
  })
