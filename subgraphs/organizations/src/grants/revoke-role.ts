import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { toUserErrors, UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { runMutation } from '@meritgraph/shared/mutation'
import { type Day, dayOf, FOREVER } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Grant, heldOf } from './grant.entity.js'
import { recordedGrant } from './grant.loaders.js'
import { mayHandle, problemsOfRevocation } from './grant.rules.js'
import { scopeOf } from './grant-scope.js'
import { heldByViewer } from './held-grants.js'
import { endGrant, lockGrants } from './record-grant.js'

@InputType({ description: 'Which grant is to hold no more, from when on and why.' })
class RevokeRoleInput {
  @Field(() => ID, { description: 'Id of the grant.' })
  grantId: string

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it holds no more; absent: today.' })
  from: Day | null

  @Field(() => String, { description: 'Why, in one sentence without names of persons; kept in the audit record.' })
  reason: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'What is left of the grant, or why nothing was written.' })
class RevokeRolePayload {
  @Field(() => Grant, {
    nullable: true,
    description: 'The grant with its end; null where no day of it is left or nothing was written.',
  })
  grant: Grant | null

  @Field(() => [UserError], {
    description:
      'Codes: GRANT_UNKNOWN, GRANT_ENDED, GRANT_REASON_EMPTY, GRANT_LAST_ADMIN, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

const UNKNOWN = [{ code: 'GRANT_UNKNOWN', path: ['input', 'grantId'] }]

/** Whether the viewer may revoke the grant; one that they may not see is unknown to them. */
async function mayRevoke(ctx: MutationContext, grantId: string): Promise<boolean> {
  const grant = await ctx.db.findOne(Grant, { where: { grantId }, order: { recordedAt: 'DESC' } })
  if (grant?.grantId !== grantId) return false // MySQL finds an id with blanks behind it, too
  const target = await scopeOf(ctx, heldOf(grant))
  return target !== null && mayHandle(await heldByViewer(ctx.db, ctx.viewer), grant.role, target, dayOf(ctx.now()))
}

async function revoke(tx: Transaction, { grantId, from: wanted, reason }: RevokeRoleInput) {
  const today = dayOf(tx.now())
  const from = wanted ?? today
  const admins = await lockGrants(tx.db, grantId)
  const [grant] = await tx.db.findBy(Grant, { grantId, supersededAt: FOREVER })
  if (!grant) return { problems: UNKNOWN }
  const otherAdmins = admins.filter((admin) => admin.grantId !== grantId).map(heldOf)
  const problems = problemsOfRevocation(heldOf(grant), { from, reason, today, otherAdmins })
  if (problems.length > 0) return { problems }
  await endGrant(tx, grant, from)
  return { id: grantId }
}

@Resolver()
export class RevokeRole {
  @Authorized('ACCOUNT')
  @Mutation(() => RevokeRolePayload, {
    description:
      'Ends a grant from a day on; on earlier days it held, and that stays askable. One may revoke what one may grant. The last platform admin everywhere stays.',
  })
  async revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'The grant, the day and the reason.' }) input: RevokeRoleInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RevokeRolePayload> {
    if (!(await mayRevoke(ctx, input.grantId))) return { grant: null, userErrors: toUserErrors(UNKNOWN, ctx.language) }
    const { id, userErrors } = await runMutation(ctx, 'revokeRole', input, (tx) => revoke(tx, input))
    return { grant: id === null ? null : await recordedGrant(ctx).load(id), userErrors }
  }
}
