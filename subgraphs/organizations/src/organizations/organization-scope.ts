import { holds, Role, type Scope } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { dayOf } from '@meritgraph/shared/time'
import { codesOf, pathOf } from '@meritgraph/shared/replicas'
import { ancestorIds, organizationById } from './organization.loaders.js'

/** Authorization is always that of now, whatever time the request asks about. */
const today = (ctx: Context): Context => ({ ...ctx, asOf: { valid: dayOf(ctx.now()), known: null }, memory: {} })

/** A jurisdiction with all that is above it today. Errors: NEIGHBOUR_BEHIND. */
export async function jurisdictionScope(ctx: Context, code: string): Promise<Scope> {
  const found = await pathOf(today(ctx)).load(code)
  if (found !== null) return { jurisdictions: codesOf(found), organizations: [] }
  throw fault('NEIGHBOUR_BEHIND', { what: ctx.language === 'zh' ? '地区树' : 'the jurisdictions' }, ctx.language)
}

/** An organization with all that is above it today; null where there is none. Errors: NEIGHBOUR_BEHIND. */
export async function organizationScope(ctx: Context, id: string): Promise<Scope | null> {
  const now = today(ctx)
  const found = await organizationById(now).load(id)
  if (found === null) return null
  const { jurisdictions } = await jurisdictionScope(ctx, found.jurisdictionCode)
  return { jurisdictions, organizations: [...(await ancestorIds(now, id)), id] }
}

const KEEPERS = [Role.PLATFORM_ADMIN, Role.ORGANIZER]

/**
 * Refuses callers who keep none of the tree here: neither platform admin nor organizer over every one of these
 * organizations. One that is not there is left to the mutation's own answer. Errors: FORBIDDEN, NEIGHBOUR_BEHIND.
 */
export async function demandKeeper(ctx: Context, field: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const scope = await organizationScope(ctx, id) // oxlint-disable-line no-await-in-loop -- a few, and the loaders batch
    if (scope !== null) demandOver(ctx, field, scope)
  }
}

/** Refuses callers who are neither platform admin nor organizer over a scope. Errors: FORBIDDEN. */
export function demandOver(ctx: Context, field: string, scope: Scope): void {
  if (holds(ctx.viewer, KEEPERS, scope)) return
  throw fault('FORBIDDEN', { field, roles: KEEPERS.join(', ') }, ctx.language)
}
