import { connect } from 'node:net'
import { Role, type Viewer } from '@meritgraph/shared/auth'
import { fault } from '@meritgraph/shared/errors'
import { createLogger } from '@meritgraph/shared/logging'
import { buildSchema, execute, GraphQLError } from 'graphql'
import { createIdentity, type Identity } from '../identity/index.js'
import type { RequestContext } from '../link.js'
import { createGatewayServer, type GatewayServer, type GatewayServerOptions } from './index.js'

const schema = buildSchema(`
  directive @asOf(valid: LocalDate, known: DateTime) on QUERY
  scalar LocalDate
  scalar DateTime
  type Query {
    hello(name: String, on: LocalDate): String
    self: Query
    seen: String
    many: [String]
    refused: String
    crash: String
    unreachable: String
    foreign: String
  }
  type Mutation { greet(count: Int!): String }
`)

const ofService = (error: Error, code: string) =>
  new GraphQLError(error.message, { originalError: error, extensions: { code, service: 'policies' } })

/** What the system says of a closed port, and what another company's subgraph says of its own. */
const REFUSED = 'ECONNREFUSED'
const FOREIGN_CODE = 'SOLD_OUT'

const rootValue: Record<string, unknown> = {
  hello: ({ name }: { name?: string }) => `hello ${name ?? 'world'}`,
  self: () => rootValue,
  seen: (_: unknown, context: RequestContext) => JSON.stringify(context),
  many: () => Array.from({ length: 9 }, (_, i) => new Error(`fault ${i}`)),
  refused: () => {
    throw fault('FORBIDDEN', { field: 'refused', roles: 'ANALYST' })
  },
  crash: () => {
    throw new Error('SQLITE_ERROR: no such column: zhang')
  },
  unreachable: () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:4001'), { code: REFUSED })
    throw ofService(cause, 'SUBGRAPH_UNREACHABLE')
  },
  foreign: () => {
    throw new GraphQLError('out of stock', { extensions: { code: FOREIGN_CODE, service: 'shop' } })
  },
  greet: () => 'done',
}

/** A server over a schema of its own, with what a test wants to see of it. */
export interface TestServer extends GatewayServer {
  executions: number
  logged: string[]
  post(body: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  ask(path: string, init?: RequestInit): Promise<TestAnswer>
  /** Sends bytes as they are and gives all that comes back until the connection ends. */
  raw(text: string): Promise<string>
}

export interface TestAnswer {
  status: number
  headers: Headers
  text: string
  /** Code and message of each error. */
  errors: [code: string, message: string][]
  data: unknown
  extensions: unknown
}

export const editor: Viewer = {
  accountId: 'account-1',
  memberId: null,
  grants: [{ role: Role.SCHEME_EDITOR, jurisdiction: 'luzhou', organization: null }],
  service: null,
  onBehalfOf: null,
}

async function answerOf(response: Response): Promise<TestAnswer> {
  const text = await response.text()
  const body = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}
  const errors = (body.errors ?? []).map((e: { message: string; extensions: { code: string } }) => [
    e.extensions.code,
    e.message,
  ])
  return {
    status: response.status,
    headers: response.headers,
    text,
    errors,
    data: body.data,
    extensions: body.extensions,
  }
}

/** Identity for tests that do not look at it: nobody, unless a test gives another. */
const nobody: Identity = { demo: null, viewerOf: async () => null }

/** An identity with the demo issuer, whose users all are the editor. */
export const demoIdentity = (data: string) =>
  createIdentity({ demo: { data }, issuer: null, grantsOf: async () => editor })

export async function startServer(options: Partial<GatewayServerOptions> = {}): Promise<TestServer> {
  const logged: string[] = []
  const log = createLogger('test', 'info', { write: (line: string) => void logged.push(line) })
  const watermark = async () => new Date('2026-11-24T08:00:00.000Z')
  const ready = async () => ({ policies: Promise.resolve(), organizations: Promise.resolve() })
  const executor: GatewayServerOptions['executor'] = {
    schema,
    async execute({ document, operationName, variables, context }) {
      test.executions++
      return execute({ schema, document, operationName, variableValues: variables, contextValue: context, rootValue })
    },
  }
  const server = await createGatewayServer({
    port: 0,
    mode: 'demo',
    log,
    executor,
    identity: nobody,
    watermark,
    ready,
    ...options,
  })
  const ask = async (path: string, init?: RequestInit) => answerOf(await fetch(`${server.url}${path}`, init))
  const test: TestServer = {
    ...server,
    executions: 0,
    logged,
    ask,
    post: (body, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    raw: (text) =>
      new Promise((resolve, reject) => {
        let received = ''
        const socket = connect(Number(new URL(server.url).port), 'localhost', () => socket.write(text))
        socket.on('data', (chunk) => (received += chunk.toString()))
        socket.on('close', () => resolve(received)).on('error', reject)
      }),
  }
  return test
}
