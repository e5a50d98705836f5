import type { Context } from '@meritgraph/shared/context'
import { type EntityTarget, In, type ObjectLiteral } from 'typeorm'
import { PersonMerge } from '../merges/index.js'
import { Affiliation, Person, PersonState } from '../people/index.js'
import { Transfer, TransferStep } from '../transfers/index.js'
import type { Vault } from '../vault/index.js'
import { PersonRead } from './person-read.entity.js'

/** The records of a person: the one that stands for them and those merged into it. */
export async function recordsOf({ db }: Pick<Context, 'db'>, person: Person): Promise<Person[]> {
  const standing = person.mergedIntoId ?? person.id
  return db.find(Person, { where: [{ id: standing }, { mergedIntoId: standing }], order: { id: 'ASC' } })
}

/** All that is kept of a person, as plain data. Whose it is was checked before. */
export async function everythingOf(ctx: Context, vault: Vault, person: Person): Promise<object> {
  const records = await recordsOf(ctx, person)
  const ids = records.map(({ id }) => id)
  const of = <T extends ObjectLiteral>(entity: EntityTarget<T>, column: keyof T & string, keys: readonly string[]) =>
    ctx.db.find(entity, { where: { [column]: In([...keys]) } as never })
  const transfers = await of(Transfer, 'personId', ids)
  return {
    records: records.map(({ id, accountId, identityCipher, mergedIntoId, erasedAt, recordedAt }) => {
      const identityNumber = identityCipher === null ? null : vault.open(id, identityCipher)
      return { id, accountId, identityNumber, mergedIntoId, erasedAt, recordedAt }
    }),
    names: await of(PersonState, 'personId', ids),
    affiliations: await of(Affiliation, 'personId', ids),
    transfers,
    transferSteps: await of(
      TransferStep,
      'transferId',
      transfers.map(({ id }) => id),
    ),
    merges: await of(PersonMerge, 'duplicateId', ids),
    reads: await of(PersonRead, 'personId', ids),
  }
}
