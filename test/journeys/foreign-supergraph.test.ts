import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { startDistributed } from '@meritgraph/gateway/distributed'
import type { GatewayEnv } from '@meritgraph/gateway/env'
import type { EnvironmentError } from '@meritgraph/shared/env'
import { composeServices } from '@theguild/federation-composition'
import { graphql, parse } from 'graphql'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const books = {
  typeDefs: parse(
    `${LINK} type Query { book(isbn: ID!): Book } type Book @key(fields: "isbn") { isbn: ID! title: String! }`,
  ),
  resolvers: { Query: { book: (_: unknown, { isbn }: { isbn: string }) => ({ isbn, title: 'Faust' }) } },
}
const stock = {
  typeDefs: parse(`${LINK} type Book @key(fields: "isbn") { isbn: ID! copies: Int }`),
  resolvers: { Book: { __resolveReference: ({ isbn }: { isbn: string }) => ({ isbn, copies: isbn.length }) } },
}

let folder: string
const servers: Server[] = []

async function bodyOf(request: IncomingMessage): Promise<{ query: string; variables?: Record<string, unknown> }> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

/** Serves a subgraph that knows nothing of this product; remembers what headers it was sent. */
async function serve(part: typeof books | typeof stock, heard: string[]): Promise<string> {
  const schema = buildSubgraphSchema([part as never])
  const server = createServer((request, response) => {
    heard.push(...Object.keys(request.headers).filter((name) => name.startsWith('merit-viewer')))
    void bodyOf(request)
      .then(({ query, variables }) => graphql({ schema, source: query, variableValues: variables }))
      .then((answer) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merit-foreign-'))
})
afterAll(() => {
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  rmSync(folder, { recursive: true, force: true })
})

const environmentWith = (given: Partial<GatewayEnv>): GatewayEnv => ({
  PORT: 0,
  MERIT_MODE: 'demo',
  MERIT_DATA: folder,
  MERIT_SUBGRAPHS: '',
  MERIT_VIEWER_SECRET: null,
  MERIT_PERSONAL_KEY: null,
  GATEWAY_SUPERGRAPH: null,
  OIDC_ISSUER: null,
  OIDC_AUDIENCE: 'meritgraph',
  MERIT_BOOTSTRAP_ADMIN: null,
  ...given,
})

test.each<[string, () => Partial<GatewayEnv>, string[]]>([
  [
    'a file that is not there',
    () => ({ GATEWAY_SUPERGRAPH: join(folder, 'none.graphql') }),
    ['GATEWAY_SUPERGRAPH does not name a federation supergraph (ENOENT'],
  ],
  [
    'a schema of something else',
    () => {
      const file = join(folder, 'plain.graphql')
      writeFileSync(file, 'type Query { book: String }')
      return { GATEWAY_SUPERGRAPH: file }
    },
    ['GATEWAY_SUPERGRAPH does not name a federation supergraph (it names no subgraphs'],
  ],
  [
    'addresses that are none, of subgraphs that are none',
    () => ({ MERIT_VIEWER_SECRET: 's'.repeat(32), MERIT_SUBGRAPHS: 'policies,kitchen=http://127.0.0.1:4003/graphql' }),
    ['MERIT_SUBGRAPHS names `kitchen`', 'MERIT_SUBGRAPHS has no usable address for policies'],
  ],
])('%s: every fault is named, and nothing is started', async (_case, given, faults) => {
  const named = await startDistributed(environmentWith(given())).catch((error: EnvironmentError) => error.faults)
  expect(named).toEqual(faults.map((fault) => expect.stringContaining(fault)))
})

test('GATEWAY_SUPERGRAPH runs any federation supergraph, and its subgraphs get no viewer', async () => {
  const heard: string[] = []
  const services = [
    { name: 'books', typeDefs: books.typeDefs, url: await serve(books, heard) },
    { name: 'stock', typeDefs: stock.typeDefs, url: await serve(stock, heard) },
  ]
  const { supergraphSdl, errors } = composeServices(services)
  expect(errors ?? []).toEqual([])
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(file, supergraphSdl!)
  const gateway = await startDistributed(environmentWith({ GATEWAY_SUPERGRAPH: file }))
  try {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ book(isbn: "12345") { title copies } }' }),
    })
    expect(await response.json()).toEqual({ data: { book: { title: 'Faust', copies: 5 } } })
    expect(heard).toEqual([])
  } finally {
    await gateway.close()
  }
})
