import type { Context } from '@meritgraph/shared/context'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PolicyProfile, schemeOf } from '../profiles/index.js'
import { ruleOf, SchemeRule } from './rule.view.js'

@Resolver(() => PolicyProfile)
export class ProfileRules {
  @FieldResolver(() => [SchemeRule], {
    description: 'Its rules on standards, sectors and carriers, then those that belong to no section, in order.',
  })
  async rules(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<SchemeRule[]> {
    const { standardRules, sectorRules, carrierRules, rules } = await schemeOf(ctx, profile)
    return [...standardRules, ...sectorRules, ...carrierRules, ...rules].map(ruleOf)
  }
}
