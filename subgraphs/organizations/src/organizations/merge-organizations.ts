import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import { endOrganization, EVERY_HIERARCHY } from './dissolve-organization.js'
import { handOver } from './hand-over.js'
import { OrganizationChangeInput, organizationPayload, type OrganizationPayload } from './organization-input.js'
import { OrganizationSuccession, SuccessionKind } from './organization-succession.entity.js'
import { problemsOfParts, WHOLE } from './organization.rules.js'
import { lockHierarchies } from './place-organization.js'

@InputType({ description: 'Which organizations go on as one, from which day on.' })
class MergeOrganizationsInput extends OrganizationChangeInput {
  @Field(() => [ID], {
    description: 'Ids of those that are merged into `organizationId` and then work no more, 1 to 50.',
  })
  mergedIds: string[]
}

async function merge(
  tx: Transaction,
  { organizationId: id, mergedIds, on }: MergeOrganizationsInput,
): Promise<Outcome> {
  await lockHierarchies(tx, EVERY_HIERARCHY)
  for (const [i, merged] of mergedIds.entries()) {
    /* oxlint-disable no-await-in-loop -- one connection */
    const against = await handOver(tx, { from: merged, to: id, on }, (organizationId) => organizationId !== id)
    if (against.length > 0) return { problems: against }
    const problems = await endOrganization(tx, merged, on, ['input', 'mergedIds', String(i)])
    if (problems.length > 0) return { problems }
    await tx.db.insert(OrganizationSuccession, {
      id: newId(tx.recordedAt),
      predecessorId: merged,
      successorId: id,
      kind: SuccessionKind.MERGE,
      share: WHOLE,
      day: on,
      recordedAt: tx.recordedAt,
    })
    /* oxlint-enable no-await-in-loop */
  }
  return { id }
}

const Payload = organizationPayload('MergeOrganizations')

@Resolver()
export class MergeOrganizations {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Merges organizations into one from a day on (合并): what stood below them stands below it, they work no more, and each is linked to it as its successor. Platform admins and organizers over all of them. User errors: ORGANIZATION_PARTS_WRONG, ORGANIZATION_UNKNOWN, ORGANIZATION_DISSOLVED, ORGANIZATION_PARENT_INACTIVE, ORGANIZATION_BELOW_ITSELF, ORGANIZATION_HAS_BELOW, ORGANIZATION_CHANGES_LATER, ORGANIZATION_DAY_IMPLAUSIBLE.',
  })
  mergeOrganizations(
    @Arg('input', () => MergeOrganizationsInput, {
      description: 'The organization that stays, the others and the day.',
    })
    input: MergeOrganizationsInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const { organizationId, mergedIds } = input
    const problems = problemsOfParts(organizationId, mergedIds, 'mergedIds')
    const over = [organizationId, ...mergedIds]
    return changeOrganization(ctx, {
      name: 'mergeOrganizations',
      input,
      over,
      problems,
      work: (tx) => merge(tx, input),
    })
  }
}
