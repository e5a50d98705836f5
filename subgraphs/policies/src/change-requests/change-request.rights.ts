import { holds, Role } from '@meritgraph/shared/auth'
import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { perRequest } from '@meritgraph/shared/loaders'
import { dayOf } from '@meritgraph/shared/time'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { Jurisdiction, jurisdictionScope } from '../jurisdictions/index.js'
import { ChangeState } from './change-state.js'

/** Who starts, edits, submits and withdraws. */
export const EDITORS = [Role.SCHEME_EDITOR, Role.PLATFORM_ADMIN] as const
/** Who approves, rejects, publishes and schedules. */
export const APPROVERS = [Role.SCHEME_APPROVER, Role.PLATFORM_ADMIN] as const
/** Who sees a change request before it is published. */
export const INSIDERS = [Role.SCHEME_EDITOR, Role.SCHEME_APPROVER, Role.PLATFORM_ADMIN] as const

/** What a change request's rights depend on; null: the concepts, for which a role must be held everywhere. */
export interface Placed {
  jurisdictionCode: string | null
}

/** The request as of today: rights are those of now, whatever time is asked about. */
const today = perRequest(
  (ctx: Context): Context => ({ ...ctx, asOf: { valid: dayOf(ctx.now()), known: null }, memory: {} }),
)

/** Whether the viewer holds one of the roles over the jurisdiction of a change request, now. */
async function holdsOver(ctx: Context, roles: readonly Role[], { jurisdictionCode }: Placed): Promise<boolean> {
  if (ctx.viewer === null) return false
  if (ctx.viewer.service !== null) return true
  const nowhere = { jurisdictions: [], organizations: [] }
  const scope = jurisdictionCode === null ? nowhere : await jurisdictionScope(today(ctx), jurisdictionCode)
  return holds(ctx.viewer, roles, scope)
}

/** Whether the viewer sees all of a change request: also who did what, and the comments. */
export const isInsider = (ctx: Context, request: Placed): Promise<boolean> => holdsOver(ctx, INSIDERS, request)

/** Refuses a viewer who holds none of the roles over the jurisdiction. Errors: FORBIDDEN. */
export async function demandRole(ctx: Context, roles: readonly Role[], request: Placed, field: string): Promise<void> {
  if (await holdsOver(ctx, roles, request)) return
  const needed = `${roles.join(', ')} (${request.jurisdictionCode ?? 'everywhere'})`
  throw fault('FORBIDDEN', { field, roles: needed }, ctx.language)
}

/**
 * Keeps the change requests that the viewer may see: the published ones, and those over whose jurisdiction they are editor
 * or approver now. What is under way is of now only: at an earlier `known`, there are those published by then, which never
 * change again. Every path to a change request goes through here; what is not seen does not exist.
 */
export function whereVisible<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  ctx: Context,
): SelectQueryBuilder<T> {
  const { viewer, asOf } = ctx
  if (asOf.known !== null) query.andWhere(`${alias}.publishedAt <= :publishedBy`, { publishedBy: asOf.known })
  if (viewer && viewer.service !== null) return query
  const grants = viewer?.grants.filter(({ role }) => (INSIDERS as readonly Role[]).includes(role)) ?? []
  if (grants.some(({ jurisdiction, organization }) => jurisdiction === null && organization === null)) return query
  const ways = [`${alias}.state = :published`]
  query.setParameter('published', ChangeState.PUBLISHED)
  for (const [i, { jurisdiction }] of grants.entries()) {
    if (jurisdiction === null) continue
    const inside = ctx.db.createQueryBuilder(Jurisdiction, 'j').select('j.code').where(`INSTR(j.path, :under${i}) > 0`)
    const codes = whereAsOf(inside, 'j', today(ctx).asOf)
    query.setParameters({ ...codes.getParameters(), [`under${i}`]: `/${jurisdiction}/`, [`own${i}`]: jurisdiction })
    ways.push(`${alias}.jurisdictionCode = :own${i}`, `${alias}.jurisdictionCode IN (${codes.getQuery()})`)
  }
  return query.andWhere(`(${ways.join(' OR ')})`)
}
