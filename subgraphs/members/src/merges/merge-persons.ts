import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import {
  affiliate,
  type Affiliation,
  affiliationsOf,
  answerOf,
  demandKeeper,
  lockedPerson,
  lockPerson,
  Person,
  PersonInput,
  personPayload,
  type PersonPayload,
  refusalOf,
  unaffiliate,
  valuesOf,
} from '../people/index.js'
import { Transfer } from '../transfers/index.js'
import { takenOverOf } from './merge.rules.js'
import { PersonMerge } from './person-merge.entity.js'

@InputType({ description: 'Which two records are of one person.' })
class MergePersonsInput extends PersonInput {
  @Field(() => ID, { description: 'Id of the other record; it is kept and points to the first.' })
  duplicateId: string
}

const Payload = personPayload(
  'MergePersons',
  'PERSON_UNKNOWN, PERSON_MERGED, PERSON_ERASED, MERGE_SAME, MERGE_HAS_DUPLICATES, MEMBER_IN_TRANSFER',
)

/** What an affiliation says, with its days. */
export const pieceOf = (affiliation: Affiliation) => {
  const { validFrom, validTo } = affiliation
  return { ...valuesOf(affiliation), validFrom, validTo }
}

/** What stands against merging one record into another; both are locked. */
async function problemsOfMerge(tx: Transaction, person: Person, duplicate: Person): Promise<Problem[]> {
  const problems: Problem[] = []
  const sides = [
    { field: 'personId', side: person },
    { field: 'duplicateId', side: duplicate },
  ]
  for (const { field, side } of sides) {
    if (side.erasedAt !== null) problems.push({ code: 'PERSON_ERASED', path: ['input', field] })
    // oxlint-disable-next-line no-await-in-loop -- two
    if (await tx.db.existsBy(Transfer, { openPersonId: side.id }))
      problems.push({ code: 'MEMBER_IN_TRANSFER', path: ['input', field] })
  }
  if (await tx.db.existsBy(Person, { mergedIntoId: duplicate.id }))
    problems.push({ code: 'MERGE_HAS_DUPLICATES', path: ['input', 'duplicateId'] })
  return problems
}

async function merge(tx: Transaction, { personId, duplicateId }: MergePersonsInput): Promise<Outcome> {
  for (const id of [personId, duplicateId].sort()) await lockPerson(tx, id) // oxlint-disable-line no-await-in-loop -- always in the same order
  const stays = await lockedPerson(tx, personId)
  if ('problems' in stays) return stays
  const goes = await lockedPerson(tx, duplicateId, 'duplicateId')
  if ('problems' in goes) return goes
  const [own, others] = [await affiliationsOf(tx, personId), await affiliationsOf(tx, duplicateId)]
  const organizations = [...own, ...others]
    .filter(({ validTo }) => validTo === FOREVER_DAY)
    .map(({ organizationId }) => organizationId)
  await demandKeeper(tx, 'mergePersons', organizations)
  const problems = await problemsOfMerge(tx, stays.person, goes.person)
  if (problems.length > 0) return { problems }
  const before = others.map(pieceOf)
  const taken = takenOverOf(own, before)
  /* oxlint-disable no-await-in-loop -- one connection */
  for (const piece of before) await unaffiliate(tx, duplicateId, piece)
  for (const piece of taken) await affiliate(tx, personId, piece)
  /* oxlint-enable no-await-in-loop */
  await tx.db.update(Person, { id: duplicateId }, { mergedIntoId: personId })
  const takenOver = taken.map(({ validFrom, validTo }) => ({ validFrom, validTo }))
  const id = newId(tx.recordedAt)
  await tx.db.insert(PersonMerge, {
    ...{ id, personId, duplicateId, before, takenOver, mergedAt: tx.recordedAt, unmergedAt: null },
  })
  return { id: personId }
}

@Resolver()
export class MergePersons {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Says that two records are of one person. Both are kept; one stands for the person and takes over the days on which it was with no organization, so that the person counts once. `unmergePersons` undoes it. Platform admins and organizers over the organizations of both. Errors: FORBIDDEN.',
  })
  async mergePersons(
    @Arg('input', () => MergePersonsInput, { description: 'The record that stays and its duplicate.' })
    input: MergePersonsInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PersonPayload> {
    if (input.personId === input.duplicateId)
      return refusalOf(ctx, [{ code: 'MERGE_SAME', path: ['input', 'duplicateId'] }])
    return answerOf(ctx, await runMutation(ctx, 'mergePersons', input, (tx) => merge(tx, input)))
  }
}
