import type { Context } from '@meritgraph/shared/context'
import { guidanceFor } from '@meritgraph/shared/policy'
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { PolicyProfile, schemeOf } from '../profiles/index.js'
import { SchemeItem, schemeItemsOf, SectorUnit, unitWord } from '../values/index.js'
import { ContactPoint, contactPointOf, Guidance, guidanceOf, UnitGuidance, unitGuidanceOf } from './guidance.view.js'

@ObjectType({ description: 'How a campaign is led and guided. The leading bodies themselves belong to jurisdictions.' })
export class SchemeLeadership {
  @Field(() => [SchemeItem], { description: 'Working mechanisms.' })
  mechanisms: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Who is responsible for what.' })
  responsibilities: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'Bodies that every organization is to set up.' })
  unitBodies: SchemeItem[]

  @Field(() => [Guidance], { description: 'Departments and which organizations they guide.' })
  guidance: Guidance[]

  @Field(() => [SchemeItem], { description: 'What guiding by field asks for.' })
  guidanceRules: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'People to be assigned.' })
  personnel: SchemeItem[]

  @Field(() => [SchemeItem], { description: 'What mass organizations are to do.' })
  massOrganizations: SchemeItem[]

  @Field(() => [ContactPoint], { description: 'Places that leading cadres keep contact with.' })
  contactPoints: ContactPoint[]
}

@Resolver(() => PolicyProfile)
export class ProfileLeadership {
  @FieldResolver(() => SchemeLeadership, { description: 'How it is led and guided.' })
  async leadership(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<SchemeLeadership> {
    const { leadership } = await schemeOf(ctx, profile)
    return Object.assign(new SchemeLeadership(), {
      mechanisms: schemeItemsOf(leadership.mechanisms),
      responsibilities: schemeItemsOf(leadership.responsibilities),
      unitBodies: schemeItemsOf(leadership.unitBodies),
      guidance: leadership.guidance.map(guidanceOf),
      guidanceRules: schemeItemsOf(leadership.guidanceRules),
      personnel: schemeItemsOf(leadership.personnel),
      massOrganizations: schemeItemsOf(leadership.massOrganizations),
      contactPoints: leadership.contactPoints.map(contactPointOf),
    })
  }

  @FieldResolver(() => [UnitGuidance], {
    description: 'Who guides the organizations of each of these sector units, and where the document is silent.',
  })
  async guidanceFor(
    @Root() profile: PolicyProfile,
    @Arg('units', () => [SectorUnit], { description: 'The sector units, in the order of the answer.' })
    units: SectorUnit[],
    @Ctx() ctx: Context,
  ): Promise<UnitGuidance[]> {
    const { leadership } = await schemeOf(ctx, profile)
    return [...new Set(units)].map((unit) => unitGuidanceOf(unit, guidanceFor(leadership.guidance, unitWord(unit))))
  }
}
