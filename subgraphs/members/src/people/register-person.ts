import { recordState } from '@meritgraph/shared/bitemporal'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { isUniqueViolation } from '@meritgraph/shared/database'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { BEGINNING_DAY, type Day, dayOf, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Vault } from '../vault/index.js'
import { affiliate, problemsOfOrganization } from './affiliate-person.js'
import { MemberStage } from './member-stage.js'
import { Person, PersonState } from './person.entity.js'
import { answerOf, personPayload, PersonNameInput, type PersonPayload, refusalOf } from './person-payload.js'
import { problemsOfDay, problemsOfWords } from './person.rules.js'
import { demandKeeper } from './person-scope.js'
import {
  digestedInput,
  PERSONAL,
  type PersonalValues,
  personalValuesOf,
  problemsOfPersonal,
  problemsOfTaken,
} from './personal-input.js'
import { problemsOfEarlyStage } from './stage.rules.js'

@InputType({ description: 'A person who is not recorded yet, and the organization that records them.' })
class RegisterPersonInput {
  @Field(() => ID, { description: 'Id of the organization that the person is with.' })
  organizationId: string

  @Field(() => LocalDate, { description: 'The first day on which they are with it, from 1921-07-01 to today.' })
  on: Day

  @Field(() => PersonNameInput, { description: 'What the person is called.' })
  name: PersonNameInput

  @Field(() => String, { nullable: true, description: 'Phone number: 5 to 20 digits, blanks and hyphens.' })
  phone?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Identity number; kept encrypted. No two persons have the same.',
  })
  identityNumber?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the account that is the person’s own.' })
  accountId?: string | null

  @Field(() => MemberStage, {
    nullable: true,
    description: 'How far they have come in becoming a member, up to DEVELOPMENT_TARGET; absent: one of the masses.',
  })
  stage?: MemberStage | null

  @Field(() => String, { nullable: true, description: 'The category as the scheme names it, up to 100 characters.' })
  category?: string | null

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

const Payload = personPayload(
  'RegisterPerson',
  'PERSON_NAME_INVALID, PERSON_PHONE_INVALID, PERSON_IDENTITY_INVALID, PERSON_IDENTITY_TAKEN, PERSON_ACCOUNT_TAKEN, MEMBER_ADMISSION_NEEDED, MEMBER_WORD_INVALID, MEMBER_DAY_IMPLAUSIBLE, MEMBER_ORGANIZATION_INACTIVE',
)

const NOTHING = { mergedIntoId: null, offeredToId: null, offeredUntil: null, erasedAt: null }
const NO_IDENTITY = { identityCipher: null, identityHash: null, identityMask: null }

async function register(
  tx: Transaction,
  vault: Vault,
  input: RegisterPersonInput,
  { name, phone = null, identityNumber = null, accountId = null }: PersonalValues,
): Promise<Outcome> {
  const { organizationId, on, stage = null, category = null } = input
  await demandKeeper(tx, 'registerPerson', [organizationId])
  const id = newId(tx.recordedAt)
  const identity = identityNumber === null ? NO_IDENTITY : vault.seal(id, identityNumber)
  const values = { ...identity, accountId }
  const problems = [
    ...(await problemsOfOrganization(tx, organizationId, on)),
    ...(await problemsOfTaken(tx, values, null)),
  ]
  if (problems.length > 0) return { problems }
  try {
    await tx.db.insert(Person, { ...NOTHING, ...values, id, version: 1, recordedAt: tx.recordedAt })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return { problems: await problemsOfTaken(tx, values, null) } // somebody was quicker
  }
  const always = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }
  const state = { ...always, nameZh: name!.zh.trim(), nameEn: name!.en?.trim() ?? null, phone }
  await recordState(tx, PersonState, 'personId', id, state)
  const nothing = { stageWord: null, partyAffairsRole: null, floatingPlace: null, floatingOrganizationId: null }
  await affiliate(tx, id, { ...nothing, organizationId, stage, category, validFrom: on, validTo: FOREVER_DAY })
  return { id }
}

/** The mutation `registerPerson`. */
export function registerPersonResolver(vault: Vault) {
  @Resolver()
  class RegisterPerson {
    @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
    @Mutation(() => Payload, {
      description:
        'Records a person with an organization. Platform admins and organizers over it. Errors: FORBIDDEN, NEIGHBOUR_BEHIND.',
    })
    async registerPerson(
      @Arg('input', () => RegisterPersonInput, { description: 'The person, the organization and the day.' })
      input: RegisterPersonInput,
      @Ctx() ctx: MutationContext,
    ): Promise<PersonPayload> {
      const values = personalValuesOf(input)
      const problems = [
        ...problemsOfPersonal(values),
        ...problemsOfEarlyStage(input.stage ?? null),
        ...problemsOfWords({ category: input.category }),
        ...problemsOfDay(input.on, dayOf(ctx.now())),
      ]
      if (problems.length > 0) return refusalOf(ctx, problems)
      const digested = digestedInput(vault, input)
      const work = (tx: Transaction) => register(tx, vault, input, values)
      return answerOf(ctx, await runMutation(ctx, 'registerPerson', digested, work, PERSONAL))
    }
  }
  return RegisterPerson
}
