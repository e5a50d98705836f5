import type { Context } from '@meritgraph/shared/context'
import { FOREVER } from '@meritgraph/shared/time'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { ConceptMappingRow, ConceptMappingState } from './concept.entity.js'

/** Joins the mapping (alias `m`) of the scheme of each version (alias `v`), as known at an instant; null where there is none. */
export function joinMapping<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  known: Date | null,
): SelectQueryBuilder<T> {
  const isKnown = known === null ? 'm.supersededAt = :mForever' : 'm.recordedAt <= :mKnown AND m.supersededAt > :mKnown'
  return query.leftJoin(ConceptMappingState, 'm', `m.profileCode = v.profileCode AND ${isKnown}`, {
    mForever: FOREVER,
    mKnown: known,
  })
}

/** Whether a concept answers to the item (alias `i`) in the mapping (alias `m`). */
export function isMapped({ db }: Context): string {
  const row = db
    .createQueryBuilder(ConceptMappingRow, 'x')
    .select('1')
    .where("x.contentHash = m.contentHash AND x.itemCode = i.code AND x.relation <> 'none'")
  return `EXISTS (${row.getQuery()})`
}
