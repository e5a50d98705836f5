import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Problem, toUserErrors } from '@meritgraph/shared/errors'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { dayOf, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { SectorUnit, ValueStatus } from '@meritgraph/shared/values'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { pathOf } from '@meritgraph/shared/replicas'
import { NameInput, organizationPayload, type OrganizationPayload, TreeChangeInput } from './organization-input.js'
import { OrganizationStatus, OrganizationType } from './organization-kind.js'
import { Hierarchy } from './organization-line.entity.js'
import { organizationById } from './organization.loaders.js'
import { OrganizationAnchor } from './organization.entity.js'
import { problemsOfCode, problemsOfDay, problemsOfName } from './organization.rules.js'
import { demandKeeper, demandOver, jurisdictionScope } from './organization-scope.js'
import { lockHierarchies, placeOrganization } from './place-organization.js'
import { stateOrganization } from './restate-organization.js'
import { problemsOfPlacing } from './tree.facts.js'

@InputType({ description: 'A new organization and where it stands.' })
class FoundOrganizationInput extends TreeChangeInput {
  @Field(() => NameInput, { description: 'What it is called.' })
  name: NameInput

  @Field(() => OrganizationType, { description: 'What kind of organization it is.' })
  type: OrganizationType

  @Field(() => ID, { description: 'Code of the jurisdiction it belongs to.' })
  jurisdictionCode: string

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the organization above it in the line of the Party; absent: a root.',
  })
  parentId?: string | null

  @Field(() => SectorUnit, { nullable: true, description: 'The field it works in; absent: none.' })
  sectorUnit?: SectorUnit | null

  @Field(() => ID, { nullable: true, description: 'Readable code that stays the same; absent: one is made.' })
  code?: string | null
}

async function found(tx: Transaction, input: FoundOrganizationInput): Promise<Outcome> {
  const { on, name, type, jurisdictionCode, parentId = null, sectorUnit = null } = input
  const id = newId(tx.recordedAt)
  const code = input.code ?? `org.${id}`
  const validity = { validFrom: on, validTo: FOREVER_DAY }
  const placing = { organizationId: id, code, hierarchy: Hierarchy.PARTY, parentId, ...validity }
  await lockHierarchies(tx, [Hierarchy.PARTY])
  if (await tx.db.existsBy(OrganizationAnchor, { code }))
    return { problems: [{ code: 'ORGANIZATION_CODE_TAKEN', params: { code }, path: ['input', 'code'] }] }
  const problems = await problemsOfPlacing(tx, placing)
  if (problems.length > 0) return { problems }
  await tx.db.insert(OrganizationAnchor, { id, code, version: 1 })
  await stateOrganization(tx, id, {
    ...validity,
    code,
    nameZh: name.zh,
    nameEn: name.en ?? null,
    nameStatus: ValueStatus.EXTERNAL,
    type,
    status: OrganizationStatus.ACTIVE,
    sectorUnit,
    jurisdictionCode,
    clauses: [],
  })
  await placeOrganization(tx, placing)
  return { id }
}

const Payload = organizationPayload('FoundOrganization')

@Resolver()
export class FoundOrganization {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Founds an organization (成立). Platform admins and organizers over the parent; for a root, over the jurisdiction. User errors: ORGANIZATION_JURISDICTION_UNKNOWN, ORGANIZATION_NAME_INVALID, ORGANIZATION_CODE_INVALID, ORGANIZATION_CODE_TAKEN, ORGANIZATION_DAY_IMPLAUSIBLE, ORGANIZATION_UNKNOWN, ORGANIZATION_PARENT_INACTIVE.',
  })
  async foundOrganization(
    @Arg('input', () => FoundOrganizationInput, { description: 'The organization, its place and the day.' })
    input: FoundOrganizationInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OrganizationPayload> {
    const { jurisdictionCode, parentId = null, name, code = null, on } = input
    const refused = (problems: Problem[]) => ({ organization: null, userErrors: toUserErrors(problems, ctx.language) })
    if ((await pathOf({ ...ctx, memory: {} }).load(jurisdictionCode)) === null) {
      const params = { code: jurisdictionCode }
      return refused([{ code: 'ORGANIZATION_JURISDICTION_UNKNOWN', params, path: ['input', 'jurisdictionCode'] }])
    }
    if (parentId === null) demandOver(ctx, 'foundOrganization', await jurisdictionScope(ctx, jurisdictionCode))
    else await demandKeeper(ctx, 'foundOrganization', [parentId])
    const today = dayOf(ctx.now())
    const problems = [
      ...problemsOfName({ zh: name.zh, en: name.en ?? null }),
      ...problemsOfCode(code),
      ...problemsOfDay(on, today),
    ]
    if (problems.length > 0) return refused(problems)
    const { id, userErrors } = await runMutation(ctx, 'foundOrganization', input, (tx) => found(tx, input))
    return { organization: id === null ? null : await organizationById(ctx).load(id), userErrors }
  }
}
