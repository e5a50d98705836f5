import { holds, type Role } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { jurisdictionScope } from './jurisdiction.loaders.js'

/** Refuses callers who hold none of the roles over a jurisdiction as it stands today; null: everywhere. Errors: FORBIDDEN. */
export async function demandRoleOver(
  ctx: Context,
  field: string,
  roles: readonly Role[],
  code: string | null,
): Promise<void> {
  const scope = code === null ? { jurisdictions: [], organizations: [] } : await jurisdictionScope(ctx, code)
  if (holds(ctx.viewer, roles, scope)) return
  throw fault('FORBIDDEN', { field, roles: `${roles.join(', ')} (${code ?? 'everywhere'})` }, ctx.language)
}
