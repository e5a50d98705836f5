import { verifyViewer } from '@meritgraph/shared/auth'
import type { FactLane } from '@meritgraph/shared/context'
import { fault, MeritError } from '@meritgraph/shared/errors'
import type { Logger } from '@meritgraph/shared/logging'
import { type RequestHandler, Router } from 'express'

/** The subgraphs by name; each promise is kept where the subgraph can answer, and broken where not. */
export type Readiness = () => Promise<Record<string, Promise<void>>>

/** `/health`: this process is up. `/ready`: every part of the graph can answer, or 503 with the parts that cannot. */
export function stateRoutes(ready: Readiness, log: Logger): Router {
  const report: RequestHandler = async (_request, response) => {
    const parts = Object.entries(await ready())
    const states = await Promise.all(
      parts.map(async ([name, answering]): Promise<[string, 'ready' | 'down']> => {
        try {
          await answering
          return [name, 'ready']
        } catch (error) {
          log.warn({ service: name, err: error }, 'a subgraph is not ready')
          return [name, 'down']
        }
      }),
    )
    const isReady = states.every(([, state]) => state === 'ready')
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not ready', parts: Object.fromEntries(states) })
  }
  return Router()
    .get('/health', (_request, response) => void response.json({ status: 'ok' }))
    .get('/ready', report)
}

/** How subgraphs in other processes ask for facts: the lane, and the secret by which they sign. */
export interface FactsDoor {
  lane: FactLane
  secret: string
}

const FACT_DEADLINE_MS = 2_000

/** `POST /facts`: the facts lane over HTTP, for signed subgraphs only. */
export function factsRoute({ lane, secret }: FactsDoor, log: Logger): Router {
  return Router().post('/facts', async (request, response) => {
    const viewer = await verifyViewer(request.get('merit-viewer'), secret, 'gateway')
    if (viewer?.service == null) throw fault('FORBIDDEN', { field: '/facts', roles: 'SERVICE' })
    const { service, onBehalfOf } = viewer
    const { name, variables = {} } = (request.body ?? {}) as { name?: unknown; variables?: Record<string, unknown> }
    const signal = AbortSignal.timeout(FACT_DEADLINE_MS)
    try {
      response.json({ data: await lane({ service, onBehalfOf, name: String(name), variables, signal }) })
    } catch (error) {
      if (error instanceof MeritError) throw error
      log.warn({ fact: String(name), err: error }, 'a fact was not found out')
      throw fault('NEIGHBOUR_DOWN')
    }
  })
}
