import { endState, recordState, type StateValues, type Validity } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { fault, type Problem } from '@meritgraph/shared/errors'
import { OrganizationState } from '@meritgraph/shared/replicas'
import { type Day, dayOf, FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { LessThanOrEqual, MoreThan } from 'typeorm'
import { Affiliation } from './affiliation.entity.js'
import { Person, standingId } from './person.entity.js'
import { demandKeeper, whereSeen } from './person-scope.js'

/** What an affiliation says. */
export type Affiliating = StateValues<Affiliation, 'personId'>

/** What an affiliation of a person says, without its times. */
export const valuesOf = (affiliation: Affiliating): Omit<Affiliating, keyof Validity> => {
  const { organizationId, stage, stageWord, category, partyAffairsRole } = affiliation
  const { floatingPlace, floatingOrganizationId } = affiliation
  return { organizationId, stage, stageWord, category, partyAffairsRole, floatingPlace, floatingOrganizationId }
}

/** Lets changes of a person happen one after the other. */
export const lockPerson = (tx: Transaction, id: string): Promise<unknown> =>
  tx.db.increment(Person, { id }, 'version', 1)

/** The affiliations of a person that are known now, first day first. */
export const affiliationsOf = (tx: Transaction, personId: string): Promise<Affiliation[]> =>
  tx.db.find(Affiliation, { where: { personId, supersededAt: FOREVER }, order: { validFrom: 'ASC' } })

/** Records with which organization a person is, and tells the neighbours. Lock the person first. */
export async function affiliate(tx: Transaction, personId: string, values: Affiliating): Promise<void> {
  const { recordedAt } = await recordState(tx, Affiliation, 'personId', personId, values)
  const { organizationId, stage, category, partyAffairsRole, validFrom, validTo } = values
  const said = { organizationId, stage, category, partyAffairsRole }
  tx.emit('PersonAffiliated', personId, { id: personId, ...said, validFrom, validTo, recordedAt })
}

/** Records that a person is with no organization in a range of days, and tells the neighbours. Lock the person first. */
export async function unaffiliate(tx: Transaction, personId: string, { validFrom, validTo }: Validity): Promise<void> {
  await endState(tx, Affiliation, 'personId', personId, { validFrom, validTo })
  const { recordedAt } = tx
  tx.emit('PersonAffiliated', personId, { id: personId, organizationId: null, validFrom, validTo, recordedAt })
}

/** The affiliation of a person on a day, where it is the last one recorded; else what stands against it. */
export async function lastAffiliationOn(
  tx: Transaction,
  personId: string,
  on: Day,
): Promise<{ affiliation: Affiliation } | { problems: Problem[] }> {
  const affiliation = (await affiliationsOf(tx, personId)).find(
    ({ validFrom, validTo }) => validFrom <= on && on < validTo,
  )
  const path = ['input', 'on']
  if (!affiliation) return { problems: [{ code: 'MEMBER_NOT_YET_RECORDED', params: { on }, path }] }
  if (affiliation.validTo === FOREVER_DAY) return { affiliation }
  return { problems: [{ code: 'MEMBER_CHANGES_LATER', params: { on, later: affiliation.validTo }, path }] }
}

/** A person whom the viewer sees, locked; else what stands against changing them. */
export async function lockedPerson(
  tx: Transaction,
  personId: string,
  field = 'personId',
): Promise<{ person: Person } | { problems: Problem[] }> {
  await lockPerson(tx, personId)
  const query = tx.db.createQueryBuilder(Person, 'p').where('p.id = :personId', { personId })
  const person = await whereSeen(query, 'p.id', tx).getOne()
  const path = ['input', field]
  if (person?.id !== personId) return { problems: [{ code: 'PERSON_UNKNOWN', path }] } // MySQL finds an id with blanks behind it, too
  if (person.mergedIntoId === null) return { person }
  return { problems: [{ code: 'PERSON_MERGED', params: { id: standingId(person) }, path }] }
}

/**
 * A person with their affiliation from a day on, both locked, for a change by whoever keeps the organization; else what
 * stands against it. Errors: FORBIDDEN.
 */
export async function keptAffiliation(
  tx: Transaction,
  mutation: string,
  { personId, on }: { personId: string; on: Day },
): Promise<{ person: Person; affiliation: Affiliation } | { problems: Problem[] }> {
  const locked = await lockedPerson(tx, personId)
  if ('problems' in locked) return locked
  const found = await lastAffiliationOn(tx, personId, on)
  if ('problems' in found) return found
  await demandKeeper(tx, mutation, [found.affiliation.organizationId])
  return { ...locked, ...found }
}

/** A person with their affiliation of today, as `keptAffiliation`. Errors: FORBIDDEN. */
export const keptPerson = (tx: Transaction, mutation: string, personId: string): ReturnType<typeof keptAffiliation> =>
  keptAffiliation(tx, mutation, { personId, on: dayOf(tx.now()) })

/** What stands against being with an organization from a day on. Errors: NEIGHBOUR_BEHIND where it has not arrived here. */
export async function problemsOfOrganization(
  tx: Transaction,
  id: string,
  on: Day,
  field = 'organizationId',
): Promise<Problem[]> {
  if (!(await tx.db.existsBy(OrganizationState, { organizationId: id }))) {
    const what = tx.language === 'zh' ? '组织' : 'the organizations'
    throw fault('NEIGHBOUR_BEHIND', { what }, tx.language)
  }
  const covering = { validFrom: LessThanOrEqual(on), validTo: MoreThan(on), supersededAt: FOREVER }
  const works = await tx.db.existsBy(OrganizationState, { organizationId: id, status: 'ACTIVE', ...covering })
  return works ? [] : [{ code: 'MEMBER_ORGANIZATION_INACTIVE', params: { id, on }, path: ['input', field] }]
}
