import { raiseVersion, recordStates, type StateValues } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { FOREVER } from '@meritgraph/shared/time'
import { Brackets, In } from 'typeorm'
import { Jurisdiction, JurisdictionAnchor, JurisdictionTree, TREE } from './jurisdiction.entity.js'
import { below, codesOf } from './jurisdiction.rules.js'

/** A state that is to be recorded. */
export type NewPlace = StateValues<Jurisdiction, 'code'> & { code: string }

/** Anchors of one statement. */
const AT_ONCE = 500

/** Makes this transaction the only one that changes the tree; read only afterwards what the change depends on. */
export async function lockTree(tx: Transaction): Promise<void> {
  if (!(await raiseVersion(tx, JurisdictionTree, TREE))) {
    throw new Error('The row of jurisdiction_tree is missing; run the migrations again.')
  }
}

/** Everything that is known now of where a jurisdiction stands. */
export const placesOf = (tx: Transaction, code: string): Promise<Jurisdiction[]> =>
  tx.db.findBy(Jurisdiction, { code, supersededAt: FOREVER })

/** Everything that is known now of what stands below these places. */
export function placesBelow(tx: Transaction, places: readonly Jurisdiction[]): Promise<Jurisdiction[]> {
  const isBelow = new Brackets((query) => {
    for (const [i, path] of [...new Set(places.map((place) => place.path))].entries()) {
      const [from, before] = below(path)
      query.orWhere(`j.path > :from${i} AND j.path < :before${i}`, { [`from${i}`]: from, [`before${i}`]: before })
    }
  })
  return tx.db
    .createQueryBuilder(Jurisdiction, 'j')
    .where('j.supersededAt = :forever', { forever: FOREVER })
    .andWhere(isBelow)
    .getMany()
}

/** Records places with the bump of their jurisdictions' versions, and publishes each for those who keep a copy of the tree. */
export async function recordPlaces(tx: Transaction, places: readonly NewPlace[]): Promise<void> {
  const codes = [...new Set(places.map(({ code }) => code))]
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    await tx.db.increment(JurisdictionAnchor, { code: In(codes.slice(from, from + AT_ONCE)) }, 'version', 1) // oxlint-disable-line no-await-in-loop -- one connection
  }
  for (const state of await recordStates(tx, Jurisdiction, 'code', places)) {
    const { code, parentCode, path, nameZh, nameEn, validFrom, validTo, recordedAt } = state
    const placed = { code, parentCode, path: codesOf(path), nameZh, nameEn, validFrom, validTo, recordedAt }
    tx.emit('JurisdictionPlaced', code, placed)
  }
}
