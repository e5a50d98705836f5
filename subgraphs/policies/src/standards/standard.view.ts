import type {
  Criterion as ProfileCriterion,
  CriterionClause as ProfileClause,
  CriterionGroup as ProfileGroup,
  StandardSet,
} from '@meritgraph/shared/profile'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import {
  asItem,
  enumValue,
  SchemeItem,
  schemeItemOf,
  SectorUnit,
  sectorUnitsOf,
  StringValue,
  stringValueOf,
  ThresholdValue,
  thresholdValueOf,
} from '../values/index.js'

/** Whom a standard is for. */
export enum StandardSubject {
  ORGANIZATION = 'ORGANIZATION',
  MEMBER = 'MEMBER',
  INSTITUTION = 'INSTITUTION',
}

registerEnumType(StandardSubject, {
  name: 'StandardSubject',
  description: 'Whom a standard is for.',
  valuesConfig: {
    ORGANIZATION: { description: 'Party organizations.' },
    MEMBER: { description: 'Members.' },
    INSTITUTION: { description: 'The institution itself.' },
  },
})

@ObjectType({ description: 'An inner clause of a criterion, for some kinds of units or some members.' })
export class CriterionClause extends SchemeItem {
  @Field(() => [ID], { description: "Codes of the kinds of units of the scheme's scope; empty: all." })
  unitKinds: string[]

  @Field(() => [ID], { description: "Codes of the member categories of the scheme's scope; empty: all." })
  categories: string[]
}

@Directive('@key(fields: "snapshot code")')
@ObjectType({ description: 'One condition of a standard (条件).' })
export class Criterion extends SchemeItem {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { description: 'Code of the standard that it belongs to.' })
  standard: string

  @Field(() => ID, { nullable: true, description: 'Code of the group of the standard; null where it is in none.' })
  group: string | null

  @Field(() => [SectorUnit], { description: 'The sector units it is for; empty: all.' })
  units: SectorUnit[]

  @Field(() => [ID], { description: 'Codes of the member categories it is for; empty: all.' })
  categories: string[]

  @Field(() => TextValue, { description: 'The heading under which the document has it, where that differs.' })
  heading: TextValue

  @Field(() => TextValue, { description: 'Our short summary of what the document says.' })
  summary: TextValue

  @Field(() => ThresholdValue, { description: 'A number in it; SILENT where the document asks in words only.' })
  threshold: ThresholdValue

  @Field(() => StringValue, { description: 'What the threshold measures.' })
  metric: StringValue

  @Field(() => ID, { nullable: true, description: 'Code of the target of the same scheme that says the same.' })
  target: string | null

  @Field(() => [CriterionClause], { description: 'Inner clauses for kinds of units or of members.' })
  parts: CriterionClause[]
}

@Directive('@key(fields: "snapshot code")')
@ObjectType({ description: 'A named set of criteria for organizations, members or the institution (标准).' })
export class Standard extends SchemeItem {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => StandardSubject, { description: 'Whom it is for.' })
  subject: StandardSubject

  @Field(() => [ID], { description: 'Codes of the member categories it is for; empty: all.' })
  categories: string[]

  @Field(() => [SectorUnit], { description: 'The sector units it is for; empty: all.' })
  units: SectorUnit[]

  @Field(() => Boolean, {
    description: 'Whether the document only names it and leaves its content to a document above.',
  })
  isDefinedByParent: boolean

  @Field(() => SchemeItem, { nullable: true, description: 'What one must be already, before the criteria.' })
  precondition: SchemeItem | null

  @Field(() => [SchemeItem], { description: 'Named groups that it is combined of, such as 五好 and 四强.' })
  groups: SchemeItem[]

  /** All its criteria, those of groups in the order of their groups. */
  all: Criterion[]
}

const clauseOf = (clause: ProfileClause): CriterionClause =>
  asItem(CriterionClause, clause, { unitKinds: clause.unitKinds, categories: clause.categories })

function criterionOf(
  snapshot: string,
  set: StandardSet,
  group: ProfileGroup | null,
  item: ProfileCriterion,
): Criterion {
  return asItem(Criterion, item, {
    snapshot,
    standard: set.code,
    group: group?.code ?? null,
    units: sectorUnitsOf(item.units),
    categories: item.categories,
    heading: textValueOf(item.heading),
    summary: textValueOf(item.summary),
    threshold: thresholdValueOf(item.threshold),
    metric: stringValueOf(item.metric),
    target: item.target,
    parts: item.clauses.map(clauseOf),
  })
}

/** The criteria of a standard as clients see them, in order. */
export function criteriaOf(snapshot: string, set: StandardSet): Criterion[] {
  const grouped = set.groups.flatMap((group) => group.criteria.map((item) => criterionOf(snapshot, set, group, item)))
  return [...grouped, ...set.criteria.map((item) => criterionOf(snapshot, set, null, item))]
}

/** A standard of a snapshot as clients see it. */
export const standardOf = (snapshot: string, set: StandardSet): Standard =>
  asItem(Standard, set, {
    snapshot,
    subject: enumValue<StandardSubject>(set.subject),
    categories: set.categories,
    units: sectorUnitsOf(set.units),
    isDefinedByParent: set.definedByParent,
    precondition: schemeItemOf(set.precondition),
    groups: set.groups.map((group) => asItem(SchemeItem, group, {})),
    all: criteriaOf(snapshot, set),
  })
