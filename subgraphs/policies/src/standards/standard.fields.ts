import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { enumValue } from '../values/index.js'
import { Criterion, Standard, standardOf, StandardSubject } from './standard.view.js'

const StandardConnection = connectionOf(Standard)
const CriterionConnection = connectionOf(Criterion)

@ArgsType()
class StandardsArgs extends PageArgs {
  @Field(() => StandardSubject, { nullable: true, description: 'Only standards for these; absent: all.' })
  subject: StandardSubject | null
}

@Resolver(() => PolicyProfile)
export class ProfileStandards {
  @FieldResolver(() => StandardConnection, { description: 'What it asks of organizations and members, in order.' })
  async standards(
    @Root() profile: PolicyProfile,
    @Args(() => StandardsArgs) args: StandardsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Standard>> {
    const { snapshotId, standards } = await schemeOf(ctx, profile)
    const isWanted = (subject: string) => args.subject == null || enumValue<StandardSubject>(subject) === args.subject
    return mapPage(
      pageOfList(
        standards.filter(({ subject }) => isWanted(subject)),
        args,
        ({ code }) => code,
        ctx.language,
      ),
      (set) => standardOf(snapshotId, set),
    )
  }
}

@Resolver(() => Standard)
export class StandardFields {
  @FieldResolver(() => CriterionConnection, { description: 'Its criteria, in order; those of a group name it.' })
  criteria(@Root() { all }: Standard, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Page<Criterion> {
    return pageOfList(all, args, ({ code }) => code, ctx.language)
  }
}
