import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Account } from '../accounts/index.js'
import { Jurisdiction, jurisdiction } from '../external/jurisdiction.js'
import { Organization, organizationById } from '../organizations/index.js'
import { Grant } from './grant.entity.js'
import {
  grantedAccount,
  grantPage,
  grantPageOfAccount,
  grantPageOfJurisdiction,
  grantPageOfOrganization,
} from './grant.loaders.js'

export const GrantConnection = connectionOf(Grant)

@ArgsType()
class GrantsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Code of a jurisdiction: only grants over it itself.' })
  jurisdiction: string | null

  @Field(() => ID, { nullable: true, description: 'Id of an organization: only grants over it itself.' })
  organization: string | null

  @Field(() => ID, { nullable: true, description: 'Id of an account: only its grants.' })
  account: string | null
}

@Resolver(() => Grant)
export class GrantFields {
  @Authorized('PLATFORM_ADMIN')
  @Query(() => GrantConnection, {
    description:
      'The grants inside the scopes of which the viewer is platform admin, oldest first; at most one filter at a time.',
  })
  grants(@Args(() => GrantsArgs) args: GrantsArgs, @Ctx() ctx: Context): Promise<Page<Grant>> {
    const { jurisdiction, organization, account } = args
    const filters = [jurisdiction, organization, account].filter((filter) => filter != null)
    if (filters.length > 1) {
      throw fault('BAD_USER_INPUT', { where: 'grants', problem: 'it takes one filter, not several' }, ctx.language)
    }
    if (jurisdiction != null) return grantPageOfJurisdiction(ctx, args, jurisdiction)
    if (organization != null) return grantPageOfOrganization(ctx, args, organization)
    return account == null ? grantPage(ctx, args) : grantPageOfAccount(ctx, args, account)
  }

  @FieldResolver(() => Account, { description: 'Who holds it.' })
  account(@Root() { accountId }: Grant, @Ctx() ctx: Context): Promise<Account | null> {
    return grantedAccount(ctx).load(accountId)
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction whose subtree it covers; null: no such limit.',
  })
  jurisdiction(@Root() { jurisdictionCode }: Grant): Jurisdiction | null {
    return jurisdiction(jurisdictionCode)
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization whose subtree it covers; null: no such limit.',
  })
  organization(@Root() { organizationId }: Grant, @Ctx() ctx: Context): Promise<Organization | null> | null {
    return organizationId === null ? null : organizationById(ctx).load(organizationId)
  }

  @FieldResolver(() => LocalDate, { description: 'First day on which it holds.' })
  validFrom(@Root() { validFrom }: Grant): Day {
    return validFrom
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'First day on which it holds no more; null: no end.' })
  validTo(@Root() { validTo }: Grant): Day | null {
    return validTo === FOREVER_DAY ? null : validTo
  }

  @FieldResolver(() => DateTime, { description: 'When this state of it was recorded.' })
  recordedAt(@Root() { recordedAt }: Grant): Date {
    return recordedAt
  }
}

@Resolver(() => Account)
export class AccountFields {
  @FieldResolver(() => GrantConnection, {
    description: 'What the account holds, as far as the viewer may see it, oldest first.',
  })
  grants(@Root() { id }: Account, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Promise<Page<Grant>> {
    return grantPageOfAccount(ctx, args, id)
  }
}
