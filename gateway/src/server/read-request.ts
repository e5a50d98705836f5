import { fault } from '@meritgraph/shared/errors'
import type { Request } from 'express'

/** What a GraphQL request asks, read from its body or its address. */
export interface GraphQLParameters {
  query: string
  operationName: string | null
  variables: Record<string, unknown>
}

type Raw = Partial<Record<'query' | 'operationName' | 'variables' | 'extensions', unknown>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads what a request asks, by GraphQL over HTTP. Errors: METHOD_NOT_ALLOWED, CONTENT_TYPE_UNSUPPORTED,
 * REQUEST_MALFORMED, JSON_MALFORMED, BATCH_NOT_ALLOWED, QUERY_MISSING, PERSISTED_QUERY_NOT_SUPPORTED.
 */
export function readParameters(request: Request): GraphQLParameters {
  const raw = request.method === 'GET' ? rawOfAddress(request) : rawOfBody(request)
  const { query, operationName, variables, extensions } = raw
  if (extensions != null && !isObject(extensions)) throw malformed('extensions', '{…}')
  if (query == null || query === '') {
    const isPersisted = isObject(extensions) && extensions.persistedQuery != null
    throw fault(isPersisted ? 'PERSISTED_QUERY_NOT_SUPPORTED' : 'QUERY_MISSING')
  }
  if (typeof query !== 'string') throw malformed('query', '"…"')
  if (operationName != null && typeof operationName !== 'string') throw malformed('operationName', '"…"')
  if (variables != null && !isObject(variables)) throw malformed('variables', '{…}')
  return { query, operationName: operationName ?? null, variables: variables ?? {} }
}

const malformed = (where: string, expected: string) => fault('REQUEST_MALFORMED', { where, expected })

function rawOfBody(request: Request): Raw {
  const { method, path } = request
  if (method !== 'POST') throw fault('METHOD_NOT_ALLOWED', { method, path, allowed: 'GET, POST' })
  if (!request.is('application/json')) {
    throw fault('CONTENT_TYPE_UNSUPPORTED', { type: (request.headers['content-type'] ?? '–').slice(0, 60) })
  }
  const body: unknown = request.body
  if (Array.isArray(body)) throw fault('BATCH_NOT_ALLOWED')
  return isObject(body) ? body : {}
}

function rawOfAddress(request: Request): Raw {
  const parameters = new URL(request.originalUrl, 'http://gateway').searchParams
  const one = (name: string): string | null => {
    const [value = null, ...more] = parameters.getAll(name)
    if (more.length > 0) throw malformed(name, '"…"')
    return value
  }
  const json = (name: string): unknown => {
    const text = one(name)
    try {
      return text === null || text === '' ? null : JSON.parse(text)
    } catch (error) {
      throw fault('JSON_MALFORMED', { where: `\`${name}\``, problem: (error as Error).message })
    }
  }
  return {
    query: one('query'),
    operationName: one('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  }
}
