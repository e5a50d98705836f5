import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Role, serviceViewer, signViewer } from '@meritgraph/shared/auth'
import { fault } from '@meritgraph/shared/errors'
import { getIntrospectionQuery } from 'graphql'
import { demoIdentity, editor, startServer, type TestServer } from './server.builder.js'

const secret = 'a-secret-of-at-least-32-characters!!'
const UUID = /^[0-9a-f-]{36}$/
let folder: string
let demo: TestServer
let production: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merit-server-'))
  demo = await startServer({ identity: await demoIdentity(folder) })
  production = await startServer({ mode: 'production' })
})
afterAll(async () => {
  await Promise.all([demo.close(), production.close()])
  await rm(folder, { recursive: true })
})

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const tokenOf = async (user: string) =>
  JSON.parse((await demo.ask('/demo/token', asJson({ user }))).text).token as string

describe('what the subgraphs get to know', () => {
  const seen = async (query: string, headers = {}, variables = {}) => {
    const { data } = await demo.post({ query, variables }, headers)
    return JSON.parse((data as { seen: string }).seen)
  }

  test('is who asks, in which language, at which time, under which id', async () => {
    const query = 'query ($on: LocalDate) @asOf(valid: $on, known: "2026-01-31T08:00:00Z") { seen }'
    const headers = { authorization: `Bearer ${await tokenOf('editor.luzhou')}`, 'accept-language': 'zh' }
    expect(await seen(query, headers, { on: '2011-07-15' })).toEqual({
      viewer: editor,
      asOf: { valid: '2011-07-15', known: '2026-01-31T08:00:00.000Z' },
      language: 'zh',
      requestId: expect.stringMatching(UUID),
    })
  })

  test('is nobody, now and in English unless said', async () => {
    expect(await seen('{ seen }')).toEqual({
      viewer: null,
      asOf: null,
      language: 'en',
      requestId: expect.stringMatching(UUID),
    })
  })

  test('never comes from headers that only the gateway may send', async () => {
    const forged = {
      'merit-viewer': JSON.stringify({
        ...editor,
        grants: [{ role: Role.PLATFORM_ADMIN, jurisdiction: null, organization: null }],
      }),
      'merit-as-of': '1999-01-01',
      'merit-language': 'zh',
      'merit-request-id': 'mine',
    }
    expect(await seen('{ seen }', forged)).toEqual({
      viewer: null,
      asOf: null,
      language: 'en',
      requestId: expect.stringMatching(UUID),
    })
  })
})

test('a bad token ends the request with its status', async () => {
  const answer = await demo.post({ query: '{ seen }' }, { authorization: 'Bearer x.y.z' })
  expect([answer.status, answer.errors, answer.data]).toEqual([
    401,
    [['TOKEN_MALFORMED', expect.stringContaining('Bearer <token>')]],
    undefined,
  ])
})

test('an answer is not kept, and names its request', async () => {
  const { status, headers, data } = await demo.post({ query: '{ hello(name: "张") }' })
  expect([status, data]).toEqual([200, { hello: 'hello 张' }])
  expect([headers.get('cache-control'), headers.get('merit-request-id'), headers.get('x-powered-by')]).toEqual([
    'no-store',
    expect.stringMatching(UUID),
    null,
  ])
})

describe('errors at fields', () => {
  test('a catalogued one keeps its code, in the language of the request', async () => {
    const { status, errors, data } = await demo.post({ query: '{ hello refused }' }, { 'accept-language': 'zh' })
    const message = '您的授权不允许 `refused`：需要角色 ANALYST。请向持有该角色者申请授权。'
    expect([status, errors, data]).toEqual([200, [['FORBIDDEN', message]], { hello: 'hello world', refused: null }])
  })

  test('a fault of ours says only under which id the log has it', async () => {
    demo.logged.length = 0
    const { text, errors, headers } = await demo.post({ query: '{ crash }' })
    const requestId = headers.get('merit-request-id')!
    expect(errors).toEqual([['INTERNAL_SERVER_ERROR', expect.stringContaining(requestId)]])
    expect(text).not.toContain('SQLITE')
    expect(demo.logged.join()).toContain(requestId)
    expect(demo.logged.join()).toContain('SQLITE_ERROR')
  })

  test('an unreachable subgraph is named, its address is not', async () => {
    const { text, errors } = await demo.post({ query: '{ hello unreachable }' })
    const message =
      'The part "policies" of the graph cannot be reached (ECONNREFUSED). The rest of the answer is complete; try again shortly.'
    expect(errors).toEqual([['SUBGRAPH_UNREACHABLE', message]])
    expect(text).not.toContain('10.0.0.7')
  })

  test('a code that we do not know becomes one that we do', async () => {
    const { errors } = await demo.post({ query: '{ foreign }' })
    expect(errors).toEqual([
      [
        'DOWNSTREAM_SERVICE_ERROR',
        expect.stringContaining('The part "shop" of the graph could not answer this: out of stock.'),
      ],
    ])
  })

  test('five come, and how many more there were', async () => {
    const { errors, extensions } = await demo.post({ query: '{ many }' })
    expect([errors.length, extensions]).toEqual([5, { errorsLeftOut: 4 }])
    const invalid = await demo.post({ query: '{ a b c d e f }' })
    expect([invalid.errors.length, invalid.extensions]).toEqual([5, { errorsLeftOut: 1 }])
  })
})

describe('state', () => {
  test('up and ready', async () => {
    const [health, ready] = [await production.ask('/health'), await production.ask('/ready')]
    expect([health.status, health.text]).toEqual([200, '{"status":"ok"}'])
    expect([ready.status, ready.text]).toEqual([
      200,
      '{"status":"ready","parts":{"policies":"ready","organizations":"ready"}}',
    ])
  })

  test('a part that is down is named', async () => {
    const ready = async () => ({
      policies: Promise.resolve(),
      organizations: Promise.reject(new Error('connect ECONNREFUSED')),
    })
    const server = await startServer({ mode: 'production', ready })
    const answer = await server.ask('/ready')
    await server.close()
    expect([answer.status, answer.text]).toEqual([
      503,
      '{"status":"not ready","parts":{"policies":"ready","organizations":"down"}}',
    ])
  })
})

describe('demo mode', () => {
  test('says so at the start and in every answer', async () => {
    const server = await startServer({ identity: await demoIdentity(folder) })
    expect(server.logged.join()).toContain('DEMO MODE')
    expect(server.logged.join()).toContain('演示模式')
    for (const path of ['/health', '/ready', '/graphql', '/demo/users', '/nowhere', '/']) {
      expect((await server.ask(path)).headers.get('merit-demo-mode')).toBe('on')
    }
    await server.close()
  })

  test('gives tokens to its users and publishes their key', async () => {
    const header = JSON.parse(Buffer.from((await tokenOf('admin')).split('.')[0]!, 'base64url').toString())
    const { keys } = JSON.parse((await demo.ask('/.well-known/jwks.json')).text)
    expect(header).toEqual({ alg: 'EdDSA', kid: keys[0].kid })
    const chinese = await demo.ask('/demo/users', { headers: { 'accept-language': 'zh' } })
    expect(JSON.parse(chinese.text).users[0]).toEqual({ user: 'admin', label: '平台管理员（全部范围）' })
  })

  test('refuses a user it does not have, with the list', async () => {
    const { status, errors } = await demo.ask('/demo/token', asJson({ user: 'root' }))
    const message =
      'There is no demo user "root". Choose one of: admin, editor.luzhou, approver.luzhou, editor.beijing, approver.beijing, organizer.luzhou, analyst, public.'
    expect([status, errors]).toEqual([400, [['DEMO_USER_UNKNOWN', message]]])
    expect((await demo.ask('/demo/token', asJson({}))).status).toBe(400)
  })

  test('answers introspection', async () => {
    const { data, errors } = await demo.post({ query: getIntrospectionQuery({ inputValueDeprecation: true }) })
    expect([errors, Object.keys(data as object)]).toEqual([[], ['__schema']])
  })
})

describe('production mode', () => {
  test.each(['/', '/console/console.js', '/console/queries.json', '/demo/users', '/.well-known/jwks.json', '/facts'])(
    'has no %s',
    async (path) => {
      const { status, errors, headers } = await production.ask(path)
      expect([status, errors[0]?.[0], headers.get('merit-demo-mode')]).toEqual([404, 'ROUTE_UNKNOWN', null])
    },
  )

  test('gives no tokens', async () => {
    expect((await production.ask('/demo/token', asJson({ user: 'admin' }))).status).toBe(404)
  })

  test('tells nothing of its schema, but what type an answer has', async () => {
    const asked = await production.post({ query: '{ a: __schema { queryType { name } } }' })
    expect(asked.errors).toEqual([['INTROSPECTION_OFF', expect.stringContaining('line 1, column 3')]])
    const guessed = await production.post({ query: '{ helo }' })
    expect(guessed.errors).toEqual([['GRAPHQL_VALIDATION_FAILED', expect.not.stringContaining('hello')]])
    expect((await production.post({ query: '{ __typename }' })).data).toEqual({ __typename: 'Query' })
  })
})

describe('the facts lane over HTTP', () => {
  const lane = async ({ service, name, onBehalfOf }: { service: string; name: string; onBehalfOf: string | null }) => {
    if (name === 'unknown') throw fault('NEIGHBOUR_BEHIND', { what: 'organizations' })
    if (name === 'broken') throw new Error('connect ECONNREFUSED')
    return { service, name, onBehalfOf }
  }
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({ mode: 'production', facts: { lane, secret } })
  })
  afterAll(() => server.close())
  const ask = async (name: string, viewer: string) => {
    const { method, headers, body } = asJson({ name, variables: {} })
    return server.ask('/facts', { method, body, headers: { ...headers, 'merit-viewer': viewer } })
  }
  const signed = () => signViewer(serviceViewer('policies', 'account-1'), secret, 'gateway')

  test('answers a signed subgraph', async () => {
    const { status, data } = await ask('organizations.here', await signed())
    expect([status, data]).toEqual([200, { service: 'policies', name: 'organizations.here', onBehalfOf: 'account-1' }])
  })

  test.each<[string, string, () => Promise<string> | string, number, string]>([
    ['an unsigned call', 'a.b', () => '', 401, 'VIEWER_UNSIGNED'],
    [
      'a call signed for another part',
      'a.b',
      () => signViewer(serviceViewer('policies'), secret, 'policies'),
      401,
      'VIEWER_FORGED',
    ],
    ['a person', 'a.b', () => signViewer(editor, secret, 'gateway'), 403, 'FORBIDDEN'],
    ['a refusal of the lane', 'unknown', signed, 503, 'NEIGHBOUR_BEHIND'],
    ['a fault of the lane', 'broken', signed, 503, 'NEIGHBOUR_DOWN'],
  ])('%s', async (_case, name, viewer, status, code) => {
    const answer = await ask(name, await viewer())
    expect([answer.status, answer.errors[0]![0], answer.data]).toEqual([status, code, undefined])
  })
})

describe('connections', () => {
  test('a port that is taken is said with the next step', async () => {
    const port = Number(new URL(production.url).port)
    await expect(startServer({ port, mode: 'production' })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `Port ${port} is taken by another process. Stop that process, or choose another port: PORT=4100 npm start.`,
    })
  })

  test('slow headers and slow bodies are cut off', async () => {
    const server = await startServer({ mode: 'production', timeouts: { headers: 200, request: 400 } })
    const started = Date.now()
    const [headers, body] = await Promise.all([
      server.raw('POST /graphql HTTP/1.1\r\nHost: x\r\n'),
      server.raw('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{'),
    ])
    expect([headers.split('\r\n')[0], body.split('\r\n')[0]]).toEqual([
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 408 Request Timeout',
    ])
    expect(Date.now() - started).toBeLessThan(5_000)
    await server.close()
  })

  test('what is no HTTP is refused', async () => {
    expect((await production.raw('hello\r\n\r\n')).split('\r\n')[0]).toBe('HTTP/1.1 400 Bad Request')
  })

  test('open requests are answered before the server ends', async () => {
    let release = () => {}
    const held = new Promise<Date>((resolve) => (release = () => resolve(new Date('2027-01-01T00:00:00.000Z'))))
    const server = await startServer({ watermark: () => held })
    const answer = server.post({ query: 'query @asOf(known: "2026-01-01T00:00:00Z") { hello }' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const closed = server.close()
    release()
    expect((await answer).data).toEqual({ hello: 'hello world' })
    await closed
    await expect(server.post({ query: '{ hello }' })).rejects.toThrow('fetch failed')
  })
})
