import type { Scope } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { dayOf } from '@meritgraph/shared/time'
import { codesOf, pathOf } from '../jurisdictions/index.js'
import { ancestorIds, organizationById } from '../organizations/index.js'
import type { Held } from './grant.rules.js'

const EVERYWHERE: Scope = { jurisdictions: [], organizations: [] }

async function above(ctx: Context, code: string): Promise<readonly string[]> {
  const found = await pathOf(ctx).load(code)
  if (found === null)
    throw fault('NEIGHBOUR_BEHIND', { what: ctx.language === 'zh' ? '地区树' : 'the jurisdictions' }, ctx.language)
  return codesOf(found)
}

/**
 * Where a grant's scope stands today, with all that is above it; null where its organization is unknown. Authorization is
 * always that of now, whatever time the request asks about. Errors: NEIGHBOUR_BEHIND.
 */
export async function scopeOf(
  ctx: Context,
  { jurisdiction, organization }: Pick<Held, 'jurisdiction' | 'organization'>,
): Promise<Scope | null> {
  const now: Context = { ...ctx, asOf: { valid: dayOf(ctx.now()), known: null }, memory: {} }
  if (jurisdiction !== null) return { jurisdictions: await above(now, jurisdiction), organizations: [] }
  if (organization === null) return EVERYWHERE
  const found = await organizationById(now).load(organization)
  if (found === null) return null
  const ids = (await ancestorIds(now).load(organization)) ?? []
  return { jurisdictions: await above(now, found.jurisdictionCode), organizations: [...ids, organization] }
}
