import type { Context } from '@meritgraph/shared/context'
import type { BaseItem as FoundItem } from '@meritgraph/shared/policy'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql'
import { PolicyProfile, schemeOf } from '../profiles/index.js'
import { SchemeItem, schemeItemsOf, StringValue, stringValueOf } from '../values/index.js'
import { CampaignPeriod, Issuer, issuerOf, periodOf, SchemeScope, scopeOf } from './scope.view.js'

@ObjectType({
  description: 'An item that only an inferred base has. It is no part of the scheme and is shown beside it.',
})
export class BaseItem {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => String, { description: 'Where in the scheme it would stand, such as `procedures`.' })
  path: string

  @Field(() => TextValue, { nullable: true, description: 'What it is called; null where it has no name.' })
  name: TextValue | null

  @Field(() => ID, { description: 'Code of the inferred base.' })
  definedBy: string
}

const baseItemOf = ({ code, path, name, definedBy }: FoundItem): BaseItem =>
  Object.assign(new BaseItem(), { code, path, name: name && textValueOf(name), definedBy })

@Resolver(() => PolicyProfile)
export class ProfileIdentity {
  @FieldResolver(() => TextValue, { description: "The jurisdiction's name, as the document has it." })
  async place(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextValue> {
    return textValueOf((await schemeOf(ctx, profile)).identity.place)
  }

  @FieldResolver(() => StringValue, {
    description: "The jurisdiction's level: central, province, city, county, institution.",
  })
  async level(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<StringValue> {
    return stringValueOf((await schemeOf(ctx, profile)).identity.level)
  }

  @FieldResolver(() => TextValue, { description: 'What the document says the campaign is.' })
  async campaignDefinition(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextValue> {
    return textValueOf((await schemeOf(ctx, profile)).identity.campaignDefinition)
  }

  @FieldResolver(() => [Issuer], { description: 'Who wrote, approved, forwarded or issued the document.' })
  async issuers(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Issuer[]> {
    return (await schemeOf(ctx, profile)).identity.issuers.map(issuerOf)
  }

  @FieldResolver(() => [SchemeItem], { description: 'To whom the document is addressed.' })
  async addressees(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<SchemeItem[]> {
    return schemeItemsOf((await schemeOf(ctx, profile)).identity.addressees)
  }

  @FieldResolver(() => SchemeScope, { description: 'To which organizations and members it applies.' })
  async scope(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<SchemeScope> {
    return scopeOf((await schemeOf(ctx, profile)).identity)
  }

  @FieldResolver(() => CampaignPeriod, { description: 'The whole time of the campaign.' })
  async period(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<CampaignPeriod> {
    return periodOf((await schemeOf(ctx, profile)).period)
  }

  @FieldResolver(() => [BaseItem], {
    description: 'What only an inferred base has; the scheme itself is silent on it.',
  })
  async baseOnly(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<BaseItem[]> {
    return (await schemeOf(ctx, profile)).baseOnly.map(baseItemOf)
  }
}
