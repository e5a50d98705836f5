import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdictionByCode } from '../jurisdictions/index.js'
import { ChangeRequest } from './change-request.entity.js'
import {
  approvalsOf,
  changeRequestById,
  changeRequestPage,
  commentPage,
  editPage,
  noPage,
  noticePage,
} from './change-request.loaders.js'
import {
  anonymous,
  ChangeRequestApproval,
  ChangeRequestComment,
  ChangeRequestEdit,
  ChangeRequestNotice,
} from './change-request-records.entity.js'
import { isInsider } from './change-request.rights.js'
import { ChangeState } from './change-state.js'

export const ChangeRequestConnection = connectionOf(ChangeRequest)
const ChangeRequestEditConnection = connectionOf(ChangeRequestEdit)
const ChangeRequestCommentConnection = connectionOf(ChangeRequestComment)
const ChangeRequestNoticeConnection = connectionOf(ChangeRequestNotice)

@ArgsType()
class ChangeRequestsArgs extends PageArgs {
  @Field(() => ChangeState, { nullable: true, description: 'Only those that stand there.' })
  state: ChangeState | null

  @Field(() => ID, { nullable: true, description: 'Only those for this scheme; `shared` for the concepts.' })
  target: string | null

  @Field(() => ID, { nullable: true, description: 'Code of a jurisdiction: only those for its own schemes.' })
  jurisdiction: string | null
}

@Resolver(() => ChangeRequest)
export class ChangeRequestFields {
  @Authorized('PUBLIC')
  @Query(() => ChangeRequest, {
    nullable: true,
    description:
      'The change request with this id, as it stands now; null where there is none that the viewer may see. Published ones everybody sees.',
  })
  changeRequest(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ChangeRequest | null> {
    return changeRequestById(ctx).load(id)
  }

  @Authorized('PUBLIC')
  @Query(() => ChangeRequestConnection, {
    description: 'The change requests that the viewer may see, as they stand now, oldest first.',
  })
  changeRequests(
    @Args(() => ChangeRequestsArgs) args: ChangeRequestsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ChangeRequest>> {
    const { state, target, jurisdiction } = args
    return changeRequestPage({ state, target, jurisdictionCode: jurisdiction })(ctx, args)
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description:
      'The jurisdiction whose scheme it changes; null for the concepts, and where it does not exist at `asOf`.',
  })
  jurisdiction(@Root() request: ChangeRequest, @Ctx() ctx: Context): Promise<Jurisdiction | null> | null {
    return request.jurisdictionCode === null ? null : jurisdictionByCode(ctx).load(request.jurisdictionCode)
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Id of the account that started it; null for viewers who are neither editor nor approver there.',
  })
  async authorId(@Root() request: ChangeRequest, @Ctx() ctx: Context): Promise<string | null> {
    return (await isInsider(ctx, request)) ? request.authorId : null
  }

  @FieldResolver(() => [ChangeRequestApproval], {
    description: 'Who approved it when, also what counts no longer; a handful.',
  })
  async approvals(@Root() request: ChangeRequest, @Ctx() ctx: Context): Promise<ChangeRequestApproval[]> {
    const approvals = (await approvalsOf(ctx).load(request.id)) ?? []
    return (await isInsider(ctx, request)) ? approvals : approvals.map(anonymous)
  }

  @FieldResolver(() => ChangeRequestEditConnection, {
    description:
      'The edits of its draft, oldest first; empty for viewers who are neither editor nor approver there: what was taken out before publication is not public.',
  })
  async edits(
    @Root() request: ChangeRequest,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ChangeRequestEdit>> {
    return (await isInsider(ctx, request)) ? editPage(ctx, args, request.id) : noPage(ctx, args)
  }

  @FieldResolver(() => ChangeRequestCommentConnection, {
    description: 'The remarks on it, oldest first; empty for viewers who are neither editor nor approver there.',
  })
  async comments(
    @Root() request: ChangeRequest,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ChangeRequestComment>> {
    return (await isInsider(ctx, request)) ? commentPage(ctx, args, request.id) : noPage(ctx, args)
  }

  @FieldResolver(() => ChangeRequestNoticeConnection, {
    description:
      'What happened to it without a caller of its own, oldest first; empty for viewers who are neither editor nor approver there.',
  })
  async notices(
    @Root() request: ChangeRequest,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ChangeRequestNotice>> {
    return (await isInsider(ctx, request)) ? noticePage(ctx, args, request.id) : noPage(ctx, args)
  }
}
