import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import { OrganizationChangeInput, organizationPayload, type OrganizationPayload } from './organization-input.js'
import { OrganizationStatus } from './organization-kind.js'
import { Hierarchy, lineOf, OrganizationLine } from './organization-line.entity.js'
import { lockHierarchies, placeOrganization } from './place-organization.js'
import { lockOrganization } from './restate-organization.js'
import { lastStateOn, problemsOfPlacing } from './tree.facts.js'

@InputType({ description: 'Where an organization stands from a day on.' })
class MoveOrganizationInput extends OrganizationChangeInput {
  @Field(() => ID, { nullable: true, description: 'Id of the organization above it; null: it becomes a root.' })
  parentId: string | null

  @Field(() => Hierarchy, { defaultValue: Hierarchy.PARTY, description: 'In which hierarchy.' })
  hierarchy: Hierarchy
}

async function move(tx: Transaction, input: MoveOrganizationInput): Promise<Outcome> {
  const { organizationId: id, hierarchy, on } = input
  const parentId = input.parentId ?? null
  await lockHierarchies(tx, [hierarchy])
  await lockOrganization(tx, id)
  const found = await lastStateOn(tx, id, on, ['input', 'organizationId'])
  if ('problems' in found) return found
  const { code, status } = found.state
  if (status !== OrganizationStatus.ACTIVE)
    return { problems: [{ code: 'ORGANIZATION_DISSOLVED', params: { id, on }, path: ['input', 'organizationId'] }] }
  const lines = await tx.db.findBy(OrganizationLine, { line: lineOf(hierarchy, id), supersededAt: FOREVER })
  const later = lines.map(({ validFrom }) => validFrom).find((day) => day > on)
  if (later !== undefined)
    return { problems: [{ code: 'ORGANIZATION_CHANGES_LATER', params: { id, on, later }, path: ['input', 'on'] }] }
  const now = lines.find(({ validFrom, validTo }) => validFrom <= on && on < validTo)
  if ((now?.parentId ?? null) === parentId)
    return { problems: [{ code: 'ORGANIZATION_UNCHANGED', params: { on }, path: ['input', 'parentId'] }] }
  const placing = { organizationId: id, code, hierarchy, parentId, validFrom: on, validTo: FOREVER_DAY }
  const problems = await problemsOfPlacing(tx, placing)
  if (problems.length > 0) return { problems }
  await placeOrganization(tx, placing)
  return { id }
}

const Payload = organizationPayload('MoveOrganization')

@Resolver()
export class MoveOrganization {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Puts an organization, with all below it, under another one from a day on (调整隶属). Where it stood before stays askable. Platform admins and organizers over it and over the new parent. User errors: ORGANIZATION_UNKNOWN, ORGANIZATION_DISSOLVED, ORGANIZATION_UNCHANGED, ORGANIZATION_BELOW_ITSELF, ORGANIZATION_PARENT_INACTIVE, ORGANIZATION_CHANGES_LATER, ORGANIZATION_DAY_IMPLAUSIBLE.',
  })
  moveOrganization(
    @Arg('input', () => MoveOrganizationInput, { description: 'The organization, its new parent and the day.' })
    input: MoveOrganizationInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const { organizationId, parentId } = input
    const over = parentId == null ? [organizationId] : [organizationId, parentId]
    return changeOrganization(ctx, { name: 'moveOrganization', input, over, work: (tx) => move(tx, input) })
  }
}
