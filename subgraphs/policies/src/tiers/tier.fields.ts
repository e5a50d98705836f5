import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { tierOrder } from '@meritgraph/shared/policy'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { SchemeItem, schemeItemsOf } from '../values/index.js'
import { Tier, tierOf } from './tier.view.js'

const TierConnection = connectionOf(Tier)

@Resolver(() => PolicyProfile)
export class ProfileTiers {
  @FieldResolver(() => TierConnection, { description: 'Its tiers, the best first; empty where it does not sort.' })
  async tiers(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Tier>> {
    const { snapshotId, tiers } = await schemeOf(ctx, profile)
    const page = pageOfList(tierOrder(tiers.tiers).inOrder, args, ({ code }) => code, ctx.language)
    return mapPage(page, (tier) => tierOf(snapshotId, tier))
  }

  @FieldResolver(() => [SchemeItem], { description: 'What sorting into tiers asks of everybody.' })
  async tierDuties(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<SchemeItem[]> {
    return schemeItemsOf((await schemeOf(ctx, profile)).tiers.duties)
  }
}
