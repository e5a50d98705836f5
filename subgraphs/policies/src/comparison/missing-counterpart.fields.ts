import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { lackingIn, schemeItems } from '@meritgraph/shared/policy'
import { Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from 'type-graphql'
import { coverageOf } from '../concepts/index.js'
import { ConceptKind, conceptIndex } from '../mapping/index.js'
import { mapPage, type PolicyProfile, profileByCode, schemeOf } from '../profiles/index.js'
import { missingCounterpartOf, MissingCounterparts } from './missing-counterpart.view.js'

@ArgsType()
class MissingCounterpartsArgs extends PageArgs {
  @Field(() => ID, { description: 'Code of the scheme that has the items.' })
  of: string

  @Field(() => ID, { description: 'Code of the scheme that may lack them.' })
  in: string

  @Field(() => ConceptKind, { nullable: true, description: 'Only items of this kind; absent: of all.' })
  kind: ConceptKind | null
}

async function comparedScheme(ctx: Context, argument: string, code: string): Promise<PolicyProfile> {
  const profile = await profileByCode(ctx, code)
  if (!profile) throw fault('COMPARED_SCHEME_UNKNOWN', { code, argument }, ctx.language)
  return profile
}

@Resolver()
export class MissingCounterpartsFields {
  @Authorized('PUBLIC')
  @Query(() => MissingCounterparts, {
    description:
      'What one scheme has that another lacks, in the order of the first: items without a counterpart, with only a related one, or without a concept. Errors: COMPARED_SCHEME_UNKNOWN, COMPARED_WITH_ITSELF.',
  })
  async missingCounterparts(
    @Args(() => MissingCounterpartsArgs) args: MissingCounterpartsArgs,
    @Ctx() ctx: Context,
  ): Promise<MissingCounterparts> {
    if (args.of === args.in) throw fault('COMPARED_WITH_ITSELF', { code: args.of }, ctx.language)
    const [one, other] = await Promise.all([comparedScheme(ctx, 'of', args.of), comparedScheme(ctx, 'in', args.in)])
    const [scheme, otherScheme] = await Promise.all([schemeOf(ctx, one), schemeOf(ctx, other)])
    const index = await conceptIndex(ctx, [args.of, args.in])
    const coverage = await Promise.all([one, other].map(({ version }) => coverageOf(ctx, version)))
    const lacking = lackingIn(
      index,
      { profile: args.of, items: schemeItems(scheme) },
      { profile: args.in, items: schemeItems(otherScheme) },
    ).filter(({ item }) => args.kind == null || item.kind === args.kind)
    const page = pageOfList(lacking, args, ({ item }) => item.code, ctx.language)
    const found = mapPage(page, (compared) => missingCounterpartOf(scheme, compared))
    return Object.assign(new MissingCounterparts(), found, { mappingVersion: index.version, coverage })
  }
}
