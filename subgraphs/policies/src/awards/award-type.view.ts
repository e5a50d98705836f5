import type { AwardRecipient as ProfileRecipient, AwardType as ProfileAward } from '@meritgraph/shared/profile'
import { Clause, clausesOf, Text, textOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import {
  CadenceStrength,
  enumValue,
  Leaf,
  leafOf,
  Moment,
  momentOf,
  PublicNotice,
  publicNoticeOf,
  QuotaValue,
  quotaValueOf,
  SchemeItem,
  schemeItemsOf,
  strengthOf,
  TextsValue,
  textsValueOf,
} from '../values/index.js'
import { FrequencyKind, GrantorLevel, RecipientType, RecommendationLevel, YearUnit } from './award-type.enums.js'

@ObjectType({ description: 'Who grants an award.' })
export class Grantor extends Leaf {
  @Field(() => Text, { nullable: true, description: 'As the document names it; null where it names none.' })
  name: Text | null

  @Field(() => [GrantorLevel], {
    description: 'The bodies or levels of organizations that this is; empty where not stated.',
  })
  levels: GrantorLevel[]
}

@ObjectType({
  description: 'How often an award is granted. It is not a minimum spacing: a special award is a series of its own.',
})
export class Frequency extends Leaf {
  @Field(() => FrequencyKind, { nullable: true, description: 'Once or at an interval; null where not stated.' })
  kind: FrequencyKind | null

  @Field(() => String, { nullable: true, description: 'ISO duration, such as P2Y.' })
  interval: string | null

  @Field(() => CadenceStrength, { nullable: true, description: 'How strictly the interval binds.' })
  strength: CadenceStrength | null
}

@ObjectType({ description: 'The years that an award looks back on.' })
export class CoveredYears extends Leaf {
  @Field(() => Int, { nullable: true, description: 'The first year; null where the document does not show it.' })
  from: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The last year, included; null where the document does not show it.',
  })
  to: number | null

  @Field(() => YearUnit, { nullable: true, description: 'What kind of years; null where none are stated.' })
  unit: YearUnit | null
}

@ObjectType({ description: 'Recommendation of those honoured for an award of a higher level.' })
export class UpwardRecommendation extends Leaf {
  @Field(() => Boolean, { description: 'Whether the document provides for it.' })
  isStated: boolean

  @Field(() => Text, { nullable: true, description: 'What it is recommended for.' })
  name: Text | null

  @Field(() => RecommendationLevel, { nullable: true, description: 'The level recommended to.' })
  level: RecommendationLevel | null

  @Field(() => Int, { nullable: true, description: 'How many; null where not stated.' })
  quota: number | null
}

@ObjectType({ description: 'One kind of recipients of an award, and how many.' })
export class AwardRecipient {
  @Field(() => ID, { description: 'Code of this kind of recipients.' })
  code: string

  @Field(() => RecipientType, { description: 'Whom it honours.' })
  type: RecipientType

  @Field(() => TextValue, { description: 'The title that is conferred.' })
  name: TextValue

  @Field(() => QuotaValue, { description: 'How many.' })
  quota: QuotaValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@Directive('@key(fields: "snapshot code")')
@ObjectType({
  description: 'What a scheme grants (表彰): by whom, when, how often, to whom, how many and by which steps.',
})
export class AwardType {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { description: 'Code, such as `beijing.award.2010.city`.' })
  code: string

  @Field(() => TextValue, { description: 'What it is called.' })
  name: TextValue

  @Field(() => Grantor, { description: 'Who grants it.' })
  grantor: Grantor

  @Field(() => TextsValue, { description: 'Who organizes it.' })
  organizers: TextsValue

  @Field(() => Moment, { description: 'When it is granted.' })
  window: Moment

  @Field(() => TextValue, { description: 'On which occasion.' })
  occasion: TextValue

  @Field(() => CoveredYears, { description: 'The years it looks back on.' })
  covers: CoveredYears

  @Field(() => Frequency, { description: 'How often it is granted.' })
  frequency: Frequency

  @Field(() => [AwardRecipient], {
    description: 'Whom it honours and how many; empty where the document states no kinds of recipients.',
  })
  recipients: AwardRecipient[]

  @Field(() => TextsValue, { description: 'How those honoured are chosen: steps in order.' })
  method: TextsValue

  @Field(() => [SchemeItem], { description: 'Its own criteria.' })
  criteria: SchemeItem[]

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the award or procedure of the same scheme whose criteria apply here too.',
  })
  criteriaFrom: string | null

  @Field(() => UpwardRecommendation, { description: 'Recommendation for an award of a higher level.' })
  recommendation: UpwardRecommendation

  @Field(() => [SchemeItem], { description: 'What it is for.' })
  purpose: SchemeItem[]

  @Field(() => PublicNotice, { description: 'The public notice (公示) of those who are to be honoured.' })
  notice: PublicNotice

  @Field(() => [SchemeItem], {
    description: 'What rules out whoever it happens to, whatever else counts (一票否决).',
  })
  vetoEvents: SchemeItem[]

  @Field(() => [Clause], { description: 'The places that state it.' })
  clauses: Clause[]
}

const recipientOf = ({ code, type, name, quota, source }: ProfileRecipient): AwardRecipient =>
  Object.assign(new AwardRecipient(), {
    code,
    type: enumValue<RecipientType>(type),
    name: textValueOf(name),
    quota: quotaValueOf(quota),
    clauses: clausesOf(source),
  })

const grantorOf = (leaf: ProfileAward['grantor']): Grantor =>
  Object.assign(new Grantor(), leafOf(leaf), {
    name: textOf(leaf.value),
    levels: (leaf.value?.levels ?? []).map((level) => enumValue<GrantorLevel>(level)),
  })

const frequencyOf = (leaf: ProfileAward['frequency']): Frequency =>
  Object.assign(new Frequency(), leafOf(leaf), {
    kind: leaf.value && enumValue<FrequencyKind>(leaf.value.kind),
    interval: leaf.value?.interval ?? null,
    strength: strengthOf(leaf.value?.strength ?? null),
  })

const coveredOf = (leaf: ProfileAward['covers']): CoveredYears =>
  Object.assign(new CoveredYears(), leafOf(leaf), {
    from: leaf.value?.from ?? null,
    to: leaf.value?.to ?? null,
    unit: leaf.value && enumValue<YearUnit>(leaf.value.unit),
  })

const recommendationOf = (leaf: ProfileAward['recommendation']): UpwardRecommendation =>
  Object.assign(new UpwardRecommendation(), leafOf(leaf), {
    isStated: leaf.value !== null,
    name: textOf(leaf.value),
    level: leaf.value && enumValue<RecommendationLevel>(leaf.value.level),
    quota: leaf.value?.quota ?? null,
  })

/** An award of a snapshot as clients see it. */
export function awardTypeOf(snapshot: string, award: ProfileAward): AwardType {
  return Object.assign(new AwardType(), {
    snapshot,
    code: award.code,
    name: textValueOf(award.name),
    grantor: grantorOf(award.grantor),
    organizers: textsValueOf(award.organizers),
    window: momentOf(award.window),
    occasion: textValueOf(award.occasion),
    covers: coveredOf(award.covers),
    frequency: frequencyOf(award.frequency),
    recipients: award.recipients.map(recipientOf),
    method: textsValueOf(award.method),
    criteria: schemeItemsOf(award.criteria),
    criteriaFrom: award.criteriaFrom,
    recommendation: recommendationOf(award.recommendation),
    purpose: schemeItemsOf(award.purpose),
    notice: publicNoticeOf(award.notice),
    vetoEvents: schemeItemsOf(award.vetoEvents),
    clauses: clausesOf(award.source),
  })
}
