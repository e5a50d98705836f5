import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { IsNull, MoreThan } from 'typeorm'
import {
  affiliate,
  affiliationsOf,
  answerOf,
  demandKeeper,
  lockedPerson,
  lockPerson,
  Person,
  PersonInput,
  personPayload,
  type PersonPayload,
  unaffiliate,
  whereSeen,
} from '../people/index.js'
import { Transfer } from '../transfers/index.js'
import { pieceOf } from './merge-persons.js'
import { givenBackOf, within } from './merge.rules.js'
import { PersonMerge } from './person-merge.entity.js'

@InputType({ description: 'Which record is to stand by itself again.' })
class UnmergePersonsInput extends PersonInput {}

const Payload = personPayload(
  'UnmergePersons',
  'PERSON_UNKNOWN, PERSON_ERASED, MERGE_NONE, MERGE_LATER, MEMBER_IN_TRANSFER',
)

type Pieces = ReturnType<typeof pieceOf>[]

/** The merge by which a record that the viewer sees points to another, with both locked; else what stands against undoing it. */
async function openMerge(tx: Transaction, duplicateId: string): Promise<Outcome | { merge: PersonMerge }> {
  const path = ['input', 'personId']
  const query = tx.db.createQueryBuilder(Person, 'p').where('p.id = :duplicateId', { duplicateId })
  const duplicate = await whereSeen(query, 'p.id', tx).getOne()
  if (duplicate?.id !== duplicateId) return { problems: [{ code: 'PERSON_UNKNOWN', path }] }
  if (duplicate.mergedIntoId === null) return { problems: [{ code: 'MERGE_NONE', path }] }
  for (const id of [duplicateId, duplicate.mergedIntoId].sort()) await lockPerson(tx, id) // oxlint-disable-line no-await-in-loop -- always in the same order
  const merge = await tx.db.findOneBy(PersonMerge, { duplicateId, unmergedAt: IsNull() })
  if (!merge) return { problems: [{ code: 'MERGE_NONE', path }] } // somebody was quicker
  const later = await tx.db.findOneBy(PersonMerge, {
    personId: merge.personId,
    unmergedAt: IsNull(),
    id: MoreThan(merge.id),
  })
  if (later) return { problems: [{ code: 'MERGE_LATER', params: { id: later.duplicateId }, path }] }
  if (duplicate.erasedAt !== null) return { problems: [{ code: 'PERSON_ERASED', path }] }
  return { merge }
}

async function unmerge(tx: Transaction, { personId: duplicateId }: UnmergePersonsInput): Promise<Outcome> {
  const found = await openMerge(tx, duplicateId)
  if (!('merge' in found)) return found
  const { id, personId, before, takenOver } = found.merge
  const stays = await lockedPerson(tx, personId)
  if ('problems' in stays) return stays
  const now = (await affiliationsOf(tx, personId)).map(pieceOf)
  const back = givenBackOf(before as unknown as Pieces, takenOver, now)
  const last = [...now, ...back].filter(({ validTo }) => validTo === FOREVER_DAY)
  await demandKeeper(
    tx,
    'unmergePersons',
    last.map(({ organizationId }) => organizationId),
  )
  if (await tx.db.existsBy(Transfer, { openPersonId: personId }))
    return { problems: [{ code: 'MEMBER_IN_TRANSFER', path: ['input', 'personId'] }] }
  await tx.db.update(Person, { id: duplicateId }, { mergedIntoId: null })
  /* oxlint-disable no-await-in-loop -- one connection */
  for (const piece of within(now, takenOver)) await unaffiliate(tx, personId, piece)
  for (const piece of back) await affiliate(tx, duplicateId, piece)
  /* oxlint-enable no-await-in-loop */
  await tx.db.update(PersonMerge, { id }, { unmergedAt: tx.recordedAt })
  return { id: duplicateId }
}

@Resolver()
export class UnmergePersons {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Undoes a merge: the record stands by itself again, with the affiliations that it had, and with what has become of those that were taken over. Platform admins and organizers over the organizations of both. Errors: FORBIDDEN.',
  })
  async unmergePersons(
    @Arg('input', () => UnmergePersonsInput, { description: 'The record that points to another.' })
    input: UnmergePersonsInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PersonPayload> {
    return answerOf(ctx, await runMutation(ctx, 'unmergePersons', input, (tx) => unmerge(tx, input)))
  }
}
