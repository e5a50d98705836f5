import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import {
  ChangeRequest,
  ChangeRequestConnection,
  ChangeRequestEdit,
  changeRequestOfVersion,
  changeRequestPageOfTarget,
  ChangeSubject,
} from '../change-requests/index.js'
import { type Change, ChangeConnection, changeNames, changeOf } from '../plans/index.js'
import { PolicyProfile, PolicyVersion, versionById } from '../profiles/index.js'

@Resolver(() => ChangeRequest)
export class ChangeRequestVersions {
  @FieldResolver(() => PolicyVersion, {
    nullable: true,
    description:
      'The version that the draft was started from or rebased on; null for a new scheme, and for mappings and concepts.',
  })
  base(@Root() { subject, baseVersionId }: ChangeRequest, @Ctx() ctx: Context): Promise<PolicyVersion | null> | null {
    const isVersion = subject === ChangeSubject.SCHEME && baseVersionId !== null
    return isVersion ? versionById(ctx).load(baseVersionId) : null
  }

  @FieldResolver(() => PolicyVersion, {
    nullable: true,
    description: 'The version as which it was published; null where it was not, and for mappings and concepts.',
  })
  publishedVersion(
    @Root() { subject, publishedVersionId }: ChangeRequest,
    @Ctx() ctx: Context,
  ): Promise<PolicyVersion | null> | null {
    const isVersion = subject === ChangeSubject.SCHEME && publishedVersionId !== null
    return isVersion ? versionById(ctx).load(publishedVersionId) : null
  }
}

@Resolver(() => ChangeRequestEdit)
export class ChangeRequestEditChanges {
  @FieldResolver(() => ChangeConnection, {
    description: 'What it changed, leaf by leaf, in the order of the sections.',
  })
  async changes(
    @Root() { changes }: ChangeRequestEdit,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Change>> {
    const names = await changeNames(ctx, changes, [])
    const listed = changes.map((change) => changeOf(change, names))
    return pageOfList(listed, args, ({ kind, path, was }) => `${kind} ${path} ${was ?? ''}`, ctx.language)
  }
}

@Resolver(() => PolicyProfile)
export class PolicyProfileChangeRequests {
  @FieldResolver(() => ChangeRequestConnection, {
    description: 'The change requests for it and its mapping that the viewer may see, as they stand now, oldest first.',
  })
  changeRequests(
    @Root() { code }: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ChangeRequest>> {
    return changeRequestPageOfTarget(ctx, args, code)
  }
}

@Resolver(() => PolicyVersion)
export class PolicyVersionChangeRequest {
  @FieldResolver(() => ChangeRequest, {
    nullable: true,
    description: 'The change request by which it was published; null for what shipped with the product.',
  })
  changeRequest(@Root() { id }: PolicyVersion, @Ctx() ctx: Context): Promise<ChangeRequest | null> {
    return changeRequestOfVersion(ctx).load(id)
  }
}
