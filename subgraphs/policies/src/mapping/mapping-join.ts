import { asOfCondition } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import type { AsOf } from '@meritgraph/shared/time'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { ConceptMappingRow, ConceptMappingState } from './concept.entity.js'

/** Joins the mapping (alias `m`) of the scheme of each version (alias `v`) at a point of both axes; null where there is none. */
export function joinMapping<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, at: AsOf): SelectQueryBuilder<T> {
  const { sql, parameters } = asOfCondition('m', at)
  return query.leftJoin(ConceptMappingState, 'm', `m.profileCode = v.profileCode AND ${sql}`, parameters)
}

/** Whether a concept answers to the item (alias `i`) in the mapping (alias `m`). */
export function isMapped({ db }: Context): string {
  const row = db
    .createQueryBuilder(ConceptMappingRow, 'x')
    .select('1')
    .where("x.contentHash = m.contentHash AND x.itemCode = i.code AND x.relation <> 'none'")
  return `EXISTS (${row.getQuery()})`
}
