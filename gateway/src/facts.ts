import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serviceViewer } from '@meritgraph/shared/auth'
import type { FactLane } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { type DocumentNode, parse } from 'graphql'
import type { Executor } from './executor/index.js'
import type { RequestContext } from './link.js'

/**
 * The lane in which subgraphs ask each other for facts: only the checked-in documents of facts.json run here, as the
 * asking service on behalf of an account. What comes back serves a decision and is never returned to clients.
 */
export function createFactLane(executor: () => Executor): FactLane {
  const documents: Record<string, string> = JSON.parse(readFileSync(join(__dirname, '..', 'facts.json'), 'utf8'))
  const known = new Map<string, DocumentNode>()
  for (const [name, text] of Object.entries(documents)) known.set(name, parse(text))

  return async ({ service, onBehalfOf, name, variables, signal }) => {
    const document = known.get(name)
    if (!document) throw fault('FACT_UNKNOWN', { name })
    const context: RequestContext = {
      viewer: serviceViewer(service, onBehalfOf),
      language: 'en',
      asOf: null,
      requestId: `fact:${name}`,
    }
    const answered = Promise.resolve(executor().execute({ document, variables, context, signal }))
    const expired = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    const result = await Promise.race([answered, expired])
    if (result.errors?.length || !result.data) throw result.errors?.[0] ?? new Error('no data')
    return result.data
  }
}
