import type { Carrier as ProfileCarrier } from '@meritgraph/shared/profile'
import type { OfferedCarrier, Value } from '@meritgraph/shared/policy'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import {
  asItem,
  Because,
  because,
  enumValue,
  SchemeItem,
  schemeItemsOf,
  SchemePart,
  schemePartsOf,
} from '../values/index.js'

/** Who carries a carrier. */
export enum CarrierSubject {
  ORGANIZATION = 'ORGANIZATION',
  MEMBER = 'MEMBER',
}

registerEnumType(CarrierSubject, {
  name: 'CarrierSubject',
  description: 'Who carries a carrier.',
  valuesConfig: { ORGANIZATION: { description: 'Party organizations.' }, MEMBER: { description: 'Members.' } },
})

/** How a list of sector units covers a unit. */
export enum UnitCoverage {
  EXACT = 'EXACT',
  WIDER = 'WIDER',
  NARROWER = 'NARROWER',
}

registerEnumType(UnitCoverage, {
  name: 'UnitCoverage',
  description: 'How what is said of some sector units covers one unit.',
  valuesConfig: {
    EXACT: { description: 'The unit itself is named, or the whole scheme is meant.' },
    WIDER: { description: 'A wider unit is named.' },
    NARROWER: { description: 'Only narrower units are named; the unit is not covered as a whole.' },
  },
})

@Directive('@key(fields: "snapshot code")')
@ObjectType({
  description:
    'A named form of activity (载体). Its items, forms and parts are no carriers of their own and not counted.',
})
export class Carrier extends SchemeItem {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { nullable: true, description: 'Code of the sector that offers it; null: the whole scheme does.' })
  sector: string | null

  @Field(() => CarrierSubject, { nullable: true, description: 'Who carries it; null where the document does not say.' })
  subject: CarrierSubject | null

  @Field(() => Boolean, { description: 'Whether it is offered (可), not asked for.' })
  isOptional: boolean

  @Field(() => TextValue, { description: 'The word by which it is offered.' })
  softener: TextValue

  @Field(() => TextValue, { description: 'The named set that it belongs to, such as 五项活动.' })
  set: TextValue

  @Field(() => TextValue, { description: 'Our short summary of what the document says.' })
  summary: TextValue

  @Field(() => [SchemeItem], { description: 'Forms in which it is carried out.' })
  forms: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Occasions and settings.' })
  settings: SchemeItem[]

  @Field(() => [SchemePart], { description: 'Aims, links, benchmarks, corrections and ideas that belong to it.' })
  parts: SchemePart[]
}

@ObjectType({ description: 'A carrier that organizations of a sector unit are offered.' })
export class CarrierOffer {
  @Field(() => Carrier, { description: 'The carrier.' })
  carrier: Carrier

  @Field(() => UnitCoverage, { description: 'How what offers it covers the unit.' })
  coverage: UnitCoverage

  @Field(() => [Because], {
    description: 'What it was worked out from: the units of the sector that offers it, and the carrier itself.',
  })
  because: Because[]
}

/** A carrier of a snapshot as clients see it. */
export const carrierOf = (snapshot: string, sector: string | null, item: ProfileCarrier): Carrier =>
  asItem(Carrier, item, {
    snapshot,
    sector,
    subject: item.subject && enumValue<CarrierSubject>(item.subject),
    isOptional: item.optional,
    softener: textValueOf(item.softener),
    set: textValueOf(item.set),
    summary: textValueOf(item.summary),
    forms: schemeItemsOf(item.forms),
    settings: schemeItemsOf(item.settings),
    parts: schemePartsOf(item.parts),
  })

/** A carrier that the engine found on offer, as clients see it; `units` are those of the sector that offers it. */
export const carrierOfferOf = (
  snapshot: string,
  { carrier, sector, coverage }: OfferedCarrier<ProfileCarrier>,
  units: Value<unknown> | null,
): CarrierOffer =>
  Object.assign(new CarrierOffer(), {
    carrier: carrierOf(snapshot, sector, carrier),
    coverage: coverage as UnitCoverage,
    because: [...(units ? [because(sector, 'units', units)] : []), because(carrier.code, 'name', carrier.name)],
  })
