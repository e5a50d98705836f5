import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { documentOf, PolicyDocument } from './document.view.js'

const PolicyDocumentConnection = connectionOf(PolicyDocument)

@Resolver(() => PolicyProfile)
export class ProfileDocuments {
  @FieldResolver(() => PolicyDocumentConnection, { description: 'The documents it rests on, its own first.' })
  async documents(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<PolicyDocument>> {
    const { documents } = await schemeOf(ctx, profile)
    return mapPage(
      pageOfList(documents, args, ({ code }) => code, ctx.language),
      documentOf,
    )
  }
}
