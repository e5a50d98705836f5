import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'graphql'
import type { SubgraphRequest } from '../executor/execution.js'
import { type HttpSubgraph, httpSubgraph } from './http-subgraph.js'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A subgraph over a real server; counts the requests that reach it. */
async function serve(answer: Answer) {
  const seen: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body })
      answer(request, response, body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const headers = async (context: unknown) => ({ 'merit-viewer': String(context) })
  const subgraph: HttpSubgraph = httpSubgraph({
    name: 'users',
    url: `http://127.0.0.1:${port}/graphql?v=1`,
    headers,
    timeoutMs: 200,
  })
  closing.push(async () => {
    await subgraph.close()
    server.closeAllConnections()
    server.close()
  })
  return { subgraph, seen }
}

const query = '{me{name}}'
const request = (given: Partial<SubgraphRequest> = {}): SubgraphRequest => ({
  document: parse(query),
  query,
  variables: { a: 1 },
  operationType: 'query',
  context: 'token',
  ...given,
})

const json =
  (status: number, body: unknown): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

const asked = async ({ call }: HttpSubgraph, given?: Partial<SubgraphRequest>) => {
  try {
    return await call(request(given))
  } catch (error) {
    return error
  }
}

describe('a subgraph over HTTP', () => {
  it('is posted the operation with the headers of the caller’s context', async () => {
    const { subgraph, seen } = await serve(json(200, { data: { me: null } }))
    expect(await asked(subgraph)).toEqual({ data: { me: null } })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/graphql?v=1',
      headers: { 'merit-viewer': 'token', 'content-type': 'application/json', accept: 'application/json' },
      body: '{"query":"{me{name}}","variables":{"a":1}}',
    })
  })

  it('may answer with errors under any status', async () => {
    const { subgraph } = await serve(json(500, { errors: [{ message: 'boom' }] }))
    expect(await asked(subgraph)).toEqual({ errors: [{ message: 'boom' }] })
  })

  it.each<[string, Answer, string]>([
    ['not JSON', (_, response) => response.writeHead(502).end('<html>'), 'HTTP 502, and its answer is not JSON'],
    ['not GraphQL', json(404, { message: 'no' }), 'HTTP 404, and its answer is not GraphQL'],
    ['null', json(200, null), 'HTTP 200, and its answer is not GraphQL'],
    ['nothing in time', () => undefined, 'Headers Timeout Error'],
  ])('is unreachable where it answers %s', async (_, answer, problem) => {
    const { subgraph } = await serve(answer)
    expect(await asked(subgraph)).toMatchObject({
      message: `The part "users" of the graph cannot be reached (${problem}). The rest of the answer is complete; try again shortly.`,
      extensions: { code: 'SUBGRAPH_UNREACHABLE' },
    })
  })

  it('is asked a query again where the connection broke, and a mutation never', async () => {
    let failures = 1
    const { subgraph, seen } = await serve((incoming, response, body) => {
      if (failures-- > 0) incoming.socket.destroy()
      else json(200, { data: { me: 1 } })(incoming, response, body)
    })
    expect(await asked(subgraph)).toEqual({ data: { me: 1 } })
    expect(seen).toHaveLength(2)
    failures = 1
    expect(await asked(subgraph, { operationType: 'mutation' })).toMatchObject({
      extensions: { code: 'SUBGRAPH_UNREACHABLE' },
    })
    expect(seen).toHaveLength(3)
  })

  it('is let go when the request is cancelled', async () => {
    const { subgraph } = await serve(() => undefined)
    const started = performance.now()
    expect(await asked(subgraph, { signal: AbortSignal.timeout(20) })).toMatchObject({
      extensions: { code: 'SUBGRAPH_UNREACHABLE' },
    })
    expect(performance.now() - started).toBeLessThan(180)
  })
})
