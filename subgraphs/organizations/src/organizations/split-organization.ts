import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import { endOrganization, EVERY_HIERARCHY } from './dissolve-organization.js'
import { handOver } from './hand-over.js'
import { OrganizationChangeInput, organizationPayload, type OrganizationPayload } from './organization-input.js'
import { OrganizationSuccession, SuccessionKind } from './organization-succession.entity.js'
import { problemsOfParts, problemsOfShares } from './organization.rules.js'
import { lockHierarchies } from './place-organization.js'

@InputType({ description: 'One of those that an organization is split into.' })
class SplitPartInput {
  @Field(() => ID, { description: 'Id of the successor; found it first.' })
  organizationId: string

  @Field(() => Int, { description: 'Its share of the organization in ten-thousandths; together they are 10000.' })
  share: number

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Ids of the organizations below that come under it, up to 1000.',
  })
  takesOver: string[]
}

@InputType({ description: 'Into which organizations one is split, from which day on. It works no more then.' })
class SplitOrganizationInput extends OrganizationChangeInput {
  @Field(() => [SplitPartInput], { description: 'The successors, 1 to 50, each once.' })
  parts: SplitPartInput[]
}

async function split(tx: Transaction, { organizationId: id, parts, on }: SplitOrganizationInput): Promise<Outcome> {
  await lockHierarchies(tx, EVERY_HIERARCHY)
  for (const { organizationId: to, takesOver } of parts) {
    const taken = new Set(takesOver)
    const problems = await handOver(tx, { from: id, to, on }, (below) => taken.has(below)) // oxlint-disable-line no-await-in-loop -- one connection
    if (problems.length > 0) return { problems }
  }
  const problems = await endOrganization(tx, id, on, ['input', 'organizationId'])
  if (problems.length > 0) return { problems }
  const rows = parts.map(({ organizationId, share }) => ({
    id: newId(tx.recordedAt),
    predecessorId: id,
    successorId: organizationId,
    kind: SuccessionKind.SPLIT,
    share,
    day: on,
    recordedAt: tx.recordedAt,
  }))
  await tx.db.insert(OrganizationSuccession, rows)
  return { id }
}

const Payload = organizationPayload('SplitOrganization')

@Resolver()
export class SplitOrganization {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Splits an organization into others from a day on (分设): each takes over what it names, the organization works no more, and its history stays under it. Platform admins and organizers over all of them. User errors: ORGANIZATION_PARTS_WRONG, ORGANIZATION_SHARES_WRONG, ORGANIZATION_UNKNOWN, ORGANIZATION_DISSOLVED, ORGANIZATION_HAS_BELOW, ORGANIZATION_PARENT_INACTIVE, ORGANIZATION_BELOW_ITSELF, ORGANIZATION_CHANGES_LATER, ORGANIZATION_DAY_IMPLAUSIBLE.',
  })
  splitOrganization(
    @Arg('input', () => SplitOrganizationInput, { description: 'The organization, its successors and the day.' })
    input: SplitOrganizationInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const { organizationId, parts } = input
    const ids = parts.map((part) => part.organizationId)
    const problems = [
      ...problemsOfParts(organizationId, ids, 'parts'),
      ...problemsOfShares(parts.map(({ share }) => share)),
    ]
    const over = [organizationId, ...ids]
    return changeOrganization(ctx, { name: 'splitOrganization', input, over, problems, work: (tx) => split(tx, input) })
  }
}
