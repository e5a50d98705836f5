import type { Logger } from '@meritgraph/shared/logging'
import type { Clock } from '@meritgraph/shared/time'
import express from 'express'
import { createAsOfReader } from '../as-of/index.js'
import { consoleRoutes } from '../console/index.js'
import type { Executor } from '../executor/index.js'
import { DEMO_NOTICE, type Identity } from '../identity/index.js'
import { LIMITS } from '../limits/index.js'
import { createApollo } from './apollo.js'
import { demoRoutes } from './demo-routes.js'
import { createDocuments } from './documents.js'
import { answerFailure, unknownRoute } from './failures.js'
import { graphqlRoute } from './graphql-route.js'
import { listen, type Timeouts, TIMEOUTS } from './http-server.js'
import { readBody } from './read-body.js'
import { withRequestFacts } from './request-facts.js'
import { schemaRoutes } from './schema-routes.js'
import { type FactsDoor, factsRoute, type Readiness, stateRoutes } from './state-routes.js'

export interface GatewayServerOptions {
  /** 0 lets the system choose. */
  port: number
  /** `demo` opens the built-in issuer, introspection and the console page; `production` has none of them. */
  mode: 'demo' | 'production'
  log: Logger
  executor: Pick<Executor, 'schema' | 'execute'>
  identity: Identity
  /** The facts lane for subgraphs in other processes; null where there are none. */
  facts?: FactsDoor | null
  /** The latest instant whose knowledge is settled in every subgraph. */
  watermark(): Promise<Date>
  ready: Readiness
  now?: Clock
  timeouts?: Partial<Timeouts>
}

/** A running server. */
export interface GatewayServer {
  url: string
  close(): Promise<void>
}

/** Serves the graph over HTTP. Errors: PORT_IN_USE. */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { port, mode, log, executor, identity, facts = null, watermark, ready, now = () => new Date() } = options
  const isDemo = mode === 'demo'
  const apollo = createApollo(executor, log)
  await apollo.start()
  const documents = createDocuments({ schema: executor.schema, limits: LIMITS, introspection: isDemo })
  const asOf = createAsOfReader({ watermark, now })

  const app = express().disable('x-powered-by').disable('etag')
  app.use(withRequestFacts)
  app.use((_request, response, next) => {
    response.setHeader('x-content-type-options', 'nosniff')
    next()
  })
  app.use(readBody(identity, LIMITS))
  if (isDemo && identity.demo) app.use(demoRoutes(identity.demo))
  app.use(stateRoutes(ready, log))
  app.use(schemaRoutes())
  if (facts) app.use(factsRoute(facts, log))
  app.use(graphqlRoute({ apollo, documents, identity, asOf, log }))
  if (isDemo) app.use(consoleRoutes())
  app.use(unknownRoute)
  app.use(answerFailure(log))

  const listening = await listen(app, port, { ...TIMEOUTS, ...options.timeouts })
  if (isDemo) log.warn(DEMO_NOTICE.join(' '))
  return {
    url: `http://localhost:${listening.port}`,
    async close() {
      await listening.close()
      await apollo.stop()
    },
  }
}
