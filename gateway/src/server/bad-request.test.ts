import { startServer, type TestServer } from './server.builder.js'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.executions = 0
})

const MODERN = { accept: 'application/graphql-response+json' }
const PREFLIGHT = { 'apollo-require-preflight': 'true' }
const address = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`

test.each<[string, () => ReturnType<TestServer['ask']>, number, string, string]>([
  [
    'no method of the graph',
    () => server.ask('/graphql', { method: 'PUT' }),
    405,
    'METHOD_NOT_ALLOWED',
    'PUT is not possible at /graphql. Use one of: GET, POST.',
  ],
  [
    'no content type',
    () => server.ask('/graphql', { method: 'POST', body: new Uint8Array([123, 125]) }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
    'type `–`',
  ],
  [
    'text',
    () => server.post('{ hello }', { 'content-type': 'text/plain' }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
    'type `text/plain`',
  ],
  [
    'a form',
    () => server.post('query={hello}', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
    'application/x-www-form-urlencoded',
  ],
  [
    'another charset',
    () => server.post({ query: '{ hello }' }, { 'content-type': 'application/json; charset=big5' }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
    'big5',
  ],
  [
    'another compression',
    () => server.post({ query: '{ hello }' }, { 'content-encoding': 'pigz' }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
    'pigz',
  ],
  [
    'broken compression',
    () => server.post({ query: '{ hello }' }, { 'content-encoding': 'gzip' }),
    400,
    'BAD_REQUEST',
    'cannot be understood',
  ],
  ['broken JSON', () => server.post('{"query": "{ hello }",}'), 400, 'JSON_MALFORMED', 'position 22'],
  ['JSON that is no object', () => server.post('"{ hello }"'), 400, 'JSON_MALFORMED', 'body'],
  ['an empty body', () => server.post(''), 400, 'QUERY_MISSING', 'no `query`'],
  ['an object without query', () => server.post({ variables: {} }), 400, 'QUERY_MISSING', 'no `query`'],
  ['an empty query', () => server.post({ query: '' }), 400, 'QUERY_MISSING', 'no `query`'],
  [
    'a query that is no text',
    () => server.post({ query: { kind: 'Document' } }),
    400,
    'REQUEST_MALFORMED',
    '`query` of the request must be "…"',
  ],
  [
    'variables as text',
    () => server.post({ query: '{ hello }', variables: '{}' }),
    400,
    'REQUEST_MALFORMED',
    '`variables` of the request must be {…}',
  ],
  [
    'variables as array',
    () => server.post({ query: '{ hello }', variables: [] }),
    400,
    'REQUEST_MALFORMED',
    '`variables`',
  ],
  [
    'extensions as number',
    () => server.post({ query: '{ hello }', extensions: 1 }),
    400,
    'REQUEST_MALFORMED',
    '`extensions`',
  ],
  [
    'an operation name as number',
    () => server.post({ query: '{ hello }', operationName: 1 }),
    400,
    'REQUEST_MALFORMED',
    '`operationName`',
  ],
  ['several operations', () => server.post([{ query: '{ hello }' }]), 400, 'BATCH_NOT_ALLOWED', 'one object'],
  [
    'a persisted query',
    () => server.post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
    'whole document',
  ],
  [
    'GET without query',
    () => server.ask('/graphql', { headers: PREFLIGHT }),
    400,
    'QUERY_MISSING',
    'parameter with GET',
  ],
  [
    'GET with two queries',
    () => server.ask('/graphql?query={hello}&query={seen}', { headers: PREFLIGHT }),
    400,
    'REQUEST_MALFORMED',
    '`query`',
  ],
  [
    'GET with broken variables',
    () => server.ask(address({ query: '{ hello }', variables: '{' }), { headers: PREFLIGHT }),
    400,
    'JSON_MALFORMED',
    '`variables`',
  ],
  [
    'GET that a foreign page could send',
    () => server.ask(address({ query: '{ hello }' })),
    400,
    'CSRF_SUSPECTED',
    'apollo-require-preflight: true',
  ],
  [
    'a mutation by GET',
    () => server.ask(address({ query: 'mutation { greet(count: 1) }' }), { headers: PREFLIGHT }),
    405,
    'MUTATION_BY_GET',
    'no mutation',
  ],
  [
    'an answer nobody can give',
    () => server.post({ query: 'mutation { greet(count: 1) }' }, { accept: 'text/csv' }),
    406,
    'NOT_ACCEPTABLE',
    '`text/csv`',
  ],
  [
    'broken syntax',
    () => server.post({ query: '{\n  hello(\n}' }, MODERN),
    400,
    'GRAPHQL_PARSE_FAILED',
    'at line 3, column 1: Expected Name, found "}".',
  ],
  [
    'an unknown field',
    () => server.post({ query: '{ hello\n  helo }' }, MODERN),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'at line 2, column 3: Cannot query field "helo" on type "Query". Did you mean "hello" or "self"? Correct it there; the schema is in gateway/api.graphql.',
  ],
  [
    'a variable of another type',
    () => server.post({ query: 'mutation ($n: Int!) { greet(count: $n) }', variables: { n: 'x' } }, MODERN),
    400,
    'BAD_USER_INPUT',
    '`$n` is not acceptable: got invalid value "x"; Int cannot represent non-integer value: "x"',
  ],
  [
    'a variable that is not sent',
    () => server.post({ query: 'mutation ($n: Int!) { greet(count: $n) }' }, MODERN),
    400,
    'BAD_USER_INPUT',
    '`$n` is not acceptable: of required type "Int!" was not provided',
  ],
  [
    'an unknown operation name',
    () => server.post({ query: 'query A { hello }', operationName: 'B' }, MODERN),
    400,
    'OPERATION_NOT_FOUND',
    'under the name "B"',
  ],
  [
    'an empty operation name',
    () => server.post({ query: '{ hello }', operationName: '' }, MODERN),
    400,
    'OPERATION_NOT_FOUND',
    'under the name ""',
  ],
  [
    'two operations without a name',
    () => server.post({ query: 'query A { hello } query B { hello }' }, MODERN),
    400,
    'OPERATION_NOT_FOUND',
    'operationName',
  ],
  [
    'fragments alone',
    () => server.post({ query: 'fragment f on Query { hello }' }, MODERN),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'never used',
  ],
  [
    '@asOf on a mutation',
    () => server.post({ query: 'mutation @asOf { greet(count: 1) }' }, MODERN),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'may not be used on MUTATION',
  ],
  [
    'an impossible day',
    () => server.post({ query: '{ hello }'.replace('{', 'query @asOf(valid: "2011-02-30") {') }),
    400,
    'AS_OF_INVALID',
    'valid: "2011-02-30"',
  ],
  [
    'an unsettled instant',
    () => server.post({ query: 'query @asOf(known: "2027-01-01T00:00:00Z") { hello }' }),
    400,
    'KNOWN_TOO_LATE',
    '2026-11-24T08:00:00.000Z or earlier',
  ],
  ['another address', () => server.ask('/graphiql'), 404, 'ROUTE_UNKNOWN', 'nothing at GET /graphiql'],
])('%s', async (_case, request, status, code, part) => {
  const answer = await request()
  expect([answer.status, answer.errors.map(([code]) => code)]).toEqual([status, [code]])
  expect(answer.errors[0]![1]).toContain(part)
  expect(answer.data).toBeUndefined()
  const reached = code === 'BAD_USER_INPUT' ? 1 : 0
  expect(server.executions).toBe(reached)
})

test.each([
  ['{ hello', 'GRAPHQL_PARSE_FAILED'],
  ['{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
  ['mutation ($n: Int!) { greet(count: $n) }', 'BAD_USER_INPUT'],
])('%s has the status 400, but 200 where application/json is asked for', async (query, code) => {
  const accepted = ['application/graphql-response+json', '*/*', 'application/json']
  const answers = await Promise.all(accepted.map((accept) => server.post({ query }, { accept })))
  expect(answers.map(({ status, errors }) => [status, errors[0]![0]])).toEqual([
    [400, code],
    [400, code],
    [200, code],
  ])
})

test('the allowed methods are named', async () => {
  expect((await server.ask('/graphql', { method: 'DELETE' })).headers.get('allow')).toBe('GET, POST')
  const query = address({ query: 'mutation { greet(count: 1) }' })
  expect((await server.ask(query, { headers: PREFLIGHT })).headers.get('allow')).toBe('POST')
})

test('names that JavaScript knows otherwise are names like any other', async () => {
  const query =
    'query ($constructor: String) { then: __typename constructor: hello(name: $constructor) toString: hello }'
  const { data, errors } = await server.post({ query, variables: { constructor: 'x' } })
  expect([data, errors]).toEqual([{ then: 'Query', constructor: 'hello x', toString: 'hello world' }, []])
})

test('a message comes in Chinese where the caller prefers it', async () => {
  const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }
  const { errors, headers } = await server.post({ query: '{ self }' }, chinese)
  expect(errors[0]![1]).toMatch(/^文档第 1 行第 3 列与架构不符：Field "self" of type "Query" must have a selection/)
  expect(headers.get('content-language')).toBe('zh')
  const [english, both] = [
    await server.post({ query: '' }, { 'accept-language': 'fr' }),
    await server.post({ query: '' }, { 'accept-language': 'en, zh;q=0.5' }),
  ]
  expect([english.headers.get('content-language'), both.headers.get('content-language')]).toEqual(['en', 'en'])
})
