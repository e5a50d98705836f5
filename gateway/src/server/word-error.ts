import { definitionOf, MeritError, messageOf } from '@meritgraph/shared/errors'
import type { Logger } from '@meritgraph/shared/logging'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import '../executor/executor.errors.js'
import { requestFacts } from './request-facts.js'
import './server.errors.js'

type Params = Record<string, string | number>

/**
 * Words an error for the caller, in the request's language. Catalogued errors keep their code; faults of ours become
 * INTERNAL_SERVER_ERROR with the request's id, under which the log has the cause.
 */
export function wordError(error: GraphQLError, log: Logger): GraphQLFormattedError {
  const { requestId, language } = requestFacts()
  const { http: _http, stacktrace: _stacktrace, ...extensions } = error.extensions
  const { path, locations } = error.toJSON()
  const worded = (code: string, params: Params | null): GraphQLFormattedError => ({
    message: params ? messageOf(code, params, language) : error.message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { ...extensions, code, ...(code === 'INTERNAL_SERVER_ERROR' ? { requestId } : {}) },
  })
  const merit = meritErrorIn(error)
  if (merit) return worded(merit.code, { ...merit.params })
  const code = typeof extensions.code === 'string' ? extensions.code : ''
  if (typeof extensions.service === 'string') {
    const { code: known, params } = faultOfService(error, extensions.service, requestId)
    if (params)
      log.warn({ requestId, service: extensions.service, code, err: error.originalError }, 'a subgraph failed')
    return worded(known, params)
  }
  const own = faultOfRequest(code, error)
  if (own) return worded(own.code, own.params)
  if (isCatalogued(code) && code !== 'INTERNAL_SERVER_ERROR') return worded(code, null)
  log.error({ requestId, err: error.originalError ?? error }, 'a request failed')
  return worded('INTERNAL_SERVER_ERROR', { requestId })
}

/** The status that a catalogued error gives the whole answer. */
export const statusOf = (code: unknown): number =>
  isCatalogued(String(code)) ? (definitionOf(String(code)).status ?? 400) : 500

function meritErrorIn(error: Error | null | undefined): MeritError | null {
  if (error instanceof MeritError) return error
  return error instanceof GraphQLError ? meritErrorIn(error.originalError) : null
}

function isCatalogued(code: string): boolean {
  try {
    definitionOf(code)
    return true
  } catch {
    return false
  }
}

/** An error at a field, reported by a subgraph or by the way to it. Catalogued ones were worded there. */
function faultOfService(
  error: GraphQLError,
  service: string,
  requestId: string,
): { code: string; params: Params | null } {
  const code = String(error.extensions.code)
  const cause = error.originalError
  if (code === 'SUBGRAPH_UNREACHABLE') return { code, params: { service, problem: systemCode(cause) ?? requestId } }
  if (code !== 'DOWNSTREAM_SERVICE_ERROR' && isCatalogued(code)) return { code, params: null }
  const isSaidByGraphQL = cause == null || cause instanceof GraphQLError
  return { code: 'DOWNSTREAM_SERVICE_ERROR', params: { service, problem: isSaidByGraphQL ? error.message : requestId } }
}

/** The first code of the operating system or of the HTTP client among an error and its causes, such as ECONNREFUSED. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string') return code
  return systemCode(error instanceof GraphQLError ? error.originalError : error.cause)
}

/** A finding as a sentence: graphql-js ends most with a stop or a question, but not all. */
const sentence = (text: string): string => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** What graphql-js and Apollo Server found wrong with the request: their finding, our place and next step. */
function faultOfRequest(code: string, error: GraphQLError): { code: string; params: Params } | null {
  const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 }
  const problem = sentence(error.message.replace(/^Syntax Error: /, ''))
  if (code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'INTROSPECTION_OFF') {
    return { code, params: { problem, line, column } }
  }
  const variable = /^Variable "(\$\w+)" (.*)[.]$/s.exec(problem)
  if (code === 'BAD_USER_INPUT' && variable) return { code, params: { where: variable[1]!, problem: variable[2]! } }
  if (code !== 'BAD_REQUEST') return null
  const isCsrf = problem.startsWith('This operation has been blocked as a potential Cross-Site Request Forgery')
  return isCsrf ? { code: 'CSRF_SUSPECTED', params: {} } : { code, params: { problem } }
}
