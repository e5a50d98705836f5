import { startWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world?.close())

const nested = (depth: number) =>
  `{ jurisdiction(code: "luzhou") ${'{ parent '.repeat(depth)}{ code } ${'}'.repeat(depth)} }`
const aliases = (n: number) =>
  `{ ${Array.from({ length: n }, (_, i) => `a${i}: event(code: "x") { code }`).join(' ')} }`
const roots = (n: number) => `{ ${'event(code: "x") { code } '.repeat(n)} }`
const doubling = (n: number) => {
  const fragments = Array.from(
    { length: n },
    (_, i) => `fragment F${i} on Jurisdiction { ...F${i + 1} parent { ...F${i + 1} } }`,
  )
  return `{ jurisdiction(code: "luzhou") { ...F0 } } ${fragments.join(' ')} fragment F${n} on Jurisdiction { code }`
}

test.each<[string, string, number, string]>([
  ['too deep', nested(20), 400, 'QUERY_TOO_DEEP'],
  ['too many aliases', aliases(31), 400, 'ALIASES_TOO_MANY'],
  ['too many root fields', roots(21), 400, 'ROOT_FIELDS_TOO_MANY'],
  ['too many tokens', `{ ${'__typename '.repeat(2001)} }`, 400, 'TOKENS_TOO_MANY'],
  [
    'fragments in a circle',
    '{ event(code: "x") { ...A } } fragment A on Event { ...B } fragment B on Event { ...A }',
    400,
    'FRAGMENT_CYCLE',
  ],
  ['not GraphQL', '{ event(code: ', 400, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nonsense }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'an impossible day',
    '{ policyProfiles { nodes { activePhases(on: "2011-02-30") { certainty } } } }',
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['an impossible day as asOf', 'query @asOf(valid: "2011-02-30") { __typename }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an instant to come', 'query @asOf(known: "2999-01-01T00:00:00Z") { __typename }', 400, 'KNOWN_TOO_LATE'],
  ['a page too large', '{ events(first: 101) { nodes { code } } }', 200, 'PAGE_SIZE_INVALID'],
  ['a cursor of nothing', '{ events(after: "abc") { nodes { code } } }', 200, 'CURSOR_INVALID'],
])('%s', async (_case, query, status, code) => {
  const answer = await world.ask(query)
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, code])
  expect(answer.errors![0]!.message).toMatch(/[.?]$/)
})

test('fragments that double are refused at once, however small the document', async () => {
  const answer = await world.ask(doubling(30))
  expect([
    answer.status,
    ['FRAGMENTS_TOO_MANY', 'FIELDS_TOO_MANY', 'QUERY_TOO_DEEP'].includes(answer.errors![0]!.extensions.code),
  ]).toEqual([400, true])
})

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code

test('a body that is not JSON', async () => {
  const response = await post('{"query": ')
  expect([response.status, await codeOf(response)]).toEqual([400, 'JSON_MALFORMED'])
})

test('a body that is too large', async () => {
  const response = await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(200_000) } }))
  expect([response.status, await codeOf(response)]).toEqual([413, 'REQUEST_TOO_LARGE'])
})

test.each([
  ['no token', 'Bearer', 'TOKEN_MALFORMED'],
  ['another scheme', 'Basic YWRtaW46YWRtaW4=', 'TOKEN_MALFORMED'],
  ['not a token', 'Bearer abc', 'TOKEN_MALFORMED'],
])('a header with %s', async (_case, authorization, code) => {
  const answer = await world.ask('{ __typename }', { headers: { authorization } })
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, code])
})

test('a token altered by a letter, and headers that claim to be a viewer', async () => {
  const token = await world.tokenOf('public')
  const [head, body, signature] = token.split('.')
  const claims = JSON.parse(Buffer.from(body!, 'base64url').toString())
  const forged = [head, Buffer.from(JSON.stringify({ ...claims, sub: 'admin' })).toString('base64url'), signature].join(
    '.',
  )
  const answer = await world.ask('{ viewer { accountId } }', { headers: { authorization: `Bearer ${forged}` } })
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, 'TOKEN_FORGED'])
  const claimed = await world.ask('{ viewer { accountId } }', { headers: { 'merit-viewer': token, 'x-user': 'admin' } })
  expect(claimed.data).toEqual({ viewer: null })
})

test('messages come in Chinese where the request asks for it', async () => {
  const answer = await world.ask('{ events(first: 0) { nodes { code } } }', {
    headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
  })
  expect(answer.errors![0]!.message).toBe(
    '`first` 为 0，但每页只能取 1 至 100 项。请至多取 100 项，再用 `after: pageInfo.endCursor` 取下一页。',
  )
})
