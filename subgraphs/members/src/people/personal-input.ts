import type { Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import type { Vault } from '../vault/index.js'
import { Person } from './person.entity.js'
import { identityNumberOf, problemsOfIdentityNumber, problemsOfName, problemsOfPhone } from './person.rules.js'
import type { PersonNameInput } from './person-payload.js'

/** What an input says of a person that must be kept nowhere else; undefined: nothing is said of it. */
export interface PersonalValues {
  name?: PersonNameInput
  phone?: string | null
  identityNumber?: string | null
  accountId?: string | null
}

/** The names of these inputs; their values stay out of audit records, events and logs. */
export const PERSONAL = { personal: ['name', 'phone', 'identityNumber', 'accountId'] }

/** The values of an input in the form in which they are kept. */
export function personalValuesOf({ name, phone, identityNumber, accountId }: PersonalValues): PersonalValues {
  const number = identityNumber == null ? identityNumber : identityNumberOf(identityNumber)
  return { name, phone, identityNumber: number, accountId }
}

/** What is wrong with personal values by themselves. */
export const problemsOfPersonal = ({ name, phone, identityNumber }: PersonalValues): Problem[] => [
  ...(name ? problemsOfName({ zh: name.zh, en: name.en ?? null }) : []),
  ...problemsOfPhone(phone ?? null),
  ...problemsOfIdentityNumber(identityNumber ?? null),
]

/**
 * An input whose personal values are replaced by keyed digests: what is kept to recognize a repeated call says nothing of
 * the person, and nobody can try numbers against it.
 */
export function digestedInput<I extends object>(vault: Vault, input: I): I {
  const digested = PERSONAL.personal
    .filter((field) => (input as Record<string, unknown>)[field] != null)
    .map((field) => [field, vault.digestOf((input as Record<string, unknown>)[field])])
  return { ...input, ...Object.fromEntries(digested) }
}

/** What of the values belongs to another person's record already. The database holds the same. */
export async function problemsOfTaken(
  tx: Transaction,
  values: { identityHash?: string | null; accountId?: string | null },
  ownId: string | null,
): Promise<Problem[]> {
  const { identityHash = null, accountId = null } = values
  const taken = async (column: 'identityHash' | 'accountId', value: string | null) => {
    if (value === null) return false
    const other = await tx.db.findOneBy(Person, { [column]: value })
    return other !== null && other.id !== ownId
  }
  const problems: Problem[] = []
  if (await taken('identityHash', identityHash))
    problems.push({ code: 'PERSON_IDENTITY_TAKEN', path: ['input', 'identityNumber'] })
  if (await taken('accountId', accountId)) problems.push({ code: 'PERSON_ACCOUNT_TAKEN', path: ['input', 'accountId'] })
  return problems
}
