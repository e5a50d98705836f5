import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { mapPage, PolicyProfile, type Scheme, schemeOf } from '../profiles/index.js'
import { enumValue } from '../values/index.js'
import { AbsentProcedure, absentProcedureOf, Procedure, ProcedureKind, procedureOf } from './procedure.view.js'

const ProcedureConnection = connectionOf(Procedure)

@ArgsType()
class ProceduresArgs extends PageArgs {
  @Field(() => ProcedureKind, {
    nullable: true,
    description:
      'Only those whose result feeds into a procedure of this kind, for COMMENDATION also into an award; absent: all.',
  })
  feedingInto: ProcedureKind | null
}

/** The codes of what a result of that kind goes to. */
function targetsOf({ procedures, awards }: Scheme, kind: ProcedureKind): Set<string> {
  const ofKind = procedures.filter((procedure) => enumValue<ProcedureKind>(procedure.kind) === kind)
  const also = kind === ProcedureKind.COMMENDATION ? awards : []
  return new Set([...ofKind, ...also].map(({ code }) => code))
}

@Resolver(() => PolicyProfile)
export class ProfileProcedures {
  @FieldResolver(() => ProcedureConnection, { description: 'Its procedures, in order.' })
  async procedures(
    @Root() profile: PolicyProfile,
    @Args(() => ProceduresArgs) args: ProceduresArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Procedure>> {
    const scheme = await schemeOf(ctx, profile)
    const targets = args.feedingInto == null ? null : targetsOf(scheme, args.feedingInto)
    const wanted = scheme.procedures.filter(({ feedsInto }) => !targets || feedsInto.some((code) => targets.has(code)))
    const page = pageOfList(wanted, args, ({ code }) => code, ctx.language)
    return mapPage(page, (procedure) => procedureOf(scheme.snapshotId, procedure))
  }

  @FieldResolver(() => [AbsentProcedure], {
    description: 'Procedures that other schemes have and its document does not state.',
  })
  async absentProcedures(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<AbsentProcedure[]> {
    return (await schemeOf(ctx, profile)).absentProcedures.map(absentProcedureOf)
  }
}
