import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import { fault } from '@meritgraph/shared/errors'
import type { Logger } from '@meritgraph/shared/logging'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { getOperationAST, OperationTypeNode } from 'graphql'
import { type AsOfReader, stripAsOf } from '../as-of/index.js'
import type { Identity } from '../identity/index.js'
import type { OperationContext } from './apollo.js'
import type { Checked } from './documents.js'
import { readParameters } from './read-request.js'
import { requestFacts } from './request-facts.js'
import { answerType, GRAPHQL_TYPE, JSON_TYPE, sendErrors } from './send.js'

export interface GraphQLRouteOptions {
  apollo: ApolloServer<OperationContext>
  documents: (text: string) => Checked
  identity: Pick<Identity, 'viewerOf'>
  asOf: AsOfReader
  log: Logger
}

/** How long a query may run, in milliseconds. */
const DEADLINE_MS = 30_000

/** Aborts when the caller goes away or the time is over. */
function patience(response: Response): AbortSignal {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), DEADLINE_MS)
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

/** The route of the graph: what the request asks, whether it may, who asks, at which time; then Apollo Server runs it. */
export function graphqlRoute({ apollo, documents, identity, asOf, log }: GraphQLRouteOptions): Router {
  async function contextOf(request: Request, response: Response): Promise<OperationContext | null> {
    if (!request.accepts(JSON_TYPE, GRAPHQL_TYPE)) {
      throw fault('NOT_ACCEPTABLE', { type: String(request.headers.accept).slice(0, 60) })
    }
    const { query, operationName, variables } = readParameters(request)
    const { document, errors } = documents(query)
    if (errors) {
      sendErrors(request, response, errors, log)
      return null
    }
    const operation = getOperationAST(document, operationName)
    if (!operation) throw fault('OPERATION_NOT_FOUND', { name: (operationName ?? '').slice(0, 60) })
    const isQuery = operation.operation === OperationTypeNode.QUERY
    if (request.method === 'GET' && !isQuery) throw fault('MUTATION_BY_GET', { operation: operation.operation })
    const [viewer, time] = await Promise.all([
      identity.viewerOf(request.headers.authorization),
      asOf(operation, variables),
    ])
    return {
      document: stripAsOf(document),
      isStatusSilent: answerType(request).isStatusSilent,
      forSubgraphs: { viewer, asOf: time, ...requestFacts() },
      // A mutation that has begun is finished, whether anybody waits or not.
      signal: isQuery ? patience(response) : undefined,
    }
  }

  const prepare: RequestHandler = async (request, response, next) => {
    response.setHeader('cache-control', 'no-store')
    const context = await contextOf(request, response)
    if (!context) return
    response.locals.operation = context
    next()
  }
  const run = expressMiddleware(apollo, { context: async ({ res }) => res.locals.operation as OperationContext })
  return Router().all('/graphql', prepare, run)
}
