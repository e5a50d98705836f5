import type { Context } from '@meritgraph/shared/context'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PolicyProfile, schemeOf } from '../profiles/index.js'
import { Publicity, publicityOf, Supervision, supervisionOf } from './supervision.view.js'

@Resolver(() => PolicyProfile)
export class ProfileSupervision {
  @FieldResolver(() => Supervision, { description: 'How it is supervised.' })
  async supervision(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Supervision> {
    return supervisionOf((await schemeOf(ctx, profile)).supervision)
  }

  @FieldResolver(() => Publicity, { description: 'How it is made known (宣传).' })
  async publicity(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Publicity> {
    return publicityOf((await schemeOf(ctx, profile)).publicity)
  }
}
