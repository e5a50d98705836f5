import { Role } from '@meritgraph/shared/auth'
import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { heldAmong, heldOrganization, holdsEverywhere, type Sql } from '@meritgraph/shared/replicas'
import { dayOf } from '@meritgraph/shared/time'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { Affiliation } from './affiliation.entity.js'
import { Person } from './person.entity.js'

/** Who keeps the records of persons inside the subtree of their grant. */
export const KEEPERS: readonly Role[] = [Role.PLATFORM_ADMIN, Role.ORGANIZER]

const NOBODY: Sql = { sql: '1 = 0', parameters: {} }
const EVERYBODY: Sql = { sql: '1 = 1', parameters: {} }

/** The ids of the records that stand for the viewer's own person. */
function ownRecords(ctx: Context): Sql {
  const query = ctx.db.createQueryBuilder(Person, 'own').select('COALESCE(own.mergedIntoId, own.id)')
  return {
    sql: query.where('own.accountId = :viewerAccount').getQuery(),
    parameters: { viewerAccount: ctx.viewer?.accountId ?? '' },
  }
}

/**
 * The condition that a column names a person whom the viewer may see now: themselves; who is today with an organization
 * that they keep; and whom a released transfer would bring to one. Every path to a person, and to what is said of one,
 * goes through here; what is not seen does not exist. Neighbours that ask for a fact see everybody.
 */
export function seenPerson(ctx: Context, column: string): Sql {
  const { viewer } = ctx
  if (viewer === null) return NOBODY
  if (viewer.service !== null || holdsEverywhere(viewer, KEEPERS)) return EVERYBODY
  const today = dayOf(ctx.now())
  const own = ownRecords(ctx)
  const withKept = heldOrganization(ctx, KEEPERS, 'seenAt.organizationId')
  const offered = heldOrganization(ctx, KEEPERS, 'seen.offeredToId')
  const current = whereAsOf(ctx.db.createQueryBuilder(Affiliation, 'seenAt').select('1'), 'seenAt', {
    valid: today,
    known: null,
  })
  current.andWhere('seenAt.personId = COALESCE(seen.mergedIntoId, seen.id)').andWhere(withKept.sql)
  const ways = [
    `COALESCE(seen.mergedIntoId, seen.id) IN (${own.sql})`,
    `EXISTS (${current.getQuery()})`,
    `(seen.offeredUntil > :seenToday AND ${offered.sql})`,
  ]
  const seen = ctx.db.createQueryBuilder(Person, 'seen').select('1')
  seen.where(`seen.id = ${column} AND (${ways.join(' OR ')})`)
  const parameters = { ...own.parameters, ...current.getParameters(), ...withKept.parameters, seenToday: today }
  return { sql: `EXISTS (${seen.getQuery()})`, parameters }
}

/** Narrows a query to the persons that the viewer may see, by the column with their ids. */
export function whereSeen<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  ctx: Context,
): SelectQueryBuilder<T> {
  const { sql, parameters } = seenPerson(ctx, column)
  return query.andWhere(sql, parameters)
}

/** Refuses callers who do not keep every one of these organizations. Errors: FORBIDDEN. */
export async function demandKeeper(ctx: Context, field: string, organizationIds: readonly string[]): Promise<void> {
  const held = await heldAmong(ctx, KEEPERS, organizationIds)
  if (organizationIds.every((id) => held.has(id))) return
  throw fault('FORBIDDEN', { field, roles: KEEPERS.join(', ') }, ctx.language)
}
