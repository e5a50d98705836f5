import { Role } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Args, Authorized, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Account } from '../accounts/index.js'
import type { Grant } from './grant.entity.js'
import { GrantConnection } from './grant.fields.js'
import { grantedAccount, grantPageOfAccount } from './grant.loaders.js'

@ObjectType({ description: 'Who is asking, and what they may do.' })
export class ViewerInfo {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId: string

  @Field(() => [Role], { description: 'The roles that count for this request, wherever they are held.' })
  roles: Role[]
}

@Resolver(() => ViewerInfo)
export class ViewerFields {
  @Authorized('PUBLIC')
  @Query(() => ViewerInfo, { nullable: true, description: 'Who is asking; null where nobody is signed in.' })
  viewer(@Ctx() ctx: Context): ViewerInfo | null {
    const { viewer } = ctx
    if (viewer === null || viewer.service !== null) return null
    const roles = Object.values(Role).filter((role) => viewer.grants.some((grant) => grant.role === role))
    return Object.assign(new ViewerInfo(), { accountId: viewer.accountId, roles })
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The account; null until something is granted to it.' })
  account(@Root() { accountId }: ViewerInfo, @Ctx() ctx: Context): Promise<Account | null> {
    return grantedAccount(ctx).load(accountId)
  }

  @FieldResolver(() => GrantConnection, { description: 'The grants of the account that hold, oldest first.' })
  grants(
    @Root() { accountId }: ViewerInfo,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Grant>> {
    return grantPageOfAccount(ctx, args, accountId)
  }
}
