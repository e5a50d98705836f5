import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import { OrganizationChangeInput, organizationPayload, type OrganizationPayload } from './organization-input.js'
import { OrganizationStatus } from './organization-kind.js'
import { Hierarchy } from './organization-line.entity.js'
import { lockHierarchies, placeOrganization } from './place-organization.js'
import { lockOrganization, restateOrganization } from './restate-organization.js'
import { lastStateOn, problemsOfPlacing } from './tree.facts.js'

@InputType({ description: 'Which dissolved organization works again, from which day on and where.' })
class ReactivateOrganizationInput extends OrganizationChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the organization above it in the line of the Party; null: a root.',
  })
  parentId: string | null
}

async function reactivate(tx: Transaction, input: ReactivateOrganizationInput): Promise<Outcome> {
  const { organizationId: id, on } = input
  await lockHierarchies(tx, [Hierarchy.PARTY])
  await lockOrganization(tx, id)
  const path = ['input', 'organizationId']
  const found = await lastStateOn(tx, id, on, path)
  if ('problems' in found) return found
  if (found.state.status === OrganizationStatus.ACTIVE)
    return { problems: [{ code: 'ORGANIZATION_ACTIVE', params: { id, on }, path }] }
  const validity = { validFrom: on, validTo: FOREVER_DAY }
  await restateOrganization(tx, id, validity, { status: OrganizationStatus.ACTIVE })
  const { code } = found.state
  const placing = {
    organizationId: id,
    code,
    hierarchy: Hierarchy.PARTY,
    parentId: input.parentId ?? null,
    ...validity,
  }
  const problems = await problemsOfPlacing(tx, placing)
  if (problems.length > 0) return { problems }
  await placeOrganization(tx, placing)
  return { id }
}

const Payload = organizationPayload('ReactivateOrganization')

@Resolver()
export class ReactivateOrganization {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Lets a dissolved organization work again from a day on (恢复). Platform admins and organizers over it and over the parent. User errors: ORGANIZATION_UNKNOWN, ORGANIZATION_ACTIVE, ORGANIZATION_PARENT_INACTIVE, ORGANIZATION_CHANGES_LATER, ORGANIZATION_DAY_IMPLAUSIBLE.',
  })
  reactivateOrganization(
    @Arg('input', () => ReactivateOrganizationInput, { description: 'The organization, its place and the day.' })
    input: ReactivateOrganizationInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const { organizationId, parentId } = input
    const over = parentId == null ? [organizationId] : [organizationId, parentId]
    return changeOrganization(ctx, { name: 'reactivateOrganization', input, over, work: (tx) => reactivate(tx, input) })
  }
}
