import type { Language } from '@meritgraph/shared/errors'
import type { DocumentNode, ExecutionResult } from 'graphql'
import type { ErrorLog } from './error-log.js'
import type { ResponseObject } from './response.js'

/** What a subgraph is asked. Documents of plans are parsed once and stay the same objects, so they can key caches. */
export interface SubgraphRequest {
  document: DocumentNode
  /** The same document as text, for a subgraph behind a wire. */
  query: string
  variables: Record<string, unknown>
  operationName?: string
  operationType: 'query' | 'mutation' | 'subscription'
  /** The caller's context, handed through untouched. */
  context: unknown
  signal?: AbortSignal
}

/** Asks one subgraph, in this process or over a wire. Throwing and rejecting count as an answer with that one error. */
export type SubgraphCall = (request: SubgraphRequest) => Promise<ExecutionResult> | ExecutionResult

/** One run of one operation: what the plan's steps read and add to. */
export interface Execution {
  data: ResponseObject | null
  readonly variables: Record<string, unknown>
  readonly context: unknown
  readonly signal: AbortSignal | undefined
  readonly language: Language
  readonly errors: ErrorLog
}
