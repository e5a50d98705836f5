import type { EntityManager } from 'typeorm'
import { whereAsOf } from '../bitemporal/index.js'
import type { Context } from '../context/index.js'
import { type AsOf, dayOf } from '../time/index.js'
import { OrganizationLine, OrganizationPlace } from './organization.entity.js'

/** A piece of SQL with its parameters. */
export interface Sql {
  sql: string
  parameters: object
}

/** The first path after those at or below the place `alias`, in SQL: `0` follows `/` in ASCII. */
export function afterPath(db: EntityManager, alias: string): string {
  const all = `SUBSTR(${alias}.path, 1, LENGTH(${alias}.path) - 1)`
  return db.connection.options.type === 'mysql' ? `CONCAT(${all}, '0')` : `(${all} || '0')`
}

/** Whether a point in time is today, as it is known now; of that the places are kept ready. */
export const isOfToday = ({ now }: Pick<Context, 'now'>, { valid, known }: AsOf): boolean =>
  known === null && valid === dayOf(now())

/**
 * SQL for the pairs (top, id) of organizations and each that stands at or below them at a point in time: ranges of the
 * places of today, else down the lines of the day asked for. `name` is the parameter's.
 */
export function subtreesOf(ctx: Context, tops: readonly string[], at: AsOf, name: string): Sql {
  const parameters = { [name]: tops }
  if (isOfToday(ctx, at)) {
    const below = `below.path >= top.path AND below.path < ${afterPath(ctx.db, 'top')}`
    const query = ctx.db
      .createQueryBuilder(OrganizationPlace, 'top')
      .select('top.organizationId', 'top')
      .addSelect('below.organizationId', 'id')
      .innerJoin(OrganizationPlace, 'below', below)
      .where(`top.organizationId IN (:...${name})`, parameters)
    return { sql: query.getQuery(), parameters }
  }
  const next = ctx.db
    .createQueryBuilder(OrganizationLine, `${name}Line`)
    .select(`down.top, ${name}Line.organizationId`)
    .innerJoin('down', 'down', `down.id = ${name}Line.parentId`)
  const lines = whereAsOf(next, `${name}Line`, at)
  const first = ctx.db
    .createQueryBuilder()
    .select('given.organizationId, given.organizationId')
    .distinct(true)
    .from('organization_states', 'given')
    .where(`given.organizationId IN (:...${name})`, parameters)
  return {
    sql: `WITH RECURSIVE down(top, id) AS (${first.getQuery()} UNION ${lines.getQuery()}) SELECT top, id FROM down`,
    parameters: { ...parameters, ...lines.getParameters() },
  }
}
