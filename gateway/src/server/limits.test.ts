import { gzipSync } from 'node:zlib'
import { startServer, type TestServer } from './server.builder.js'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const nested = (levels: number) => `${'{ self '.repeat(levels)}{ hello }${'}'.repeat(levels)}`
const doubling = Array.from({ length: 30 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')
test.each<[string, string, string]>([
  ['too deep', nested(15), 'QUERY_TOO_DEEP'],
  ['hundreds of braces', nested(450), 'QUERY_TOO_DEEP'],
  ['twenty thousand braces', nested(20_000 / 2), 'TOKENS_TOO_MANY'],
  ['too many tokens', `{ ${'hello '.repeat(2_000)} }`, 'TOKENS_TOO_MANY'],
  [
    'too many aliases',
    `{ self { ${Array.from({ length: 31 }, (_, i) => `a${i}: hello`).join(' ')} } }`,
    'ALIASES_TOO_MANY',
  ],
  ['too wide', `{ ${'hello '.repeat(21)} }`, 'ROOT_FIELDS_TOO_MANY'],
  ['too many fields', `{ self { ${'hello '.repeat(500)} } }`, 'FIELDS_TOO_MANY'],
  ['too many directives', `{ hello ${'@skip(if: false) '.repeat(21)} }`, 'DIRECTIVES_TOO_MANY'],
  ['cyclic', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 'FRAGMENT_CYCLE'],
  ['exponential', `{ ...f0 } ${doubling} fragment f30 on Query { hello }`, 'FIELDS_TOO_MANY'],
  ['a deep value', `{ hello(on: ${'['.repeat(900)}${']'.repeat(900)}) }`, 'VALUE_TOO_DEEP'],
])('%s', async (_case, query, code) => {
  const answer = await server.post({ query })
  expect([answer.status, answer.errors.map(([code]) => code), server.executions]).toEqual([400, [code], 0])
})

test('a body over 100 kB, also when it is small on the wire', async () => {
  const body = JSON.stringify({ query: '{ hello }', variables: { x: 'x'.repeat(100_000) } })
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync(body),
  }
  for (const answer of [await server.post(body), await server.ask('/graphql', init)]) {
    expect([answer.status, answer.errors]).toEqual([
      413,
      [['REQUEST_TOO_LARGE', expect.stringContaining('100000 bytes')]],
    ])
  }
})
