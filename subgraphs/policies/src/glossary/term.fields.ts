import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { enumValue } from '../values/index.js'
import { Term, TermOrigin, termOf } from './term.view.js'

const TermConnection = connectionOf(Term)

@ArgsType()
class GlossaryArgs extends PageArgs {
  @Field(() => TermOrigin, { nullable: true, description: 'Only terms explained there; absent: all.' })
  origin: TermOrigin | null
}

@Resolver(() => PolicyProfile)
export class ProfileGlossary {
  @FieldResolver(() => TermConnection, {
    description: 'The terms it uses, each with the place that uses it, in the order of the profile.',
  })
  async glossary(
    @Root() profile: PolicyProfile,
    @Args(() => GlossaryArgs) args: GlossaryArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Term>> {
    const { glossary } = await schemeOf(ctx, profile)
    const wanted = (origin: string) => args.origin == null || enumValue<TermOrigin>(origin) === args.origin
    const terms = glossary.filter(({ origin }) => wanted(origin))
    return mapPage(
      pageOfList(terms, args, ({ code }) => code, ctx.language),
      termOf,
    )
  }
}
