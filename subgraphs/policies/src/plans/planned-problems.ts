import type { Context } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { problemsOfPinned } from '../pins/index.js'
import { asThingsStand } from './as-things-stand.js'
import type { PlannedDraft } from './plan.js'
import { itemsPinnedAgainst } from './scheme-plan.js'

/**
 * What stands against publishing a draft because of what is running: ITEM_PINNED. Reads the contents of the scheme and of what
 * it builds on, nothing below: cheap enough for a transaction.
 */
export async function problemsOfPlanned(ctx: Context, draft: PlannedDraft): Promise<Problem[]> {
  return problemsOfPinned(await itemsPinnedAgainst(asThingsStand(ctx, draft), draft), ctx.language)
}
