import { createMutationContext, type ContextOptions } from '../context/index.js'
import type { Feature } from './feature.js'

/** Does the jobs of the features one after the other; one that fails is logged and stops none of the others. */
export async function runJobs(features: readonly Feature[], options: () => ContextOptions): Promise<void> {
  for (const job of features.flatMap((feature) => feature.jobs ?? [])) {
    const ctx = createMutationContext(options())
    try {
      await job(ctx) // oxlint-disable-line no-await-in-loop -- in their order
    } catch (error) {
      ctx.log.error({ err: error, job: job.name }, 'a job failed and will be tried again')
    }
  }
}
