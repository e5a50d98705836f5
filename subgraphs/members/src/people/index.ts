import type { ReferenceResolver } from '@meritgraph/shared/federation'
import type { Feature } from '@meritgraph/shared/subgraph'
import { IsNull, Not } from 'typeorm'
import type { Vault } from '../vault/index.js'
import { Affiliation } from './affiliation.entity.js'
import { AdmitMember } from './admit-member.js'
import { ChangeMembership } from './change-membership.js'
import { changePersonResolver } from './change-person.js'
import { EndMembership } from './end-membership.js'
import { findPersonResolver } from './find-person.js'
import { memberOf } from './member.view.js'
import { OrganizationMembers } from './organization.fields.js'
import { Person, PersonState } from './person.entity.js'
import './person.errors.js'
import { AffiliationFields, MemberFields, PersonFields } from './person.fields.js'
import { memberById, personById } from './person.loaders.js'
import { registerPersonResolver } from './register-person.js'

export {
  affiliate,
  affiliationsOf,
  keptPerson,
  lastAffiliationOn,
  lockedPerson,
  lockPerson,
  problemsOfOrganization,
  unaffiliate,
  valuesOf,
} from './affiliate-person.js'
export { Affiliation } from './affiliation.entity.js'
export { Person, PersonState } from './person.entity.js'
export { personById, personStateOf } from './person.loaders.js'
export { answerOf, PersonInput, personPayload, type PersonPayload, refusalOf } from './person-payload.js'
export { demandKeeper, KEEPERS, seenPerson, whereSeen } from './person-scope.js'

const member: ReferenceResolver = async ({ id }, ctx) => {
  const affiliation = await memberById(ctx).load(id!)
  return affiliation && memberOf(affiliation)
}

/** Persons, with which organization they are, and as what. */
export function people(vault: Vault): Feature {
  return {
    name: 'people',
    entities: [Person, PersonState, Affiliation],
    resolvers: [
      PersonFields,
      MemberFields,
      AffiliationFields,
      OrganizationMembers,
      findPersonResolver(vault),
      registerPersonResolver(vault),
      changePersonResolver(vault),
      AdmitMember,
      ChangeMembership,
      EndMembership,
    ],
    references: { Person: ({ id }, ctx) => personById(ctx).load(id!), Member: member },
    /** Errors: PERSONAL_KEY_MISSING, PERSONAL_KEY_WRONG. */
    async check(db) {
      vault.hashOf('')
      const person = await db.findOneBy(Person, { identityCipher: Not(IsNull()) })
      if (person) vault.open(person.id, person.identityCipher!)
    },
  }
}
