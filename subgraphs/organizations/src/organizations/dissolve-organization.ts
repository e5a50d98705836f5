import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import type { Outcome } from '@meritgraph/shared/mutation'
import { type Day, FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import { OrganizationChangeInput, organizationPayload, type OrganizationPayload } from './organization-input.js'
import { OrganizationStatus } from './organization-kind.js'
import { Hierarchy, lineOf, OrganizationLine } from './organization-line.entity.js'
import { lockHierarchies, placeOrganization, removePlace } from './place-organization.js'
import { lockOrganization, restateOrganization } from './restate-organization.js'
import { lastStateOn, linesBelow } from './tree.facts.js'

@InputType({ description: 'Which organization works no more, from which day on.' })
class DissolveOrganizationInput extends OrganizationChangeInput {}

/** All hierarchies: an organization leaves every one of them. */
export const EVERY_HIERARCHY = Object.values(Hierarchy)

/**
 * Ends an organization from a day on: it works no more and stands in no hierarchy. Nothing may stand below it then; gives
 * what stands against it. Lock every hierarchy first.
 */
export async function endOrganization(tx: Transaction, id: string, on: Day, path: string[]): Promise<Problem[]> {
  await lockOrganization(tx, id)
  const found = await lastStateOn(tx, id, on, path)
  if ('problems' in found) return found.problems
  if (found.state.status !== OrganizationStatus.ACTIVE)
    return [{ code: 'ORGANIZATION_DISSOLVED', params: { id, on }, path }]
  const below = await linesBelow(tx, id, on)
  if (below.length > 0) {
    const params = {
      id,
      on,
      count: new Set(below.map(({ organizationId }) => organizationId)).size,
      example: below[0]!.code,
    }
    return [{ code: 'ORGANIZATION_HAS_BELOW', params, path }]
  }
  const validity = { validFrom: on, validTo: FOREVER_DAY }
  await restateOrganization(tx, id, validity, { status: OrganizationStatus.DISSOLVED })
  for (const hierarchy of EVERY_HIERARCHY) {
    /* oxlint-disable no-await-in-loop -- one connection */
    const isIn = await tx.db.existsBy(OrganizationLine, { line: lineOf(hierarchy, id), supersededAt: FOREVER })
    if (isIn)
      await placeOrganization(tx, {
        organizationId: id,
        code: found.state.code,
        hierarchy,
        parentId: null,
        ...validity,
      })
    await removePlace(tx, id, hierarchy)
    /* oxlint-enable no-await-in-loop */
  }
  return []
}

async function dissolve(tx: Transaction, { organizationId: id, on }: DissolveOrganizationInput): Promise<Outcome> {
  await lockHierarchies(tx, EVERY_HIERARCHY)
  const problems = await endOrganization(tx, id, on, ['input', 'organizationId'])
  return problems.length > 0 ? { problems } : { id }
}

const Payload = organizationPayload('DissolveOrganization')

@Resolver()
export class DissolveOrganization {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Ends the work of an organization from a day on (撤销); its history stays. Platform admins and organizers over it. User errors: ORGANIZATION_UNKNOWN, ORGANIZATION_DISSOLVED, ORGANIZATION_HAS_BELOW, ORGANIZATION_CHANGES_LATER, ORGANIZATION_DAY_IMPLAUSIBLE.',
  })
  dissolveOrganization(
    @Arg('input', () => DissolveOrganizationInput, { description: 'The organization and the day.' })
    input: DissolveOrganizationInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const over = [input.organizationId]
    return changeOrganization(ctx, { name: 'dissolveOrganization', input, over, work: (tx) => dissolve(tx, input) })
  }
}
