import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Args, ArgsType, Authorized, Ctx, Field, Query, Resolver } from 'type-graphql'
import { bareWord, LONGEST_WORD } from '../items/index.js'
import { profileByCode, schemeOf } from '../profiles/index.js'
import { entryPage, type SchemeEntry } from '../search/index.js'
import { GlossarySense, senseOf } from './glossary-sense.view.js'

const GlossarySenseConnection = connectionOf(GlossarySense)

@ArgsType()
class GlossarySensesArgs extends PageArgs {
  @Field(() => String, { description: 'The term, with or without quotation marks, such as 四强; 1 to 100 characters.' })
  term: string
}

@Resolver()
export class GlossarySenses {
  @Authorized('PUBLIC')
  @Query(() => GlossarySenseConnection, {
    description:
      'All meanings that a term has in the schemes that apply at `asOf`, by scheme and place: the same term means different things. Errors: TERM_INVALID.',
  })
  async glossarySenses(
    @Args(() => GlossarySensesArgs) args: GlossarySensesArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<GlossarySense>> {
    const word = bareWord(args.term)
    if (word === null) throw fault('TERM_INVALID', { most: LONGEST_WORD }, ctx.language)
    const page = await entryPage(
      ctx,
      args,
      (query) => query.andWhere('i.word = :word', { word }),
      (entry) => entry,
    )
    const senses = await Promise.all(page.edges.map(({ node }) => sense(ctx, node)))
    return { ...page, edges: page.edges.map(({ cursor }, n) => ({ node: senses[n]!, cursor })) }
  }
}

async function sense(ctx: Context, entry: SchemeEntry): Promise<GlossarySense> {
  const profile = await profileByCode(ctx, entry.profileCode)
  return senseOf(entry, profile && (await schemeOf(ctx, profile)))
}
