import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { Role, type Viewer } from '@meritgraph/shared/auth'
import { createIdentity } from '../identity/index.js'
import { editor, startServer, type TestServer } from './server.builder.js'

const member: Viewer = { ...editor, grants: [{ role: Role.MEMBER, jurisdiction: null, organization: null }] }
const viewers: Record<string, Viewer> = { 'editor.luzhou': editor, admin: editor, public: member }

let server: TestServer
let folder: string
const tokens: Record<string, string> = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merit-uploads-'))
  const grantsOf = async (_issuer: string, subject: string) => viewers[subject]!
  const identity = await createIdentity({ demo: { data: folder }, issuer: null, grantsOf })
  server = await startServer({ identity })
  for (const user of ['editor.luzhou', 'public']) {
    const response = await fetch(`${server.url}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user }),
    })
    tokens[user] = ((await response.json()) as { token: string }).token
  }
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** What a body of this many bytes asks: the length of one variable. */
const bodyOf = (bytes: number) => {
  const body = (name: string) =>
    JSON.stringify({ query: 'query($n: String) { hello(name: $n) }', variables: { n: name } })
  return body('x'.repeat(bytes - body('').length))
}
const as = (user: string | null): Record<string, string> =>
  user === null ? {} : { authorization: `Bearer ${tokens[user] ?? user}` }

const REFUSED = 413
const LARGE = 'REQUEST_TOO_LARGE'
test.each<[string, string | null, number, number, string | null, number]>([
  ['anybody, an ordinary body', null, 100_000, 200, null, 1],
  ['anybody, one byte more', null, 100_001, REFUSED, LARGE, 100_000],
  ['a member, one byte more', 'public', 100_001, REFUSED, LARGE, 100_000],
  ['an editor, one byte more', 'editor.luzhou', 100_001, 200, null, 1],
  ['an editor, a file of 5 MiB', 'editor.luzhou', 6_000_000, 200, null, 1],
  ['an editor, as much as there may be', 'editor.luzhou', 8_000_000, 200, null, 1],
  ['an editor, one byte more than that', 'editor.luzhou', 8_000_001, REFUSED, LARGE, 8_000_000],
  ['a forged token, a large body', 'x.y.z', 100_001, 401, 'TOKEN_MALFORMED', 0],
])('%s', async (_case, user, bytes, status, code, limit) => {
  const before = server.executions
  const body = bodyOf(bytes)
  expect(body.length).toBe(bytes)
  const plain = await server.post(body, as(user))
  const zipped = await server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', ...as(user) },
    body: gzipSync(body),
  })
  for (const answer of [plain, zipped]) {
    expect([answer.status, answer.errors.map(([found]) => found)]).toEqual([status, code ? [code] : []])
    if (code === LARGE) expect(answer.errors[0]![1]).toContain(`${limit} bytes`)
  }
  expect(server.executions - before).toBe(code ? 0 : 2)
})

test('elsewhere than at the graph an editor sends no more than anybody', async () => {
  const answer = await server.ask('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as('editor.luzhou') },
    body: bodyOf(100_001),
  })
  expect([answer.status, answer.errors[0]![0]]).toEqual([413, LARGE])
})

const MEBIBYTE = 1024 * 1024
const FIFTY = 50 * MEBIBYTE
const CHUNK = 65_536

test.each([[null], ['editor.luzhou']])('50 MB are refused before any of them is sent (%s)', async (user) => {
  const status = await new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': FIFTY, ...as(user) }
    const sending = request(`${server.url}/graphql`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode)
      sending.destroy()
    })
    sending.on('error', reject)
    sending.flushHeaders()
  })
  expect(status).toBe(413)
})

/** Bytes held outside of the heap once what nobody holds has been let go of. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().arrayBuffers
}

test('50 MB without a stated length are refused, and none of it is kept', async () => {
  const before = heldBytes()
  const sending = request(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  let most = 0
  for (let sent = 0; sent < FIFTY; sent += CHUNK) {
    if (sent % (5 * MEBIBYTE) === 0) most = Math.max(most, heldBytes() - before)
    if (!sending.write(Buffer.alloc(CHUNK, 'x'))) await once(sending, 'drain')
  }
  sending.end()
  const [response] = await answered
  response.resume()
  expect(response.statusCode).toBe(413)
  // What is on its way is held for a moment; all of it would be twice this.
  expect(most).toBeLessThan(FIFTY / 2)
})

test('the query text keeps its limits in a large body', async () => {
  const query = `{ ${'hello '.repeat(200_000)} }`
  const answer = await server.post({ query }, as('editor.luzhou'))
  expect([answer.status, answer.errors.map(([code]) => code)]).toEqual([400, ['TOKENS_TOO_MANY']])
})
