import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { parseProfile } from '@meritgraph/shared/profile'
import { type Day, dayOf } from '@meritgraph/shared/time'
import { Args, ArgsType, Authorized, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { ChangeSubject, demandRole, INSIDERS, validityOf } from '../change-requests/index.js'
import { draftProblem, DraftProblem, DraftSeverity, problemsOfContent } from '../drafts/index.js'
import { subjectOf } from '../publication/index.js'
import './plan.errors.js'
import { planFor } from './plan-for.js'
import { ChangePlan, planView } from './plan.view.js'

@ArgsType()
class PlanOfFileArgs {
  @Field(() => String, { description: 'The file of a scheme, whole; at most 5 MiB.' })
  file: string

  @Field(() => String, { defaultValue: 'scheme.yaml', description: 'What it is called where problems name it.' })
  fileName: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is to apply; absent: the one that the file states, or today.',
  })
  validFrom: Day | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is to apply no longer; absent: when the next version begins, or no end.',
  })
  validTo: Day | null
}

@ObjectType({ description: 'What is wrong with the file of a scheme, and what publishing it would do.' })
class FilePlan {
  @Field(() => [DraftProblem], {
    description: 'What is wrong with it, errors first; at most 20 where it cannot be read.',
  })
  problems: DraftProblem[]

  @Field(() => ChangePlan, { nullable: true, description: 'Null where the file has errors.' })
  plan: ChangePlan | null
}

@Resolver()
export class PlanOfFile {
  @Authorized('SCHEME_EDITOR', 'SCHEME_APPROVER', 'PLATFORM_ADMIN')
  @Query(() => FilePlan, {
    description:
      'What publishing the file of a scheme would do, against what applies now of the scheme that it names. Writes nothing. Only for editors and approvers over the jurisdiction that it names. Errors: FORBIDDEN, PLAN_VALIDITY_EMPTY.',
  })
  async planOfFile(@Args(() => PlanOfFileArgs) args: PlanOfFileArgs, @Ctx() ctx: Context): Promise<FilePlan> {
    const { file, fileName } = args
    const { profile, problems } = parseProfile(file, fileName)
    if (!profile) return { problems: problems.map((problem) => draftProblem(problem)), plan: null }
    const { code: target, jurisdiction } = profile.identity
    await demandRole(ctx, INSIDERS, { jurisdictionCode: jurisdiction }, 'planOfFile')
    const { own, versions } = await subjectOf(ChangeSubject.SCHEME).days(ctx, target, profile)
    const asked = { validFrom: args.validFrom ?? null, validTo: args.validTo ?? null }
    const { validFrom, validTo } = validityOf(asked, own, dayOf(ctx.now()), versions)
    if (validFrom >= validTo) throw fault('PLAN_VALIDITY_EMPTY', { validFrom, validTo }, ctx.language)
    const found = await problemsOfContent(ctx, { content: profile, target, validFrom, fileText: file })
    if (found.some(({ severity }) => severity === DraftSeverity.ERROR)) return { problems: found, plan: null }
    const plan = await planFor(ctx, { subject: 'SCHEME', target, content: profile, validFrom, validTo })
    return { problems: found, plan: planView(plan, false) }
  }
}
