import { isUtf8 } from 'node:buffer'
import { Role } from '@meritgraph/shared/auth'
import { fault } from '@meritgraph/shared/errors'
import { firstBadByte } from '@meritgraph/shared/profile'
import { json, type Request, type RequestHandler } from 'express'
import type { Identity } from '../identity/index.js'
import type { Limits } from '../limits/index.js'

/** Who may send a whole scheme file: those who write schemes. */
const WRITERS: readonly Role[] = [Role.SCHEME_EDITOR, Role.PLATFORM_ADMIN]

/** Bytes that the request says it has; null where it does not say, or where they are still compressed. */
function statedLength({ headers }: Request): number | null {
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity'
  const length = headers['content-length']
  return isPlain && length !== undefined ? Number(length) : null
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined

/** Refuses bytes that are no UTF-8, which would be read as other characters than were meant. */
function demandUtf8(_request: unknown, _response: unknown, body: Buffer, charset: string): void {
  if (charset !== 'utf-8' || isUtf8(body)) return
  throw Object.assign(new Error('The body is not UTF-8'), { byte: firstBadByte(body) })
}

/**
 * Reads the JSON of a request. Whole scheme files are taken from those alone who write schemes, and who they are is known
 * before the first byte is read; what says that it is too large is refused unread. Errors: REQUEST_TOO_LARGE, BODY_NOT_UTF8, JSON_MALFORMED, the TOKEN_ codes.
 */
export function readBody({ viewerOf }: Pick<Identity, 'viewerOf'>, limits: Limits): RequestHandler {
  const ordinary = json({ limit: limits.bodyBytes, verify: demandUtf8 })
  const upload = json({ limit: limits.uploadBytes, verify: demandUtf8 })

  async function mayUpload({ path, headers }: Request): Promise<boolean> {
    if (path !== '/graphql' || headers.authorization === undefined) return false
    const viewer = await viewerOf(headers.authorization)
    return viewer?.grants.some(({ role }) => WRITERS.includes(role)) ?? false
  }

  return async (request, response, next) => {
    const length = statedLength(request)
    const isOrdinary = !hasBody(request) || (length !== null && length <= limits.bodyBytes)
    if (isOrdinary) return ordinary(request, response, next)
    const isUpload = await mayUpload(request)
    const limit = isUpload ? limits.uploadBytes : limits.bodyBytes
    if (length !== null && length > limit) throw fault('REQUEST_TOO_LARGE', { limit })
    return isUpload ? upload(request, response, next) : ordinary(request, response, next)
  }
}
