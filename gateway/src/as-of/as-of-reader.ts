import { fault } from '@meritgraph/shared/errors'
import { type AsOf, type Clock, dayOf } from '@meritgraph/shared/time'
import type { OperationDefinitionNode } from 'graphql'
import { readAsOf } from './read-as-of.js'

export interface AsOfReaderOptions {
  /** The latest instant whose knowledge is settled in every subgraph; throws where one does not say. */
  watermark(): Promise<Date>
  now: Clock
}

/** Finds the point in time an operation asks for; null: today, everything known. */
export type AsOfReader = (
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
) => Promise<AsOf | null>

/** Reads `@asOf` and holds it to what is settled. Errors: AS_OF_INVALID, KNOWN_TOO_LATE, WATERMARK_UNKNOWN. */
export function createAsOfReader({ watermark, now }: AsOfReaderOptions): AsOfReader {
  let settled = new Date(0)

  async function demandSettled(known: Date): Promise<void> {
    if (known <= settled) return // watermarks never go back, so there is no need to ask
    try {
      settled = await watermark()
    } catch {
      throw fault('WATERMARK_UNKNOWN')
    }
    if (known > settled) {
      throw fault('KNOWN_TOO_LATE', { known: known.toISOString(), latest: settled.toISOString() })
    }
  }

  return async (operation, variables) => {
    const asked = readAsOf(operation, variables)
    if (!asked) return null
    if (asked.known) await demandSettled(asked.known)
    return { valid: asked.valid ?? dayOf(now()), known: asked.known }
  }
}
