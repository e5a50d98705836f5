import { Role } from '@meritgraph/shared/auth'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { heldAmong } from '@meritgraph/shared/replicas'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { dayOf } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { In } from 'typeorm'
import {
  Affiliation,
  answerOf,
  lastAffiliationOn,
  lockedPerson,
  Person,
  PersonInput,
  personPayload,
  type PersonPayload,
  PersonState,
} from '../people/index.js'
import { Transfer, TransferStep } from '../transfers/index.js'
import { recordsOf } from './everything.js'

@InputType({ description: 'Whose personal data is to be erased.' })
class ErasePersonInput extends PersonInput {}

const Payload = personPayload('ErasePerson', 'PERSON_UNKNOWN, PERSON_MERGED, PERSON_ERASED, MEMBER_NOT_YET_RECORDED')

const NO_IDENTITY = { identityCipher: null, identityHash: null, identityMask: null, accountId: null }
const NO_NAME = { nameZh: null, nameEn: null, phone: null }

/** Refuses all but the person themselves and platform admins over the organization that they are with. Errors: FORBIDDEN. */
async function demandEraser(tx: Transaction, records: readonly Person[], organizationId: string): Promise<void> {
  if (records.some(({ accountId }) => accountId !== null && accountId === tx.viewer?.accountId)) return
  const held = await heldAmong(tx, [Role.PLATFORM_ADMIN], [organizationId])
  if (!held.has(organizationId))
    throw fault('FORBIDDEN', { field: 'erasePerson', roles: Role.PLATFORM_ADMIN }, tx.language)
}

async function erase(tx: Transaction, { personId }: ErasePersonInput): Promise<Outcome> {
  const locked = await lockedPerson(tx, personId)
  if ('problems' in locked) return locked
  const found = await lastAffiliationOn(tx, personId, dayOf(tx.now()))
  if ('problems' in found) return found
  const records = await recordsOf(tx, locked.person)
  await demandEraser(tx, records, found.affiliation.organizationId)
  if (locked.person.erasedAt !== null) return { problems: [{ code: 'PERSON_ERASED', path: ['input', 'personId'] }] }
  const ids = In(records.map(({ id }) => id))
  await tx.db.update(Person, { id: ids }, { ...NO_IDENTITY, erasedAt: tx.recordedAt })
  await tx.db.update(PersonState, { personId: ids }, NO_NAME)
  await tx.db.update(Affiliation, { personId: ids }, { floatingPlace: null })
  const transfers = await tx.db.find(Transfer, { where: { personId: ids }, select: { id: true } })
  if (transfers.length > 0)
    await tx.db.update(TransferStep, { transferId: In(transfers.map(({ id }) => id)) }, { reason: null })
  tx.emit('PersonErased', personId, { id: personId, recordedAt: tx.recordedAt })
  return { id: personId }
}

@Resolver()
export class ErasePerson {
  @Authorized('ACCOUNT')
  @Mutation(() => Payload, {
    description:
      'Erases the personal data of a person in all states and records: names, phone, identity number, account, places and reasons. With which organization somebody was stays, without saying who, so that counts stay; the audit chain still verifies. It cannot be undone. The person themselves, or platform admins over the organization that they are with. Errors: FORBIDDEN.',
  })
  async erasePerson(
    @Arg('input', () => ErasePersonInput, { description: 'The person.' }) input: ErasePersonInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PersonPayload> {
    return answerOf(ctx, await runMutation(ctx, 'erasePerson', input, (tx) => erase(tx, input)))
  }
}
