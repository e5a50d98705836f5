import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Role, type Viewer } from '@meritgraph/shared/auth'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { createIdentity, type Identity } from './index.js'

const AUDIENCE = 'meritgraph'
let clock = new Date('2026-11-24T08:00:00.000Z')
const now = () => clock
const seconds = (offset: number) => Math.floor(clock.getTime() / 1000) + offset

const viewer = (accountId: string): Viewer => ({
  accountId,
  memberId: null,
  grants: [{ role: Role.SCHEME_EDITOR, jurisdiction: 'luzhou', organization: null }],
  service: null,
  onBehalfOf: null,
})

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

/** An OpenID Connect issuer on this machine: its discovery document and its keys. */
interface Issuer {
  url: string
  published: JWK[]
  key: PrivateKey
  calls: string[]
}

const servers: Server[] = []

async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const published = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }]
  const calls: string[] = []
  const server = createServer((request, response) => {
    calls.push(request.url!)
    const isKeys = request.url!.endsWith('/keys')
    response.end(JSON.stringify(isKeys ? { keys: published } : { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }))
  })
  servers.push(server)
  const issuer: Issuer = { url: '', published, key: privateKey, calls }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return issuer
}

let issuer: Issuer
let identity: Identity
let asked: string[] = []
let grantsOf: (issuer: string, subject: string) => Promise<Viewer>

beforeAll(async () => {
  issuer = await startIssuer()
})
afterAll(() => servers.forEach((server) => server.close()))
beforeEach(async () => {
  asked = []
  grantsOf = async (_issuer, subject) => {
    asked.push(subject)
    return viewer(subject)
  }
  identity = await createIdentity({
    demo: null,
    issuer: { issuer: issuer.url, audience: AUDIENCE },
    grantsOf: (from, subject) => grantsOf(from, subject),
    now,
  })
})

const token = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}, key = issuer.key) =>
  new SignJWT({ iss: issuer.url, aud: AUDIENCE, sub: 'zhang', exp: seconds(600), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one', ...header })
    .sign(key)
const viewerOf = async (made: string | Promise<string>) => identity.viewerOf(`Bearer ${await made}`)
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a good token gives its account with its grants', async () => {
  expect(await viewerOf(token())).toEqual(viewer('zhang'))
  expect(await viewerOf(token({ aud: ['other', AUDIENCE] }))).toEqual(viewer('zhang'))
  expect(await identity.viewerOf(`bearer  ${await token()} `)).toEqual(viewer('zhang'))
})

test('without a header nobody asks', async () => {
  expect(await identity.viewerOf(undefined)).toBeNull()
  expect(await identity.viewerOf('')).toBeNull()
})

describe('a token is refused where it', () => {
  const unsigned = (alg: string) =>
    `${encoded({ alg })}.${encoded({ iss: issuer.url, aud: AUDIENCE, sub: 'x', exp: seconds(9) })}.`
  const bySecret = () => {
    const secret = new TextEncoder().encode(JSON.stringify(issuer.published[0]))
    return new SignJWT({ iss: issuer.url, aud: AUDIENCE, sub: 'x', exp: seconds(600) })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(secret)
  }
  const altered = async () => {
    const [head, , signature] = (await token()).split('.')
    return [head, encoded({ iss: issuer.url, aud: AUDIENCE, sub: 'admin', exp: seconds(600) }), signature].join('.')
  }
  const foreignKey = async () => (await generateKeyPair('ES256')).privateKey
  test.each<[string, () => string | Promise<string>, string]>([
    ['is no token', () => 'x', 'TOKEN_MALFORMED'],
    ['is empty', () => '', 'TOKEN_MALFORMED'],
    ['is two', async () => `${await token()} ${await token()}`, 'TOKEN_MALFORMED'],
    ['has no subject', () => token({ sub: undefined }), 'TOKEN_MALFORMED'],
    ['has an endless subject', () => token({ sub: 'x'.repeat(191) }), 'TOKEN_MALFORMED'],
    ['never ends', () => token({ exp: undefined }), 'TOKEN_MALFORMED'],
    ['is not signed', () => unsigned('none'), 'TOKEN_FORGED'],
    ['is not signed though it says so', () => unsigned('ES256'), 'TOKEN_FORGED'],
    ['is signed with a public key taken as secret', bySecret, 'TOKEN_FORGED'],
    ['is signed by somebody else', async () => token({}, {}, await foreignKey()), 'TOKEN_FORGED'],
    ['names a key nobody published', () => token({}, { kid: 'two' }), 'TOKEN_FORGED'],
    ['was altered', altered, 'TOKEN_FORGED'],
    ['ended', () => token({ exp: seconds(-6) }), 'TOKEN_EXPIRED'],
    ['has not begun', () => token({ nbf: seconds(60) }), 'TOKEN_NOT_YET_VALID'],
    ['is for another application', () => token({ aud: 'other' }), 'TOKEN_WRONG_AUDIENCE'],
    ['is for no application', () => token({ aud: undefined }), 'TOKEN_WRONG_AUDIENCE'],
    ['is of another issuer', () => token({ iss: 'https://elsewhere.example' }), 'TOKEN_WRONG_ISSUER'],
    ['is of no issuer', () => token({ iss: undefined }), 'TOKEN_WRONG_ISSUER'],
    [
      'is of the demo issuer outside of demo mode',
      () => token({ iss: 'merit-demo', aud: 'merit-demo' }),
      'TOKEN_WRONG_ISSUER',
    ],
  ])('%s', async (_case, make, code) => {
    await expect(viewerOf(make())).rejects.toMatchObject({ code })
    expect(asked).toEqual([])
  })

  test('is no bearer token', async () => {
    await expect(identity.viewerOf('Basic dXNlcjpwYXNz')).rejects.toMatchObject({ code: 'TOKEN_MALFORMED' })
    const bare = await token()
    const refusal = await identity.viewerOf(bare).catch((error: Error) => error.message)
    expect(refusal).toContain('(… ≠ Bearer)')
  })
})

test('an ended token says until when it was good', async () => {
  await expect(viewerOf(token({ exp: seconds(-60) }))).rejects.toMatchObject({
    message: 'The token was good until 2026-11-24T07:59:00.000Z. Sign in again to get a new one.',
    extensions: { code: 'TOKEN_EXPIRED', http: { status: 401 } },
  })
})

test('the issuer is asked once for its keys', async () => {
  issuer.calls.length = 0
  await viewerOf(token())
  await Promise.all([viewerOf(token()), viewerOf(token())])
  expect(issuer.calls).toEqual(['/.well-known/openid-configuration', '/keys'])
})

test('an issuer that does not answer, or speaks for another, is said and asked again', async () => {
  const other = await startIssuer()
  const late = await createIdentity({
    demo: null,
    issuer: { issuer: `${other.url}/`, audience: AUDIENCE },
    grantsOf: null,
    now,
  })
  const made = await token({ iss: `${other.url}/` }, {}, other.key)
  await expect(late.viewerOf(`Bearer ${made}`)).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE' })
  other.url = `${other.url}/`
  expect(await late.viewerOf(`Bearer ${made}`)).toMatchObject({ accountId: `${other.url}#zhang`, grants: [] })
  const gone = await createIdentity({
    demo: null,
    issuer: { issuer: 'http://127.0.0.1:9', audience: AUDIENCE },
    grantsOf,
    now,
  })
  const lost = gone.viewerOf(`Bearer ${await token({ iss: 'http://127.0.0.1:9' })}`)
  await expect(lost).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE', extensions: { http: { status: 503 } } })
})

describe('grants', () => {
  test('are read once for requests at the same time, and again after 30 seconds', async () => {
    await Promise.all([viewerOf(token()), viewerOf(token()), viewerOf(token({ sub: 'li' }))])
    clock = new Date(clock.getTime() + 29_999)
    await viewerOf(token())
    expect(asked.toSorted()).toEqual(['li', 'zhang'])
    clock = new Date(clock.getTime() + 1)
    grantsOf = async (_issuer, subject) => ({ ...viewer(subject), grants: [] })
    expect(await viewerOf(token())).toEqual({ ...viewer('zhang'), grants: [] })
  })

  test('that cannot be read are said, and read by the next request', async () => {
    grantsOf = () => Promise.reject(new Error('connect ECONNREFUSED'))
    await expect(viewerOf(token())).rejects.toMatchObject({
      code: 'GRANTS_UNREACHABLE',
      extensions: { http: { status: 503 } },
    })
    grantsOf = async (_issuer, subject) => viewer(subject)
    expect(await viewerOf(token())).toEqual(viewer('zhang'))
  })
})

describe('the demo issuer', () => {
  let folder: string
  const start = () => createIdentity({ demo: { data: join(folder, 'data') }, issuer: null, grantsOf, now })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merit-identity-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('gives tokens for eight hours that outlive a restart', async () => {
    const made = await (await start()).demo!.tokenOf('editor.luzhou')
    const restarted = await start()
    expect(await restarted.viewerOf(`Bearer ${made}`)).toEqual(viewer('editor.luzhou'))
    const before = clock
    clock = new Date(before.getTime() + 8 * 3_600_000 + 6_000)
    await expect(restarted.viewerOf(`Bearer ${made}`)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
    clock = before
  })

  test('keeps its key to itself', async () => {
    const { demo } = await start()
    const file = join(folder, 'data', 'demo-issuer.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const { d } = JSON.parse(await readFile(file, 'utf8'))
    expect(d).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(demo!.jwks)).not.toContain(d)
    expect(Object.keys(demo!.jwks.keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })

  test('knows its users in both languages, and no others', async () => {
    const { demo } = await start()
    expect(demo!.users('zh').slice(0, 2)).toEqual([
      { user: 'admin', label: '平台管理员（全部范围）' },
      { user: 'editor.luzhou', label: '方案编辑（泸州）' },
    ])
    expect(demo!.users('en').map(({ user }) => user)).toEqual([
      ...[
        'admin',
        'editor.luzhou',
        'approver.luzhou',
        'editor.beijing',
        'approver.beijing',
        'organizer.luzhou',
        'analyst',
        'public',
      ],
    ])
    for (const nobody of ['nobody', '', undefined, 7, 'constructor']) {
      expect(() => demo!.tokenOf(nobody)).toThrow(expect.objectContaining({ code: 'DEMO_USER_UNKNOWN' }))
    }
  })

  test('two gateways on one folder take the same key', async () => {
    const [one, two] = await Promise.all([start(), start()])
    expect(one.demo!.jwks).toEqual(two.demo!.jwks)
  })
})
