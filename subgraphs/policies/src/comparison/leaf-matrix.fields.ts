import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { leafMatrix } from '@meritgraph/shared/policy'
import type { EventNames } from '@meritgraph/shared/values'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Concept, conceptByCode, coveragePage, MappingCoverageConnection } from '../concepts/index.js'
import { eventByCode } from '../events/index.js'
import { conceptIndex, conceptScheme } from '../mapping/index.js'
import { profileOf, profilePage, profilePageOfJurisdictions, schemeOf } from '../profiles/index.js'
import { columnOf, eventsOf, LeafMatrix, MatrixColumn } from './leaf-matrix.view.js'
import { MatrixLeaf, ROWS } from './matrix-leaf.js'

const MatrixColumnConnection = connectionOf(MatrixColumn)

/** What these events are called. */
async function namesOf(ctx: Context, codes: readonly string[]): Promise<EventNames> {
  const events = await Promise.all(codes.map((code) => eventByCode(ctx).load(code)))
  return new Map(events.filter((event) => event !== null).map((event) => [event.code, event.name()]))
}

@Resolver(() => LeafMatrix)
export class LeafMatrixFields {
  @Authorized('PUBLIC')
  @Query(() => LeafMatrix, { description: 'One leaf of all schemes that apply at `asOf`, side by side.' })
  async leafMatrix(
    @Arg('leaf', () => MatrixLeaf, { description: 'The leaf.' }) leaf: MatrixLeaf,
    @Arg('jurisdictions', () => [ID], {
      nullable: true,
      description: 'Codes of jurisdictions: only the schemes that they set themselves; absent: all.',
    })
    jurisdictions: string[] | null,
    @Ctx() ctx: Context,
  ): Promise<LeafMatrix> {
    const { version } = await conceptScheme(ctx)
    return Object.assign(new LeafMatrix(), { leaf, mappingVersion: version, jurisdictions: jurisdictions ?? null })
  }

  @FieldResolver(() => Concept, {
    nullable: true,
    description: 'The concept whose items have the leaf; null for a leaf of the scheme itself.',
  })
  concept(@Root() { leaf }: LeafMatrix, @Ctx() ctx: Context): Promise<Concept | null> | null {
    const { concept } = ROWS[leaf]
    return concept === null ? null : conceptByCode(ctx, concept)
  }

  @FieldResolver(() => MatrixColumnConnection, { description: 'What each scheme has there, by scheme.' })
  async columns(
    @Root() { leaf, jurisdictions }: LeafMatrix,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<MatrixColumn>> {
    const versions = jurisdictions === null ? profilePage : profilePageOfJurisdictions(jurisdictions)
    const page = await versions(ctx, args)
    const nodes = page.edges.map(({ node }) => node)
    const schemes = await Promise.all(nodes.map((version) => schemeOf(ctx, profileOf(version))))
    const index = await conceptIndex(
      ctx,
      nodes.map(({ profileCode }) => profileCode),
    )
    const found = nodes.map(({ profileCode: profile }, n) =>
      leafMatrix(index, [{ profile, scheme: schemes[n]! }], ROWS[leaf]),
    )
    const events = await namesOf(ctx, found.flatMap(eventsOf))
    const edges = page.edges.map(({ node, cursor }, n) => ({ node: columnOf(node, found[n]!, events), cursor }))
    return { ...page, edges }
  }

  @FieldResolver(() => MappingCoverageConnection, {
    description: 'How much of each scheme is mapped, by scheme: an item that is not mapped is no counterpart.',
  })
  coverage(@Root() { jurisdictions }: LeafMatrix, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return coveragePage(ctx, args, jurisdictions)
  }
}
