import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { SequencerState } from '@meritgraph/shared/journal'
import { perRequest } from '@meritgraph/shared/loaders'
import { type AsOf, type Day, formatAsOf } from '@meritgraph/shared/time'

/** A point on both time axes, as far as the client named it; what is absent is the request's own. */
export interface NamedPoint {
  on?: Day | null
  known?: Date | null
}

const derived = perRequest((_ctx: Context) => new Map<string, Context>())

/** The same request at another point in time, with a memory of its own. */
export function contextAt(ctx: Context, asOf: AsOf): Context {
  const key = formatAsOf(asOf)
  if (key === formatAsOf(ctx.asOf)) return ctx
  const contexts = derived(ctx)
  let at = contexts.get(key)
  if (!at) contexts.set(key, (at = { ...ctx, asOf, memory: {} }))
  return at
}

export const pointOf = ({ asOf }: Context, { on, known }: NamedPoint): AsOf => ({
  valid: on ?? asOf.valid,
  known: known ?? asOf.known,
})

/** Refuses instants up to which knowledge is not settled: the same question could have another answer later. */
export async function checkSettled(ctx: Context, points: readonly NamedPoint[]): Promise<void> {
  const known = points.flatMap((point) => point.known ?? [])
  if (known.length === 0) return
  const last = new Date(Math.max(...known.map(Number)))
  const [state] = await ctx.db.find(SequencerState)
  const latest = state?.watermark ?? ctx.now()
  if (last > latest)
    throw fault('COMPARED_KNOWN_TOO_LATE', { known: last.toISOString(), latest: latest.toISOString() }, ctx.language)
}

/** Lets other requests have their turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
