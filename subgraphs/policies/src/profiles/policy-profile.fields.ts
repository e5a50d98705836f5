import type { Context } from '@meritgraph/shared/context'
import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { TextValue, textValueOf } from '@meritgraph/shared/values'
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdictionByCode } from '../jurisdictions/index.js'
import { Moment, momentOf } from '../values/index.js'
import { mapPage } from './map-page.js'
import { PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { profileByCode, profilePage, profilePageOfJurisdiction, snapshotOf, versionById } from './policy.loaders.js'
import { PolicyProfile, profileOf } from './policy-profile.view.js'
import { schemeOf } from './scheme.js'

const PolicyProfileConnection = connectionOf(PolicyProfile)

/** A page of versions as a page of the schemes they belong to. */
const ofProfiles = async (page: Promise<Page<PolicyVersion>>): Promise<Page<PolicyProfile>> =>
  mapPage(await page, profileOf)

@ArgsType()
class PolicyProfilesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Code of a jurisdiction: only the schemes that it sets itself.' })
  jurisdiction: string | null
}

@Resolver(() => PolicyProfile)
export class PolicyProfileFields {
  @Authorized('PUBLIC')
  @Query(() => PolicyProfile, {
    nullable: true,
    description: 'The scheme with this code; null where none applies at `asOf`.',
  })
  policyProfile(
    @Arg('code', () => ID, { description: 'Its code, such as `beijing`.' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<PolicyProfile | null> {
    return profileByCode(ctx, code)
  }

  @Authorized('PUBLIC')
  @Query(() => PolicyProfileConnection, { description: 'The schemes that apply at `asOf`, by code.' })
  policyProfiles(
    @Args(() => PolicyProfilesArgs) args: PolicyProfilesArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PolicyProfile>> {
    return ofProfiles(
      args.jurisdiction == null ? profilePage(ctx, args) : profilePageOfJurisdiction(ctx, args, args.jurisdiction),
    )
  }

  @FieldResolver(() => TextValue, { description: 'What the scheme is called.' })
  async title(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextValue> {
    return textValueOf((await schemeOf(ctx, profile)).identity.name)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it rests on no document of its own: a base inferred from what other documents show or cite.',
  })
  isInferred(@Root() { version }: PolicyProfile): boolean {
    return version.isBase
  }

  @FieldResolver(() => TextValue, { description: 'What the campaign is called.' })
  async campaign(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextValue> {
    return textValueOf((await schemeOf(ctx, profile)).identity.campaign)
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The jurisdiction that sets it.' })
  jurisdiction(@Root() { version }: PolicyProfile, @Ctx() ctx: Context): Promise<Jurisdiction | null> {
    return jurisdictionByCode(ctx).load(version.jurisdictionCode)
  }

  @FieldResolver(() => PolicyProfile, {
    nullable: true,
    description: 'The scheme whose values it builds on; null where it stands alone.',
  })
  extends(@Root() { version }: PolicyProfile, @Ctx() ctx: Context): Promise<PolicyProfile | null> | null {
    return version.extendsCode === null ? null : profileByCode(ctx, version.extendsCode)
  }

  @FieldResolver(() => TextValue, { description: 'Which organizations it applies to.' })
  async organizations(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextValue> {
    return textValueOf((await schemeOf(ctx, profile)).identity.scope.organizations)
  }

  @FieldResolver(() => TextValue, { description: 'Which members it applies to.' })
  async members(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextValue> {
    return textValueOf((await schemeOf(ctx, profile)).identity.scope.members)
  }

  @FieldResolver(() => Moment, { description: 'When its document was issued; nothing is overdue for a time before.' })
  async issuedOn(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Moment> {
    return momentOf((await schemeOf(ctx, profile)).identity.issuedOn)
  }

  @FieldResolver(() => PolicySnapshot, { description: 'The version with all it builds on, to be pinned by what runs.' })
  snapshot(@Root() { version }: PolicyProfile, @Ctx() ctx: Context): Promise<PolicySnapshot> {
    return snapshotOf(ctx, version)
  }
}

@Resolver(() => PolicyVersion)
export class PolicyVersionFields {
  @FieldResolver(() => LocalDate, { description: 'The first day on which it applies.' })
  validFrom(@Root() version: PolicyVersion): Day {
    return version.validFrom
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it no longer applies; null without an end.',
  })
  validTo(@Root() { validTo }: PolicyVersion): Day | null {
    return validTo === FOREVER_DAY ? null : validTo
  }

  @FieldResolver(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt(@Root() version: PolicyVersion): Date {
    return version.recordedAt
  }

  @FieldResolver(() => PolicyProfile, {
    nullable: true,
    description: 'The scheme as it applies at `asOf`; null where it does not.',
  })
  profile(@Root() { profileCode }: PolicyVersion, @Ctx() ctx: Context): Promise<PolicyProfile | null> {
    return profileByCode(ctx, profileCode)
  }
}

@Resolver(() => PolicySnapshot)
export class PolicySnapshotFields {
  @FieldResolver(() => [PolicyVersion], { description: 'Its versions, base first; as many as the chain is long.' })
  async versions(@Root() { versionIds }: PolicySnapshot, @Ctx() ctx: Context): Promise<PolicyVersion[]> {
    const versions = await Promise.all(versionIds.map((id) => versionById(ctx).load(id)))
    return versions.filter((version) => version !== null)
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionProfiles {
  @FieldResolver(() => PolicyProfileConnection, { description: 'The schemes that it sets itself, by code.' })
  policyProfiles(
    @Root() { code }: Jurisdiction,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PolicyProfile>> {
    return ofProfiles(profilePageOfJurisdiction(ctx, args, code))
  }
}
