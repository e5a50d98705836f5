import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { Procedure, procedureOf } from './procedure.view.js'

const ProcedureConnection = connectionOf(Procedure)

@Resolver(() => PolicyProfile)
export class ProfileProcedures {
  @FieldResolver(() => ProcedureConnection, { description: 'Its procedures, in order.' })
  async procedures(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Procedure>> {
    const { snapshotId, procedures } = await schemeOf(ctx, profile)
    const page = pageOfList(procedures, args, ({ code }) => code, ctx.language)
    return mapPage(page, (procedure) => procedureOf(snapshotId, procedure))
  }
}
