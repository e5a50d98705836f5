import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { FOREVER } from '@meritgraph/shared/time'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage } from './map-page.js'
import { PolicyProfile } from './policy-profile.view.js'
import { statesOfProfile } from './version-history.loaders.js'
import { type PolicyVersionState, PolicyVersionStateConnection, versionStateOf } from './version-history.view.js'

/** The last instant that is not for ever. */
const ALWAYS = new Date(FOREVER.getTime() - 1)

@Resolver(() => PolicyProfile)
export class PolicyProfileHistory {
  @FieldResolver(() => PolicyVersionStateConnection, {
    description:
      'All that was ever recorded of when its versions apply, on both axes, in the order in which it became known: those that a correction has replaced too. `valid` does not narrow it, `known` does.',
  })
  async versions(
    @Root() { code }: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PolicyVersionState>> {
    const states = (await statesOfProfile(ctx).load(code)) ?? []
    const page = pageOfList(states, args, ({ rowId }) => rowId, ctx.language)
    return mapPage(page, (state) => versionStateOf(state, ctx.asOf.known ?? ALWAYS))
  }
}
