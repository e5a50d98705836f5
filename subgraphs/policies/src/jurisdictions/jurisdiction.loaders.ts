import type { Scope } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { stateBy } from '@meritgraph/shared/loaders'
import type { Day } from '@meritgraph/shared/time'
import { Jurisdiction } from './jurisdiction.entity.js'
import { codesOf } from './jurisdiction.rules.js'

/** The state of a jurisdiction at the request's `asOf`; null where there is none. */
export const jurisdictionByCode = stateBy(Jurisdiction, 'code')

/** The state of a jurisdiction on a day, as known now; null where there is none. */
export const jurisdictionOn = (ctx: Context, code: string, valid: Day): Promise<Jurisdiction | null> =>
  jurisdictionByCode({ ...ctx, asOf: { valid, known: null }, memory: {} }).load(code)

/** Where something of a jurisdiction stands, for `holds`. */
export async function jurisdictionScope(ctx: Context, code: string): Promise<Scope> {
  const jurisdiction = await jurisdictionByCode(ctx).load(code)
  return { jurisdictions: jurisdiction ? codesOf(jurisdiction.path) : [code], organizations: [] }
}
