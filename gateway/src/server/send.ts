import type { Logger } from '@meritgraph/shared/logging'
import type { Request, Response } from 'express'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { statusOf, wordError } from './word-error.js'

export const JSON_TYPE = 'application/json'
export const GRAPHQL_TYPE = 'application/graphql-response+json'

/** More errors than this help nobody, and cost us; how many were left out is said. */
const MOST_ERRORS = 5

/**
 * Faults of the operation itself. GraphQL over HTTP keeps the status 200 for them where the caller asks for
 * `application/json`, as clients do that take any other status for a broken connection; everybody else gets 400.
 */
const OPERATION_FAULTS = new Set([
  ...[
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'INTROSPECTION_OFF',
    'OPERATION_NOT_FOUND',
    'BAD_USER_INPUT',
  ],
])

/** The type of the answer, and whether its status tells nothing of the operation. */
export function answerType(request: Request): { type: string; isStatusSilent: boolean } {
  const isModern = request.accepts(JSON_TYPE, GRAPHQL_TYPE) === GRAPHQL_TYPE
  return {
    type: `${isModern ? GRAPHQL_TYPE : JSON_TYPE}; charset=utf-8`,
    isStatusSilent: !isModern && (request.headers.accept ?? '').includes(JSON_TYPE),
  }
}

/** Whether all that is wrong is the operation itself. */
export const areOperationFaults = (errors: readonly GraphQLFormattedError[]): boolean =>
  errors.every(({ extensions }) => OPERATION_FAULTS.has(String(extensions?.code)))

/** The first errors, and how many more there were. */
export function firstErrors(errors: readonly GraphQLFormattedError[]) {
  const leftOut = errors.length - MOST_ERRORS
  if (leftOut <= 0) return { errors }
  return { errors: errors.slice(0, MOST_ERRORS), extensions: { errorsLeftOut: leftOut } }
}

/** Answers a GraphQL request with errors alone, in the form the caller takes. */
export function sendErrors(request: Request, response: Response, errors: readonly GraphQLError[], log: Logger): void {
  const worded = errors.map((error) => wordError(error, log))
  const { type, isStatusSilent } = answerType(request)
  const status = isStatusSilent && areOperationFaults(worded) ? 200 : statusOf(worded[0]?.extensions?.code)
  response.status(status).type(type)
  response.send(JSON.stringify(firstErrors(worded)))
}

/** Any thrown thing as an error that can be worded. */
export const asGraphQLError = (error: unknown): GraphQLError => {
  if (error instanceof GraphQLError) return error
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { originalError })
}
