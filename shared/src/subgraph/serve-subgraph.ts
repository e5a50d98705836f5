import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type DocumentNode, GraphQLError, parse, validate } from 'graphql'
import { verifyViewer, type Viewer } from '../auth/index.js'
import { defineErrors, fault, type Language, MeritError } from '../errors/index.js'
import { createLogger, type Logger } from '../logging/index.js'
import { newId, parseAsOf } from '../time/index.js'
import type { Subgraph } from './subgraph.js'

defineErrors({
  BODY_TOO_LARGE: {
    kind: 'error',
    status: 413,
    en: 'The request has more than {limit} bytes. Send less at once, or ask in several requests.',
    zh: '请求超过 {limit} 字节。请减少单次内容或分多次请求。',
  },
  BODY_MALFORMED: {
    kind: 'error',
    status: 400,
    en: 'The request body is not a JSON object with a `query`. Send `{"query": "…", "variables": {…}}` as application/json.',
    zh: '请求体不是包含 `query` 的 JSON 对象。请以 application/json 发送 `{"query": "…", "variables": {…}}`。',
  },
})

/** What a subgraph takes in one request: representations of entities can be many. */
const BODY_LIMIT = 10_000_000
/** Documents come from the gateway's plans, so there are few of them. */
const MOST_DOCUMENTS = 2000

async function readBody(
  request: IncomingMessage,
): Promise<{ query: string; variables?: Record<string, unknown>; operationName?: string }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) throw fault('BODY_TOO_LARGE', { limit: BODY_LIMIT })
    chunks.push(chunk)
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    if (typeof body.query === 'string') return body
  } catch {
    // one answer for every body that cannot be used
  }
  throw fault('BODY_MALFORMED')
}

/** Parses and validates each document once. */
function documents(subgraph: Subgraph) {
  const known = new Map<string, DocumentNode | readonly GraphQLError[]>()
  return (query: string): DocumentNode | readonly GraphQLError[] => {
    let entry = known.get(query)
    if (!entry) {
      const document = parse(query, { noLocation: true })
      const errors = validate(subgraph.schema, document)
      entry = errors.length > 0 ? errors : document
      if (known.size >= MOST_DOCUMENTS) known.clear()
      known.set(query, entry)
    }
    return entry
  }
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

export interface ServeOptions {
  port: number
  /** What the gateway signs viewers with. */
  secret: string
  host?: string
  log?: Logger
}

/** A whole number of an address; `fallback` where it is not given. Errors: BAD_USER_INPUT. */
function numberIn(parameters: URLSearchParams, name: string, fallback: number): number {
  const text = parameters.get(name)
  if (text === null) return fallback
  if (!/^\d{1,15}$/.test(text)) throw fault('BAD_USER_INPUT', { where: name, problem: 'it is not a whole number' })
  return Number(text)
}

/** The error a caller gets: theirs as it is; ours is only named, and the log has it under the same id. */
function errorForCaller(error: unknown, requestId: string, log: Logger): MeritError {
  if (error instanceof MeritError) return error
  if (error instanceof GraphQLError) return fault('BODY_MALFORMED') // the document cannot be parsed
  log.error({ err: error, requestId }, 'a request failed')
  return fault('INTERNAL_SERVER_ERROR', { requestId })
}

/** Serves a subgraph over HTTP: /graphql, /outbox and /watermark for signed callers, /health and /ready for anyone. */
export function serveSubgraph(
  subgraph: Subgraph,
  { port, secret, host, log = createLogger(subgraph.name) }: ServeOptions,
): Promise<Server> {
  const documentOf = documents(subgraph)

  async function graphql(request: IncomingMessage, viewer: Viewer | null): Promise<unknown> {
    const { query, variables, operationName } = await readBody(request)
    const document = documentOf(query)
    if (!('kind' in document)) return { errors: document }
    const language: Language = header(request, 'merit-language') === 'zh' ? 'zh' : 'en'
    const asOf = parseAsOf(header(request, 'merit-as-of'))
    const requestId = header(request, 'merit-request-id') ?? 'unknown'
    return subgraph.execute({ document, variables, operationName, viewer, asOf, language, requestId })
  }

  async function answer(request: IncomingMessage): Promise<unknown> {
    const { pathname, searchParams } = new URL(`http://subgraph${request.url ?? '/'}`)
    if (pathname === '/health') return { status: 'ok' }
    if (pathname === '/ready') return { status: 'ready', watermark: await subgraph.watermark() }
    const viewer = await verifyViewer(header(request, 'merit-viewer'), secret, subgraph.name)
    if (pathname === '/graphql' && request.method === 'POST') return graphql(request, viewer)
    if (viewer?.service == null) throw fault('FORBIDDEN', { field: pathname, roles: 'SERVICE' })
    if (pathname === '/watermark') return { watermark: await subgraph.watermark() }
    if (pathname === '/outbox') {
      const limit = Math.min(numberIn(searchParams, 'limit', 500), 1000)
      return subgraph.feed.read(numberIn(searchParams, 'after', 0), limit)
    }
    throw fault('BODY_MALFORMED')
  }

  const send = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        if (response.destroyed) return // nobody waits any more
        const merit = errorForCaller(error, header(request, 'merit-request-id') ?? newId(), log)
        const status = (merit.extensions.http as { status?: number } | undefined)?.status ?? 400
        send(response, status, { errors: [{ message: merit.message, extensions: { code: merit.code } }] })
      },
    )
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
