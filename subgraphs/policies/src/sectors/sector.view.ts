import type { MemberTheme as ProfileMemberTheme, Sector as ProfileSector } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import {
  asItem,
  Because,
  SchemeItem,
  schemeItemOf,
  schemeItemsOf,
  SchemePart,
  schemePartsOf,
  SectorUnitsValue,
  sectorUnitsValueOf,
} from '../values/index.js'
import { type Carrier, carrierOf } from './carrier.view.js'

@ObjectType({ description: 'The theme of the members of a sector.' })
export class MemberTheme extends SchemeItem {
  @Field(() => TextValue, { description: 'What it centres on (围绕…).' })
  context: TextValue

  @Field(() => TextValue, { description: 'For whom; SILENT: for all members of the sector.' })
  appliesTo: TextValue
}

@ObjectType({ description: 'Role models that a sector names; its items are the models.' })
export class RoleModels extends SchemeItem {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the term of the same scheme that says what they are, where the sector does not list them.',
  })
  definedIn: string | null
}

@Directive('@key(fields: "snapshot code")')
@ObjectType({ description: 'A field of organizations with its own theme and carriers (领域), made of sector units.' })
export class Sector {
  @Field(() => ID, { description: 'Id of the snapshot it stands in.' })
  snapshot: string

  @Field(() => ID, { description: 'Code, such as `beijing.sector.rural`.' })
  code: string

  @Field(() => TextValue, { description: 'What the document calls it.' })
  name: TextValue

  @Field(() => SectorUnitsValue, { description: 'The sector units that it is made of.' })
  units: SectorUnitsValue

  @Field(() => SchemeItem, { nullable: true, description: 'Theme of its organizations; null where none is stated.' })
  organizationTheme: SchemeItem | null

  @Field(() => MemberTheme, { nullable: true, description: 'Theme of its members; null where none is stated.' })
  memberTheme: MemberTheme | null

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the theme of the same scheme that holds here, where the sector has none of its own.',
  })
  themeFrom: string | null

  @Field(() => Boolean, { description: 'Whether the carriers of the whole scheme are those of the sector.' })
  usesSchemeCarriers: boolean

  @Field(() => [SchemeItem], { description: 'Campaigns that it is to be combined with.' })
  campaigns: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Policies that it is to carry out.' })
  policies: SchemeItem[]

  @Field(() => [RoleModels], { description: 'Role models that it names.' })
  roleModels: RoleModels[]

  @Field(() => [SchemePart], { description: 'Threads, outcomes, aspects and whatever else is listed for it.' })
  parts: SchemePart[]

  @Field(() => [Clause], { description: 'The places that state it.' })
  clauses: Clause[]

  own: Carrier[]
}

@ObjectType({ description: 'Whether a scheme applies to organizations of a sector unit.' })
export class UnitScope {
  @Field(() => Boolean, {
    description: 'Whether it does. The scheme of an institution applies by belonging to it.',
  })
  applies: boolean

  @Field(() => [Because], {
    description:
      'What it was worked out from: to what the scheme is restricted, and to which organizations it applies.',
  })
  because: Because[]
}

const memberThemeOf = (theme: ProfileMemberTheme): MemberTheme =>
  asItem(MemberTheme, theme, { context: textValueOf(theme.context), appliesTo: textValueOf(theme.appliesTo) })

/** A sector of a snapshot as clients see it. */
export function sectorOf(snapshot: string, sector: ProfileSector): Sector {
  return Object.assign(new Sector(), {
    snapshot,
    code: sector.code,
    name: textValueOf(sector.name),
    units: sectorUnitsValueOf(sector.units),
    organizationTheme: schemeItemOf(sector.organizationTheme),
    memberTheme: sector.memberTheme && memberThemeOf(sector.memberTheme),
    themeFrom: sector.themeFrom,
    usesSchemeCarriers: sector.usesSchemeCarriers,
    campaigns: schemeItemsOf(sector.campaigns),
    policies: schemeItemsOf(sector.policies),
    roleModels: sector.roleModels.map((item) => asItem(RoleModels, item, { definedIn: item.definedIn })),
    parts: schemePartsOf(sector.parts),
    clauses: clausesOf(sector.source),
    own: sector.carriers.map((carrier) => carrierOf(snapshot, sector.code, carrier)),
  })
}
