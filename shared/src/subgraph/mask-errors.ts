import { type ExecutionResult, GraphQLError } from 'graphql'
import type { Context } from '../context/index.js'
import { MeritError, messageOf } from '../errors/index.js'

/** Errors that say something the caller may know: catalogued ones, and those of GraphQL's own execution. */
function isForCaller(error: GraphQLError): boolean {
  const cause = error.originalError
  return cause == null || cause instanceof MeritError || (cause instanceof GraphQLError && cause.originalError == null)
}

/** GraphQL's own execution says without a code that a value cannot be used. */
function withCode({ message, nodes, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    path,
    originalError,
    extensions: { ...extensions, code: 'BAD_USER_INPUT' },
  })
}

/** Replaces faults of ours by INTERNAL_SERVER_ERROR with the request's id, under which the log has the cause. */
export function maskErrors(result: ExecutionResult, { log, language, requestId }: Context): ExecutionResult {
  if (!result.errors) return result
  const errors = result.errors.map((error) => {
    if (isForCaller(error)) return error.extensions.code === undefined ? withCode(error) : error
    log.error({ err: error.originalError, path: error.path?.join('.') }, 'a resolver failed')
    const message = messageOf('INTERNAL_SERVER_ERROR', { requestId }, language)
    return new GraphQLError(message, {
      nodes: error.nodes,
      path: error.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    })
  })
  return { ...result, errors }
}
