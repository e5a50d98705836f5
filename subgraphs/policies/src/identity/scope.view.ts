import type { Identity, Issuer as ProfileIssuer, Period as ProfilePeriod } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import {
  asItem,
  Moment,
  momentOf,
  SchemeItem,
  schemeItemsOf,
  StringValue,
  stringValueOf,
  TextsValue,
  textsValueOf,
} from '../values/index.js'

@ObjectType({ description: 'Who wrote, approved, forwarded or issued a document.' })
export class Issuer extends SchemeItem {
  @Field(() => TextValue, { description: 'What they did; SILENT where they simply issued it.' })
  role: TextValue
}

@ObjectType({ description: 'To which organizations and members a scheme applies.' })
export class SchemeScope {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => TextValue, { description: 'Which organizations.' })
  organizations: TextValue

  @Field(() => TextValue, { description: 'Which members.' })
  members: TextValue

  @Field(() => StringValue, {
    description: 'The kind of organizations it is restricted to, `organs` or `institution`; SILENT: not restricted.',
  })
  restrictedTo: StringValue

  @Field(() => [SchemeItem], { description: 'On whom it focuses.' })
  focus: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Types of organizations that it tells apart.' })
  organizationTypes: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Kinds of units that it tells apart.' })
  unitKinds: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Categories of members that it tells apart, such as staff and students.' })
  memberCategories: SchemeItem[]

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'The whole time of a campaign.' })
export class CampaignPeriod {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => TextValue, { description: 'What it is called.' })
  name: TextValue

  @Field(() => Moment, { description: 'When the campaign begins.' })
  start: Moment

  @Field(() => Moment, { description: 'When it ends; kind NOT_STATED where the document states no end.' })
  end: Moment

  @Field(() => TextsValue, { description: 'The dates and events on the way that the document names.' })
  milestones: TextsValue

  @Field(() => [SchemeItem], { description: "What is said of the campaign's nature and of its division into phases." })
  remarks: SchemeItem[]

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

/** An issuer as clients see it. */
export const issuerOf = (issuer: ProfileIssuer): Issuer => asItem(Issuer, issuer, { role: textValueOf(issuer.role) })

/** The scope of a scheme as clients see it. */
export const scopeOf = ({ scope }: Identity): SchemeScope =>
  Object.assign(new SchemeScope(), {
    code: scope.code,
    organizations: textValueOf(scope.organizations),
    members: textValueOf(scope.members),
    restrictedTo: stringValueOf(scope.restrictedTo),
    focus: schemeItemsOf(scope.focus),
    organizationTypes: schemeItemsOf(scope.organizationTypes),
    unitKinds: schemeItemsOf(scope.unitKinds),
    memberCategories: schemeItemsOf(scope.memberCategories),
    clauses: clausesOf(scope.source),
  })

/** The period of a campaign as clients see it. */
export const periodOf = ({ code, name, start, end, milestones, remarks, source }: ProfilePeriod): CampaignPeriod =>
  Object.assign(new CampaignPeriod(), {
    code,
    name: textValueOf(name),
    start: momentOf(start),
    end: momentOf(end),
    milestones: textsValueOf(milestones),
    remarks: schemeItemsOf(remarks),
    clauses: clausesOf(source),
  })
