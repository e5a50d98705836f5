import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { comparableItems, type ComparedItem, compareSchemes, correspondence } from '@meritgraph/shared/policy'
import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { coverageOf } from '../concepts/index.js'
import { ConceptKind } from '../mapping/index.js'
import { mapPage, type PolicyVersion, profileByCode } from '../profiles/index.js'
import { type ComparedScheme, comparedSchemes } from './compared-scheme.js'
import { DocumentArgs, languageOf, written } from './comparison-document.js'
import { counterpartInWriting } from './counterpart-documents.js'
import { correspondenceOf, missingCounterpartOf, MissingCounterparts } from './missing-counterpart.view.js'

@ArgsType()
class MissingCounterpartsArgs extends PageArgs {
  @Field(() => ID, { description: 'Code of the scheme that has the items.' })
  of: string

  @Field(() => ID, { description: 'Code of the scheme that may lack them.' })
  in: string

  @Field(() => ConceptKind, { nullable: true, description: 'Only items of this kind; absent: of all.' })
  kind: ConceptKind | null
}

/** The sections whose items have a place among the concepts. */
const SECTIONS = ['identity', 'sectors', 'carriers', 'procedures', 'absentProcedures', 'standards', 'tiers', 'awards']

async function comparedVersion(ctx: Context, argument: string, code: string): Promise<PolicyVersion> {
  const profile = await profileByCode(ctx, code)
  if (!profile) throw fault('COMPARED_SCHEME_UNKNOWN', { code, argument }, ctx.language)
  return profile.version
}

const itemsOf = ({ version, scheme }: ComparedScheme) => ({
  profile: version.profileCode,
  items: comparableItems(scheme),
})

@Resolver(() => MissingCounterparts)
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
    const versions = await Promise.all([comparedVersion(ctx, 'of', args.of), comparedVersion(ctx, 'in', args.in)])
    const { index, schemes } = await comparedSchemes(ctx, versions, SECTIONS)
    const coverage = await Promise.all(versions.map((version) => coverageOf(ctx, version)))
    const [one, other] = [schemes[0]!, schemes[1]!]
    const isAsked = ({ item }: ComparedItem) => args.kind == null || item.kind === args.kind
    const compared = compareSchemes(index, itemsOf(one), itemsOf(other)).filter(isAsked)
    const back = compareSchemes(index, itemsOf(other), itemsOf(one)).filter(isAsked)
    const lacking = compared.filter(({ answer }) => answer !== 'HAS')
    const page = pageOfList(lacking, args, ({ item }) => item.code, ctx.language)
    return Object.assign(
      new MissingCounterparts(),
      mapPage(page, (found) => missingCounterpartOf(one.scheme, found)),
      {
        mappingVersion: index.version,
        coverage,
        bothWays: [correspondence(args.of, args.in, compared), correspondence(args.in, args.of, back)].map(
          correspondenceOf,
        ),
        compared: { one, other, lacking },
      },
    )
  }

  @FieldResolver(() => String, { description: 'All that is lacking as a document, not only this page.' })
  document(
    @Root() missing: MissingCounterparts,
    @Args(() => DocumentArgs) args: DocumentArgs,
    @Ctx() ctx: Context,
  ): Promise<string> {
    return written(counterpartInWriting(missing, languageOf(args, ctx)), args)
  }
}
