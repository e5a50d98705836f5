import type { Role, Viewer } from '../auth/index.js'
import { whereAsOf } from '../bitemporal/index.js'
import type { Context } from '../context/index.js'
import { dayOf } from '../time/index.js'
import { JurisdictionPath } from './jurisdiction-path.entity.js'
import { OrganizationPlace, OrganizationState } from './organization.entity.js'
import { afterPath, type Sql } from './subtrees.js'

const grantsOf = (viewer: Viewer | null, roles: readonly Role[]) =>
  viewer?.grants.filter(({ role }) => roles.includes(role)) ?? []

/** Whether the viewer holds one of the roles everywhere. */
export const holdsEverywhere = (viewer: Viewer | null, roles: readonly Role[]): boolean =>
  grantsOf(viewer, roles).some(({ jurisdiction, organization }) => jurisdiction === null && organization === null)

/** The ids of the organizations of a jurisdiction and of those below it, today. */
function inJurisdiction(ctx: Context, code: string, name: string): Sql {
  const today = { valid: dayOf(ctx.now()), known: null }
  const below = ctx.db.createQueryBuilder(JurisdictionPath, 'heldPath').select('heldPath.code')
  const codes = whereAsOf(below.where(`INSTR(heldPath.path, :${name}) > 0`), 'heldPath', today)
  const states = ctx.db.createQueryBuilder(OrganizationState, 'heldState').select('heldState.organizationId')
  const ids = whereAsOf(states.where(`heldState.jurisdictionCode IN (${codes.getQuery()})`), 'heldState', today)
  const parameters = { ...codes.getParameters(), ...ids.getParameters(), [name]: `/${code}/` }
  return { sql: ids.getQuery(), parameters }
}

/** The ids of an organization and of those below it, today. */
function inOrganization(ctx: Context, id: string, name: string): Sql {
  const below = `heldBelow.path >= heldTop.path AND heldBelow.path < ${afterPath(ctx.db, 'heldTop')}`
  const query = ctx.db
    .createQueryBuilder(OrganizationPlace, 'heldBelow')
    .select('heldBelow.organizationId')
    .innerJoin(OrganizationPlace, 'heldTop', below)
    .where(`heldTop.organizationId = :${name}`)
  return { sql: query.getQuery(), parameters: { [name]: id } }
}

/**
 * The condition that a column names an organization over which the viewer holds one of the roles. Authorization is always
 * that of now, whatever time the request asks about.
 */
export function heldOrganization(ctx: Context, roles: readonly Role[], column: string): Sql {
  if (holdsEverywhere(ctx.viewer, roles)) return { sql: '1 = 1', parameters: {} }
  const ways = grantsOf(ctx.viewer, roles).map(({ jurisdiction, organization }, i) => {
    if (jurisdiction !== null) return inJurisdiction(ctx, jurisdiction, `held${i}`)
    return inOrganization(ctx, organization!, `held${i}`)
  })
  if (ways.length === 0) return { sql: '1 = 0', parameters: {} }
  const sql = ways.map((way) => `${column} IN (${way.sql})`).join(' OR ')
  return { sql: `(${sql})`, parameters: Object.assign({}, ...ways.map(({ parameters }) => parameters)) }
}

/** Of some organizations, those over which the viewer holds one of the roles now. One statement. */
export async function heldAmong(ctx: Context, roles: readonly Role[], ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  if (holdsEverywhere(ctx.viewer, roles)) return new Set(ids)
  const { sql, parameters } = heldOrganization(ctx, roles, 'o.organizationId')
  const rows = await ctx.db
    .createQueryBuilder(OrganizationState, 'o')
    .select('o.organizationId', 'id')
    .distinct(true)
    .where('o.organizationId IN (:...ids)', { ids })
    .andWhere(sql, parameters)
    .getRawMany<{ id: string }>()
  return new Set(rows.map(({ id }) => id))
}
