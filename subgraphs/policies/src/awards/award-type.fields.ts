import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { AwardType, awardTypeOf } from './award-type.view.js'

const AwardTypeConnection = connectionOf(AwardType)

@Resolver(() => PolicyProfile)
export class ProfileAwardTypes {
  @FieldResolver(() => AwardTypeConnection, { description: 'What it grants, in order.' })
  async awardTypes(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<AwardType>> {
    const { snapshotId, awards } = await schemeOf(ctx, profile)
    return mapPage(
      pageOfList(awards, args, ({ code }) => code, ctx.language),
      (award) => awardTypeOf(snapshotId, award),
    )
  }
}
