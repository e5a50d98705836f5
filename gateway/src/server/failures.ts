import { fault, type MeritError } from '@meritgraph/shared/errors'
import type { Logger } from '@meritgraph/shared/logging'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { asGraphQLError, sendErrors } from './send.js'

/** What nothing else answered. */
export const unknownRoute: RequestHandler = ({ method, path }) => {
  throw fault('ROUTE_UNKNOWN', { method, path: path.slice(0, 100) })
}

interface BodyFault extends Error {
  type?: string
  limit?: number
  charset?: string
  encoding?: string
  byte?: number
}

/** What is wrong with a body that could not be read; null where the fault is another. */
function faultOfBody({ type, limit, message, charset, encoding, byte }: BodyFault): MeritError | null {
  switch (type) {
    case undefined:
      return null
    case 'entity.too.large':
      return fault('REQUEST_TOO_LARGE', { limit: Number(limit) })
    case 'entity.parse.failed':
      return fault('JSON_MALFORMED', { where: 'body', problem: message.slice(0, 120) })
    case 'entity.verify.failed':
      return fault('BODY_NOT_UTF8', { byte: Number(byte) })
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return fault('CONTENT_TYPE_UNSUPPORTED', { type: String(charset ?? encoding).slice(0, 60) })
    default:
      // Everything else that the body's reader blames on the request, such as a wrong length or broken compression.
      return fault('BAD_REQUEST', { problem: `${type}.` })
  }
}

/** Answers a thrown error, in the form that the graph has for errors. */
export const answerFailure =
  (log: Logger): ErrorRequestHandler =>
  (error: BodyFault & { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error)
    const isOfClient = error.status !== undefined && error.status >= 400 && error.status < 500
    const merit = isOfClient ? (faultOfBody(error) ?? fault('BAD_REQUEST', { problem: `${error.message}.` })) : null
    const failure = merit ?? asGraphQLError(error)
    if (failure.extensions.code === 'MUTATION_BY_GET') response.setHeader('allow', 'POST')
    if (failure.extensions.code === 'METHOD_NOT_ALLOWED') response.setHeader('allow', 'GET, POST')
    sendErrors(request, response, [failure], log)
  }
