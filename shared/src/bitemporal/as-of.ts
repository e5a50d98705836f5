import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { type AsOf, FOREVER } from '../time/index.js'

/** Narrows a query to the states known at an instant, or to those known now. */
export function whereKnown<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  known: Date | null,
): SelectQueryBuilder<T> {
  if (known === null) return query.andWhere(`${alias}.supersededAt = :forever`, { forever: FOREVER })
  const name = `${alias}Known`
  return query.andWhere(`${alias}.recordedAt <= :${name} AND ${alias}.supersededAt > :${name}`, { [name]: known })
}

/** Narrows a query to the states that were so on a day, as known at an instant. */
export function whereAsOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  asOf: AsOf,
): SelectQueryBuilder<T> {
  const name = `${alias}Valid`
  const valid = `${alias}.validFrom <= :${name} AND ${alias}.validTo > :${name}`
  return whereKnown(query, alias, asOf.known).andWhere(valid, { [name]: asOf.valid })
}
