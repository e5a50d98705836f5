import { recordState } from '@meritgraph/shared/bitemporal'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { isUniqueViolation } from '@meritgraph/shared/database'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { type Day, dayOf, FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Vault } from '../vault/index.js'
import { keptAffiliation } from './affiliate-person.js'
import { Person, PersonState } from './person.entity.js'
import {
  answerOf,
  DatedPersonInput,
  personPayload,
  PersonNameInput,
  type PersonPayload,
  refusalOf,
} from './person-payload.js'
import { problemsOfDay } from './person.rules.js'
import {
  digestedInput,
  PERSONAL,
  type PersonalValues,
  personalValuesOf,
  problemsOfPersonal,
  problemsOfTaken,
} from './personal-input.js'

@InputType({ description: 'What is to be different of a person; a field that is absent stays, null takes it away.' })
class ChangePersonInput extends DatedPersonInput {
  @Field(() => PersonNameInput, { nullable: true, description: 'What the person is called from that day on.' })
  name?: PersonNameInput

  @Field(() => String, { nullable: true, description: 'Phone number from that day on.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Identity number, whatever the day.' })
  identityNumber?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the account that is the person’s own, whatever the day.' })
  accountId?: string | null
}

const Payload = personPayload(
  'ChangePerson',
  'PERSON_UNKNOWN, PERSON_MERGED, PERSON_ERASED, PERSON_UNCHANGED, PERSON_NAME_INVALID, PERSON_PHONE_INVALID, PERSON_IDENTITY_INVALID, PERSON_IDENTITY_TAKEN, PERSON_ACCOUNT_TAKEN, MEMBER_DAY_IMPLAUSIBLE, MEMBER_NOT_YET_RECORDED, MEMBER_CHANGES_LATER',
)

type Identity = Partial<Pick<Person, 'identityCipher' | 'identityHash' | 'identityMask' | 'accountId'>>

function identityOf(vault: Vault, personId: string, { identityNumber, accountId }: PersonalValues): Identity {
  const account = accountId === undefined ? {} : { accountId }
  if (identityNumber === undefined) return account
  if (identityNumber === null) return { ...account, identityCipher: null, identityHash: null, identityMask: null }
  return { ...account, ...vault.seal(personId, identityNumber) }
}

/** Records what a person is called and how they are reached from a day on; false where it is so already. */
async function restate(tx: Transaction, personId: string, on: Day, { name, phone }: PersonalValues): Promise<boolean> {
  const states = await tx.db.findBy(PersonState, { personId, supersededAt: FOREVER })
  let changed = false
  for (const state of states.filter(({ validTo }) => validTo > on)) {
    const nameZh = name ? name.zh.trim() : state.nameZh
    const nameEn = name ? (name.en?.trim() ?? null) : state.nameEn
    const next = { nameZh, nameEn, phone: phone === undefined ? state.phone : phone }
    if (nameZh === state.nameZh && nameEn === state.nameEn && next.phone === state.phone) continue
    const validity = { validFrom: state.validFrom > on ? state.validFrom : on, validTo: state.validTo ?? FOREVER_DAY }
    await recordState(tx, PersonState, 'personId', personId, { ...next, ...validity }) // oxlint-disable-line no-await-in-loop -- one connection
    changed = true
  }
  return changed
}

async function change(
  tx: Transaction,
  vault: Vault,
  { personId, on }: ChangePersonInput,
  values: PersonalValues,
): Promise<Outcome> {
  const kept = await keptAffiliation(tx, 'changePerson', { personId, on })
  if ('problems' in kept) return kept
  const { person } = kept
  if (person.erasedAt !== null) return { problems: [{ code: 'PERSON_ERASED', path: ['input', 'personId'] }] }
  const identity = identityOf(vault, personId, values)
  const taken = await problemsOfTaken(tx, identity, personId)
  if (taken.length > 0) return { problems: taken }
  const { identityHash = person.identityHash, accountId = person.accountId } = identity
  const isOther = identityHash !== person.identityHash || accountId !== person.accountId
  try {
    if (isOther) await tx.db.update(Person, { id: personId }, identity)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return { problems: await problemsOfTaken(tx, identity, personId) } // somebody was quicker
  }
  if ((await restate(tx, personId, on, values)) || isOther) return { id: personId }
  return { problems: [{ code: 'PERSON_UNCHANGED', path: ['input'] }] }
}

/** The mutation `changePerson`. */
export function changePersonResolver(vault: Vault) {
  @Resolver()
  class ChangePerson {
    @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
    @Mutation(() => Payload, {
      description:
        'Records another name or phone from a day on, or another identity number or account. Platform admins and organizers over the organization that the person is with. Errors: FORBIDDEN.',
    })
    async changePerson(
      @Arg('input', () => ChangePersonInput, { description: 'The person, the day and what is different.' })
      input: ChangePersonInput,
      @Ctx() ctx: MutationContext,
    ): Promise<PersonPayload> {
      const values = personalValuesOf(input)
      const problems = [...problemsOfPersonal(values), ...problemsOfDay(input.on, dayOf(ctx.now()))]
      if (problems.length > 0) return refusalOf(ctx, problems)
      const digested = digestedInput(vault, input)
      const work = (tx: Transaction) => change(tx, vault, input, values)
      return answerOf(ctx, await runMutation(ctx, 'changePerson', digested, work, PERSONAL))
    }
  }
  return ChangePerson
}
