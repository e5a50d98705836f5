import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { type AsOf, FOREVER, FOREVER_DAY, LAST_DAY } from '../time/index.js'

/** A condition on the states of an alias, with its parameters, for a WHERE or the ON of a join. */
export interface Condition {
  sql: string
  parameters: Record<string, unknown>
}

function knownAt(alias: string, known: Date | null): Condition {
  if (known === null) return { sql: `${alias}.supersededAt = :forever`, parameters: { forever: FOREVER } }
  const name = `${alias}Known`
  return { sql: `${alias}.recordedAt <= :${name} AND ${alias}.supersededAt > :${name}`, parameters: { [name]: known } }
}

/** What must be so of the states (by alias) that were so on a day, as known at an instant. */
export function asOfCondition(alias: string, { valid, known }: AsOf): Condition {
  const name = `${alias}Valid`
  const { sql, parameters } = knownAt(alias, known)
  // "Without an end" is kept as the last day there is, which would belong to no state: it has what the day before it has.
  const day = valid === FOREVER_DAY ? LAST_DAY : valid
  return {
    sql: `${sql} AND ${alias}.validFrom <= :${name} AND ${alias}.validTo > :${name}`,
    parameters: { ...parameters, [name]: day },
  }
}

/** Narrows a query to the states known at an instant, or to those known now. */
export function whereKnown<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  known: Date | null,
): SelectQueryBuilder<T> {
  const { sql, parameters } = knownAt(alias, known)
  return query.andWhere(sql, parameters)
}

/** Narrows a query to the states that were so on a day, as known at an instant. */
export function whereAsOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  asOf: AsOf,
): SelectQueryBuilder<T> {
  const { sql, parameters } = asOfCondition(alias, asOf)
  return query.andWhere(sql, parameters)
}
