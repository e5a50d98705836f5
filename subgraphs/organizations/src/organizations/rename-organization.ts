import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Outcome } from '@meritgraph/shared/mutation'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { ValueStatus } from '@meritgraph/shared/values'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { changeOrganization } from './change-organization.js'
import {
  NameInput,
  OrganizationChangeInput,
  organizationPayload,
  type OrganizationPayload,
} from './organization-input.js'
import { problemsOfName } from './organization.rules.js'
import { lockOrganization, restateOrganization } from './restate-organization.js'
import { lastStateOn } from './tree.facts.js'

@InputType({ description: 'What an organization is called from a day on.' })
class RenameOrganizationInput extends OrganizationChangeInput {
  @Field(() => NameInput, { description: 'The new name.' })
  name: NameInput
}

async function rename(tx: Transaction, { organizationId: id, name, on }: RenameOrganizationInput): Promise<Outcome> {
  await lockOrganization(tx, id)
  const found = await lastStateOn(tx, id, on, ['input', 'organizationId'])
  if ('problems' in found) return found
  const [nameZh, nameEn] = [name.zh, name.en ?? null]
  if (found.state.nameZh === nameZh && found.state.nameEn === nameEn)
    return { problems: [{ code: 'ORGANIZATION_UNCHANGED', params: { on }, path: ['input', 'name'] }] }
  const change = { nameZh, nameEn, nameStatus: ValueStatus.EXTERNAL }
  await restateOrganization(tx, id, { validFrom: on, validTo: FOREVER_DAY }, change)
  return { id }
}

const Payload = organizationPayload('RenameOrganization')

@Resolver()
export class RenameOrganization {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Gives an organization another name from a day on (更名); its earlier names stay askable. Platform admins and organizers over it. User errors: ORGANIZATION_UNKNOWN, ORGANIZATION_NAME_INVALID, ORGANIZATION_UNCHANGED, ORGANIZATION_CHANGES_LATER, ORGANIZATION_DAY_IMPLAUSIBLE.',
  })
  renameOrganization(
    @Arg('input', () => RenameOrganizationInput, { description: 'The organization, its name and the day.' })
    input: RenameOrganizationInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const { organizationId, name } = input
    const problems = problemsOfName({ zh: name.zh, en: name.en ?? null })
    const work = (tx: Transaction) => rename(tx, input)
    return changeOrganization(ctx, { name: 'renameOrganization', input, over: [organizationId], problems, work })
  }
}
