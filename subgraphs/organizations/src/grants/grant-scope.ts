import type { Scope } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { jurisdictionScope, organizationScope } from '../organizations/index.js'
import type { Held } from './grant.rules.js'

const EVERYWHERE: Scope = { jurisdictions: [], organizations: [] }

/**
 * Where a grant's scope stands today, with all that is above it; null where its organization is unknown. Authorization is
 * always that of now, whatever time the request asks about. Errors: NEIGHBOUR_BEHIND.
 */
export async function scopeOf(
  ctx: Context,
  { jurisdiction, organization }: Pick<Held, 'jurisdiction' | 'organization'>,
): Promise<Scope | null> {
  if (jurisdiction !== null) return jurisdictionScope(ctx, jurisdiction)
  return organization === null ? EVERYWHERE : organizationScope(ctx, organization)
}
