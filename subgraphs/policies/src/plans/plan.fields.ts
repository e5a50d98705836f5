import type { Context } from '@meritgraph/shared/context'
import { toUserErrors, UserError } from '@meritgraph/shared/errors'
import { type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ChangeRequest } from '../change-requests/index.js'
import { type Pin, problemsOfPinned } from '../pins/index.js'
import { mapPage } from '../profiles/index.js'
import { Language, languageOr } from '../values/index.js'
import { type Change, ChangeConnection } from './change.view.js'
import { draftChanges } from './draft-changes.js'
import { planOf } from './plan.loaders.js'
import {
  AffectedScheme,
  AffectedSchemeConnection,
  affectedOf,
  ChangePlan,
  PlanFormat,
  pinOf,
  PolicyPinConnection,
} from './plan.view.js'
import { planText } from './plan-text.js'

const pageOfChanges = (changes: readonly Change[], args: PageArgs, ctx: Context): Page<Change> =>
  pageOfList(changes, args, ({ kind, path }) => `${kind} ${path}`, ctx.language)

@Resolver(() => ChangePlan)
export class ChangePlanFields {
  @FieldResolver(() => ChangeConnection, { description: 'What is different from `base`, section by section.' })
  changes(@Root() { plan }: ChangePlan, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Page<Change> {
    return pageOfChanges(plan.changes, args, ctx)
  }

  @FieldResolver(() => AffectedSchemeConnection, {
    description: 'The schemes further down whose values change in effect, or that no longer keep a demand, by code.',
  })
  affected(
    @Root() { plan }: ChangePlan,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Page<AffectedScheme> {
    const keyOf = ({ versionId, validFrom }: (typeof plan.affected)[number]) => `${versionId} ${validFrom}`
    return mapPage(pageOfList(plan.affected, args, keyOf, ctx.language), (one) => affectedOf(plan, one))
  }

  @FieldResolver(() => PolicyPinConnection, {
    description:
      'What runs under the versions replaced, those that started first in front; it keeps to them. The first 1000 of `totalCount`.',
  })
  running(@Root() { plan }: ChangePlan, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Page<Pin> {
    const { total, pins } = plan.running
    const page = pageOfList(pins, args, ({ id }) => id, ctx.language)
    return { ...mapPage(page, pinOf), count: async () => total }
  }

  @FieldResolver(() => [UserError], {
    description:
      'What stands against publishing because of what is running. Code: ITEM_PINNED, for an item that would be removed.',
  })
  problems(@Root() { plan }: ChangePlan, @Ctx() { language }: Context): UserError[] {
    return toUserErrors(problemsOfPinned(plan.pinned, language), language)
  }

  @FieldResolver(() => String, { description: 'All of it in words, as `merit profile plan` prints it.' })
  text(
    @Root() { plan, isPublished }: ChangePlan,
    @Arg('format', () => PlanFormat, { defaultValue: PlanFormat.TEXT, description: 'How it is laid out.' })
    format: PlanFormat,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'The language; absent: that of the request.',
    })
    language: Language | null,
    @Ctx() ctx: Context,
  ): string {
    return planText(plan, { format, language: languageOr(language, ctx.language), isPublished })
  }
}

@Resolver(() => AffectedScheme)
export class AffectedSchemeFields {
  @FieldResolver(() => ChangeConnection, { description: 'Its values that change in effect.' })
  changes(@Root() { effect }: AffectedScheme, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Page<Change> {
    return pageOfChanges(effect.changes, args, ctx)
  }
}

@Resolver(() => ChangeRequest)
export class ChangeRequestPlanFields {
  @FieldResolver(() => ChangePlan, {
    nullable: true,
    description:
      'What publishing it would do as things stand now; where it is published, what it did, the same for ever. Null where it was rejected or withdrawn.',
  })
  plan(@Root() request: ChangeRequest, @Ctx() ctx: Context): Promise<ChangePlan | null> {
    return planOf(ctx, request)
  }

  @FieldResolver(() => ChangeConnection, {
    description: 'What its draft changes of what it was started from or rebased on.',
  })
  async changes(
    @Root() request: ChangeRequest,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Change>> {
    return pageOfChanges(await draftChanges(ctx, request), args, ctx)
  }
}
