import { Role } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { dayOf } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { accountIdOf } from '../accounts/index.js'
import { hasGrants, heldOn } from './held-grants.js'

/** How the process decides who may sign in beyond what is recorded. */
export interface GrantOptions {
  /** `issuer#subject` of the account that is platform admin everywhere until a first grant is recorded. */
  bootstrapAdmin: string | null
  /** An issuer whose accounts hold nothing: the demonstration's, where this is none. */
  refusedIssuer: string | null
}

@Directive('@inaccessible')
@ObjectType({ description: 'A grant as the signed viewer carries it.' })
class ViewerGrant {
  @Field(() => Role, { description: 'What the account may do.' })
  role: Role

  @Field(() => ID, { nullable: true, description: 'Code of the jurisdiction whose subtree it covers.' })
  jurisdiction: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the organization whose subtree it covers.' })
  organization: string | null
}

@Directive('@inaccessible')
@ObjectType({ description: 'Who an account is and what it may do today.' })
class ViewerGrants {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId: string

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the member behind the account; null where it is nobody known.',
  })
  memberId: string | null

  @Field(() => [ViewerGrant], { description: 'What it holds today.' })
  grants: ViewerGrant[]
}

const EVERYWHERE = { role: Role.PLATFORM_ADMIN, jurisdiction: null, organization: null }

/** The gateway's question who an account is. Authorization is always that of today, whatever time is asked about. */
export function viewerGrantsResolver({ bootstrapAdmin, refusedIssuer }: GrantOptions) {
  async function grantsOf(ctx: Context, issuer: string, subject: string): Promise<ViewerGrant[]> {
    if (issuer === refusedIssuer) return []
    const isBootstrapAdmin = bootstrapAdmin === `${issuer}#${subject}`
    if (isBootstrapAdmin && !(await hasGrants(ctx.db))) return [EVERYWHERE]
    return heldOn(ctx.db, accountIdOf(issuer, subject), dayOf(ctx.now()))
  }

  @Resolver()
  class ViewerGrantsQuery {
    @Authorized('SERVICE')
    @Directive('@inaccessible')
    @Query(() => ViewerGrants, { description: 'Who an account is and what it may do today; for the gateway.' })
    async _viewerGrants(
      @Arg('issuer', () => String, { description: '`iss` of the token.' }) issuer: string,
      @Arg('subject', () => String, { description: '`sub` of the token.' }) subject: string,
      @Ctx() ctx: Context,
    ): Promise<ViewerGrants> {
      return { accountId: accountIdOf(issuer, subject), memberId: null, grants: await grantsOf(ctx, issuer, subject) }
    }
  }
  return ViewerGrantsQuery
}
