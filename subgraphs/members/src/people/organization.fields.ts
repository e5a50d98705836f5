import type { Context } from '@meritgraph/shared/context'
import { Internal, LocalDate } from '@meritgraph/shared/federation'
import { type Page, PageArgs } from '@meritgraph/shared/pagination'
import type { Day } from '@meritgraph/shared/time'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { Organization } from '../external/organization.js'
import { memberCountOf, PersonCount } from './member-count.js'
import { type Member, memberOf } from './member.view.js'
import { MemberConnection, PersonConnection } from './person.fields.js'
import type { Person } from './person.entity.js'
import { memberPage, personById, personPageOf } from './person.loaders.js'

@ArgsType()
class MembersArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Whether members of all that stands below it count, too.' })
  isSubtree: boolean
}

@Resolver(() => Organization)
export class OrganizationMembers {
  @Internal
  @FieldResolver(() => MemberConnection, {
    nullable: true,
    description: 'Its members on the day asked for whom the caller may see, in no order that says anything.',
  })
  async members(
    @Root() { id }: Organization,
    @Args(() => MembersArgs) { isSubtree, ...args }: MembersArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Member>> {
    const page = await memberPage(ctx, args, id, isSubtree)
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: memberOf(node), cursor })) }
  }

  @Internal
  @FieldResolver(() => PersonConnection, {
    nullable: true,
    description:
      'All persons who are with it itself on the day asked for and whom the caller may see, members or not, in no order that says anything.',
  })
  async persons(
    @Root() { id }: Organization,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Person>> {
    const page = await personPageOf(ctx, args, id)
    const found = await Promise.all(page.edges.map(({ node }) => personById(ctx).load(node.personId)))
    const edges = page.edges.flatMap(({ cursor }, i) => (found[i] ? [{ cursor, node: found[i] }] : []))
    return { ...page, edges }
  }

  @Internal
  @FieldResolver(() => PersonCount, {
    nullable: true,
    description:
      'How many members it and all below it have on a day, along the tree of that day; each person counts once. Exact for those who keep it.',
  })
  memberCount(
    @Root() { id }: Organization,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; absent: the day asked for, else today.' })
    on: Day | null,
    @Ctx() ctx: Context,
  ): Promise<PersonCount | null> {
    return memberCountOf(ctx, id, on ?? ctx.asOf.valid)
  }
}
