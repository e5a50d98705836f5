import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ConceptKind, conceptScheme } from '../mapping/index.js'
import { mapPage } from '../profiles/index.js'
import { Concept, ConceptItems, conceptOf, type MappingCoverage, UnmappedItems } from './concept.view.js'
import { conceptItemPage, unmappedItemPage } from './concept-items.js'
import { conceptByCode } from './concept-by-code.js'
import { coveragePage, MappingCoverageConnection } from './coverage.js'

const ConceptConnection = connectionOf(Concept)

@ArgsType()
class ConceptsArgs extends PageArgs {
  @Field(() => ConceptKind, { nullable: true, description: 'Only concepts for this kind of items; absent: all.' })
  kind: ConceptKind | null
}

@ArgsType()
class WithinArgs extends PageArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of jurisdictions: only items of the schemes that they set themselves; absent: of all.',
  })
  jurisdictions: string[] | null
}

@ArgsType()
class UnmappedArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of a jurisdiction: only items of its schemes; absent: of all.',
  })
  jurisdiction: string | null

  @Field(() => ConceptKind, { nullable: true, description: 'Only items of this kind; absent: of all.' })
  kind: ConceptKind | null
}

@Resolver(() => Concept)
export class ConceptFields {
  @Authorized('PUBLIC')
  @Query(() => Concept, { nullable: true, description: 'The concept with this code; null where there is none.' })
  concept(
    @Arg('code', () => ID, { description: 'Its code, such as `procedure.leader-review`.' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<Concept | null> {
    return conceptByCode(ctx, code)
  }

  @Authorized('PUBLIC')
  @Query(() => ConceptConnection, { description: 'The shared concepts, in the order of their version.' })
  async concepts(@Args(() => ConceptsArgs) args: ConceptsArgs, @Ctx() ctx: Context): Promise<Page<Concept>> {
    const { version, concepts } = await conceptScheme(ctx)
    const wanted = concepts.filter(({ kind }) => args.kind == null || kind === args.kind)
    const page = pageOfList(wanted, args, ({ code }) => code, ctx.language)
    return mapPage(page, (concept) => conceptOf(version, concept))
  }

  @Authorized('PUBLIC')
  @Query(() => UnmappedItems, {
    description:
      'The items that have a place among the concepts and that no concept answers to, by scheme and place in it.',
  })
  async unmappedItems(@Args(() => UnmappedArgs) args: UnmappedArgs, @Ctx() ctx: Context): Promise<UnmappedItems> {
    const { kind, jurisdiction } = args
    const jurisdictions = jurisdiction == null ? null : [jurisdiction]
    const { version } = await conceptScheme(ctx)
    const page = await unmappedItemPage(ctx, args, { kind, jurisdictions })
    return Object.assign(new UnmappedItems(), page, { mappingVersion: version, jurisdictions })
  }

  @FieldResolver(() => Concept, { nullable: true, description: 'The concept above it; null at the top.' })
  broader(@Root() { broaderCode }: Concept, @Ctx() ctx: Context): Promise<Concept | null> | null {
    return broaderCode === null ? null : conceptByCode(ctx, broaderCode)
  }

  @FieldResolver(() => ConceptConnection, { description: 'The concepts directly below it.' })
  async narrower(
    @Root() { code }: Concept,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Concept>> {
    const { version, concepts } = await conceptScheme(ctx)
    const below = concepts.filter(({ broader }) => broader === code)
    const page = pageOfList(below, args, (concept) => concept.code, ctx.language)
    return mapPage(page, (concept) => conceptOf(version, concept))
  }

  @FieldResolver(() => ConceptItems, {
    description: 'The items of all schemes mapped to it, by scheme and place in it.',
  })
  async items(
    @Root() { code, version }: Concept,
    @Args(() => WithinArgs) args: WithinArgs,
    @Ctx() ctx: Context,
  ): Promise<ConceptItems> {
    const { jurisdictions } = args
    const page = await conceptItemPage(ctx, args, { concept: code, jurisdictions })
    return Object.assign(new ConceptItems(), page, { mappingVersion: version, jurisdictions })
  }
}

@Resolver(() => ConceptItems)
export class ConceptItemsFields {
  @FieldResolver(() => MappingCoverageConnection, {
    description:
      'How much of each scheme that was looked through is mapped, by scheme: what is not mapped cannot be found.',
  })
  coverage(
    @Root() { jurisdictions }: ConceptItems,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<MappingCoverage>> {
    return coveragePage(ctx, args, jurisdictions)
  }
}

@Resolver(() => UnmappedItems)
export class UnmappedItemsFields {
  @FieldResolver(() => MappingCoverageConnection, {
    description: 'How much of each scheme that was looked through is mapped, by scheme.',
  })
  coverage(
    @Root() { jurisdictions }: UnmappedItems,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<MappingCoverage>> {
    return coveragePage(ctx, args, jurisdictions)
  }
}
