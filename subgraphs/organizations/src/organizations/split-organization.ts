import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { type Day, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import { endOrganization, EVERY_HIERARCHY } from './dissolve-organization.js'
import { OrganizationChangeInput, organizationPayload, type OrganizationPayload } from './organization-input.js'
import { OrganizationSuccession, SuccessionKind } from './organization-succession.entity.js'
import { problemsOfParts, problemsOfShares } from './organization.rules.js'
import { lockHierarchies, placeOrganization } from './place-organization.js'
import { linesBelow, problemsOfPlacing } from './tree.facts.js'

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

/** Puts those that a successor takes over under it. */
async function takeOver(tx: Transaction, from: string, on: Day, { organizationId: to, takesOver }: SplitPartInput) {
  const wanted = new Set(takesOver)
  const lines = (await linesBelow(tx, from, on)).filter(({ organizationId }) => wanted.has(organizationId))
  for (const { organizationId, code, hierarchy, validFrom } of lines) {
    const start = validFrom > on ? validFrom : on
    const placing = { organizationId, code, hierarchy, parentId: to, validFrom: start, validTo: FOREVER_DAY }
    /* oxlint-disable no-await-in-loop -- one connection */
    const problems = await problemsOfPlacing(tx, placing)
    if (problems.length > 0) return problems
    await placeOrganization(tx, placing)
    /* oxlint-enable no-await-in-loop */
  }
  return []
}

async function split(tx: Transaction, { organizationId: id, parts, on }: SplitOrganizationInput): Promise<Outcome> {
  await lockHierarchies(tx, EVERY_HIERARCHY)
  for (const part of parts) {
    const problems = await takeOver(tx, id, on, part) // oxlint-disable-line no-await-in-loop -- one connection
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
