import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { fault } from '@meritgraph/shared/errors'
import type { QueryPlan } from './plan-nodes.js'

/** Plans operations over one supergraph, off the event loop and with a deadline. */
export interface Planner {
  /** The API schema as the planner prints it. */
  consumerSchema: string
  plan(query: string, operationName: string | undefined): Promise<QueryPlan>
}

/** Loads a supergraph into the planner; a broken one throws here and nowhere later. */
export function createPlanner(supergraphSdl: string, planTimeoutMs: number): Planner {
  const planner = new QueryPlanner(supergraphSdl)
  const noLabels = new Set<string>()
  return {
    consumerSchema: planner.consumerSchema,
    async plan(query, operationName) {
      const deadline = AbortSignal.timeout(planTimeoutMs)
      try {
        // The planner looks at the signal now and then only, so the caller does not wait for it to notice.
        return await Promise.race([
          planner.planAsync(query, operationName, noLabels, 0, deadline),
          rejectWhen(deadline),
        ])
      } catch (error) {
        if (deadline.aborted) throw fault('PLAN_TOO_SLOW', { milliseconds: planTimeoutMs })
        throw fault('PLAN_FAILED', { problem: error instanceof Error ? error.message : String(error) })
      }
    },
  }
}

const rejectWhen = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('deadline')), { once: true }))
