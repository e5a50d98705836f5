import { messageOf } from '@meritgraph/shared/errors'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { Pool } from 'undici'
import type { SubgraphCall, SubgraphRequest } from '../executor/execution.js'
import '../executor/executor.errors.js'

/** How to reach a subgraph in another process. */
export interface HttpSubgraphOptions {
  /** The subgraph's name, as errors give it. */
  name: string
  url: string
  /** Headers for one request, from the caller's context: the signed viewer, as-of, the request id. */
  headers: (context: unknown) => Record<string, string> | Promise<Record<string, string>>
  /** How long a subgraph may take to answer, and how long its answer may pause. */
  timeoutMs: number
  /** Connections kept open to it; 64 unless set. */
  connections?: number
}

/** A subgraph behind HTTP, and the way to let go of its connections. */
export interface HttpSubgraph {
  call: SubgraphCall
  close(): Promise<void>
}

/** Asks a subgraph by POST over a pool of connections. A fault of the wire becomes the error SUBGRAPH_UNREACHABLE. */
export function httpSubgraph({ name, url, headers, timeoutMs, connections = 64 }: HttpSubgraphOptions): HttpSubgraph {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: timeoutMs, bodyTimeout: timeoutMs })

  const post = async ({
    query,
    variables,
    operationName,
    context,
    signal,
  }: SubgraphRequest): Promise<ExecutionResult> => {
    const { statusCode, body } = await pool.request({
      path: pathname + search,
      method: 'POST',
      headers: { ...(await headers(context)), 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    })
    return readAnswer(statusCode, await body.text())
  }
  const call: SubgraphCall = async (request) => {
    try {
      return await post(request).catch((error: unknown) => {
        // A kept connection may have been closed under us. Only a query may be sent twice.
        if (request.operationType === 'query' && isConnectionFault(error)) return post(request)
        throw error
      })
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      const message = messageOf('SUBGRAPH_UNREACHABLE', { service: name, problem })
      const originalError = error instanceof Error ? error : undefined
      throw new GraphQLError(message, { originalError, extensions: { code: 'SUBGRAPH_UNREACHABLE' } })
    }
  }
  return { call, close: () => pool.close() }
}

// An answer in GraphQL's form counts whatever its status: GraphQL over HTTP lets errors come with 4xx and 5xx.
function readAnswer(status: number, text: string): ExecutionResult {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    throw new Error(`HTTP ${status}, and its answer is not JSON`)
  }
  const isAnswer = typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)
  if (!isAnswer) throw new Error(`HTTP ${status}, and its answer is not GraphQL`)
  return answer as ExecutionResult
}

const CONNECTION_FAULTS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

const isConnectionFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CONNECTION_FAULTS.has(String(error.code))
