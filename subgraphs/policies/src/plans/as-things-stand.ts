import type { Context } from '@meritgraph/shared/context'
import type { PlannedDraft } from './plan.js'

/** Whatever time a request asks about, a plan is about the days of its draft and all that is known now. */
export const asThingsStand = (ctx: Context, { validFrom }: PlannedDraft): Context => ({
  ...ctx,
  asOf: { valid: validFrom, known: null },
  memory: {},
})
