import { Role, type Scope } from '@meritgraph/shared/auth'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { fault, type Problem, toUserErrors, UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { runMutation } from '@meritgraph/shared/mutation'
import { type Day, dayOf, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ensureAccount } from '../accounts/index.js'
import { Grant } from './grant.entity.js'
import { recordedGrant } from './grant.loaders.js'
import { jurisdictionExists } from './grant-role.facts.js'
import { type Draft, type Held, mayHandle, problemsOfDraft, problemsOfGrant } from './grant.rules.js'
import { scopeOf } from './grant-scope.js'
import { hasGrants, heldBy, heldByViewer } from './held-grants.js'
import { recordGrant } from './record-grant.js'

@InputType({ description: 'Which role an account is to hold, over what, and on which days.' })
class GrantRoleInput {
  @Field(() => String, { description: 'Who vouches for the account: `iss` of its tokens.' })
  issuer: string

  @Field(() => String, { description: 'Which account of the issuer: `sub` of its tokens.' })
  subject: string

  @Field(() => Role, { description: 'What it may do.' })
  role: Role

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the jurisdiction whose subtree it covers. Neither this nor an organization: everywhere.',
  })
  jurisdictionCode: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the organization whose subtree it covers.' })
  organizationId: string | null

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  validFrom: Day

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it holds no more; absent: no end.' })
  validTo: Day | null

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The grant, or why nothing was written.' })
class GrantRolePayload {
  @Field(() => Grant, { nullable: true, description: 'The grant; null where nothing was written.' })
  grant: Grant | null

  @Field(() => [UserError], {
    description:
      'Codes: GRANT_ACCOUNT_EMPTY, GRANT_SCOPE_AMBIGUOUS, GRANT_JURISDICTION_UNKNOWN, GRANT_ORGANIZATION_UNKNOWN, GRANT_VALIDITY_EMPTY, GRANT_BEYOND_OWN, GRANT_EXISTS, GRANT_FIRST_ADMIN, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

const draftOf = ({
  issuer,
  subject,
  role,
  jurisdictionCode,
  organizationId,
  validFrom,
  validTo,
}: GrantRoleInput): Draft => ({
  issuer,
  subject,
  role,
  jurisdiction: jurisdictionCode ?? null,
  organization: organizationId ?? null,
  validFrom,
  validTo: validTo ?? FOREVER_DAY,
})

/** Whose account it is stays out of the audit record; the record of the grant has the account's id. */
const PERSONAL = { personal: ['issuer', 'subject'] }

/** Where the draft's scope stands, and what the viewer holds. Errors: GRANT_NOT_HELD, NEIGHBOUR_DOWN, NEIGHBOUR_BEHIND. */
async function authorize(
  ctx: MutationContext,
  draft: Draft,
): Promise<{ target: Scope; held: Held[] } | { problems: Problem[] }> {
  const { role, jurisdiction, organization } = draft
  if (jurisdiction !== null && !(await jurisdictionExists(ctx, jurisdiction))) {
    return {
      problems: [
        { code: 'GRANT_JURISDICTION_UNKNOWN', params: { code: jurisdiction }, path: ['input', 'jurisdictionCode'] },
      ],
    }
  }
  const target = await scopeOf(ctx, draft)
  if (target === null) {
    return {
      problems: [
        { code: 'GRANT_ORGANIZATION_UNKNOWN', params: { id: organization! }, path: ['input', 'organizationId'] },
      ],
    }
  }
  const held = await heldByViewer(ctx.db, ctx.viewer)
  if (!mayHandle(held, role, target, dayOf(ctx.now()))) throw fault('GRANT_NOT_HELD', { role }, ctx.language)
  return { target, held }
}

async function grant(tx: Transaction, draft: Draft, { target, held }: { target: Scope; held: Held[] }) {
  const { role, validFrom, validTo } = draft
  const accountId = await ensureAccount(tx.db, draft.issuer, draft.subject)
  const problems = problemsOfGrant(draft, {
    today: dayOf(tx.now()),
    held,
    target,
    existing: await heldBy(tx.db, accountId),
    isFirst: !(await hasGrants(tx.db)),
  })
  if (problems.length > 0) return { problems }
  const scope = { jurisdictionCode: draft.jurisdiction, organizationId: draft.organization }
  return { id: await recordGrant(tx, { accountId, role, ...scope, validFrom, validTo }) }
}

@Resolver()
export class GrantRole {
  @Authorized('ACCOUNT')
  @Mutation(() => GrantRolePayload, {
    description:
      'Lets an account hold a role over a jurisdiction, an organization or everywhere. One may grant what one holds oneself over a scope that contains it; a platform admin, every role inside theirs. Errors: GRANT_NOT_HELD, NEIGHBOUR_DOWN, NEIGHBOUR_BEHIND.',
  })
  async grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'The account, the role, its scope and its days.' })
    input: GrantRoleInput,
    @Ctx() ctx: MutationContext,
  ): Promise<GrantRolePayload> {
    const draft = draftOf(input)
    const refused = (problems: Problem[]) => ({ grant: null, userErrors: toUserErrors(problems, ctx.language) })
    const problems = problemsOfDraft(draft)
    if (problems.length > 0) return refused(problems)
    const authorized = await authorize(ctx, draft)
    if ('problems' in authorized) return refused(authorized.problems)
    const { id, userErrors } = await runMutation(
      ctx,
      'grantRole',
      input,
      (tx) => grant(tx, draft, authorized),
      PERSONAL,
    )
    return { grant: id === null ? null : await recordedGrant(ctx).load(id), userErrors }
  }
}
