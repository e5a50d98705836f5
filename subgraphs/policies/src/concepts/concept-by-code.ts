import type { Context } from '@meritgraph/shared/context'
import { conceptScheme } from '../mapping/index.js'
import { type Concept, conceptOf } from './concept.view.js'

/** A concept by its code at the request's `asOf`; null where there is none. */
export async function conceptByCode(ctx: Context, code: string): Promise<Concept | null> {
  const { version, concepts } = await conceptScheme(ctx)
  const found = concepts.find((concept) => concept.code === code)
  return found ? conceptOf(version, found) : null
}
