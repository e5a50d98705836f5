import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import {
  admits,
  type Caller,
  covers,
  holds,
  Role,
  serviceViewer,
  signViewer,
  verifyViewer,
  type Viewer,
} from './index.js'

const secret = 'a-secret-of-at-least-32-characters!!'
const now = new Date('2026-11-24T08:00:00.000Z')
const viewer: Viewer = {
  accountId: 'account-1',
  memberId: null,
  grants: [{ role: Role.SCHEME_EDITOR, jurisdiction: 'luzhou', organization: null }],
  service: null,
  onBehalfOf: null,
}

describe('a signed viewer', () => {
  test('comes back as it was, also where nobody signed in', async () => {
    const token = await signViewer(viewer, secret, 'policies', now)
    expect(await verifyViewer(token, secret, 'policies', now)).toEqual(viewer)
    expect(await verifyViewer(await signViewer(null, secret, 'policies', now), secret, 'policies', now)).toBeNull()
  })

  test('is good for a minute', async () => {
    const token = await signViewer(viewer, secret, 'policies', now)
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    expect(await verifyViewer(token, secret, 'policies', at(59))).toEqual(viewer)
    await expect(verifyViewer(token, secret, 'policies', at(61))).rejects.toMatchObject({ code: 'VIEWER_FORGED' })
  })

  const unsigned = () => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ viewer, aud: 'policies' }))}.`
  const byAnotherKey = () => signViewer(viewer, 'another-secret-of-32-characters!!!!', 'policies', now)
  const byAlgorithm = () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return new SignJWT({ viewer }).setProtectedHeader({ alg: 'ES256' }).setAudience('policies').sign(privateKey)
  }
  const altered = async () => {
    const [head, body, signature] = (await signViewer(viewer, secret, 'policies', now)).split('.')
    const claims = JSON.parse(Buffer.from(body!, 'base64url').toString())
    claims.viewer.grants[0].role = Role.PLATFORM_ADMIN
    return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
  }
  test.each<[string, () => string | undefined | Promise<string>, string]>([
    ['is missing', () => undefined, 'VIEWER_UNSIGNED'],
    ['is empty', () => '', 'VIEWER_UNSIGNED'],
    ['is not a token', () => 'x.y.z', 'VIEWER_FORGED'],
    ['has no signature', unsigned, 'VIEWER_FORGED'],
    ['was signed with another secret', byAnotherKey, 'VIEWER_FORGED'],
    ['was signed with another algorithm', byAlgorithm, 'VIEWER_FORGED'],
    ['was altered', altered, 'VIEWER_FORGED'],
    ['was made for another subgraph', () => signViewer(viewer, secret, 'organizations', now), 'VIEWER_FORGED'],
  ])('is refused where it %s', async (_case, make, code) => {
    await expect(verifyViewer(await make(), secret, 'policies', now)).rejects.toMatchObject({ code })
  })
})

test.each<[string, Caller[], Viewer | null, boolean]>([
  ['everybody may', ['PUBLIC'], null, true],
  ['anyone signed in', ['ACCOUNT'], viewer, true],
  ['nobody signed in', ['ACCOUNT'], null, false],
  ['a service is no account', ['ACCOUNT'], serviceViewer('gateway'), false],
  ['the role held', ['SCHEME_EDITOR'], viewer, true],
  ['one of several roles held', ['PLATFORM_ADMIN', 'SCHEME_EDITOR'], viewer, true],
  ['another role', ['PLATFORM_ADMIN'], viewer, false],
  ['a service', ['SERVICE'], serviceViewer('gateway'), true],
  ['an account is no service', ['SERVICE'], viewer, false],
  ['no caller is named', [], viewer, false],
])('admits: %s', (_case, callers, who, expected) => {
  expect(admits(callers, who)).toBe(expected)
})

const grant = (jurisdiction: string | null, organization: string | null) => ({
  role: Role.ORGANIZER,
  jurisdiction,
  organization,
})
const at = { jurisdictions: ['luzhou', 'sichuan', 'china'], organizations: ['branch', 'committee'] }
test.each([
  ['everywhere', grant(null, null), true],
  ['the jurisdiction itself', grant('luzhou', null), true],
  ['a jurisdiction above', grant('china', null), true],
  ['a foreign jurisdiction', grant('beijing', null), false],
  ['the organization itself', grant(null, 'branch'), true],
  ['an organization above', grant(null, 'committee'), true],
  ['a sibling organization', grant(null, 'other'), false],
])('a grant over %s', (_case, given, expected) => {
  expect(covers(given, at)).toBe(expected)
})

test('a viewer holds only the roles granted, only where granted', () => {
  expect(holds(viewer, [Role.SCHEME_EDITOR], at)).toBe(true)
  expect(holds(viewer, [Role.SCHEME_APPROVER], at)).toBe(false)
  expect(holds(viewer, [Role.SCHEME_EDITOR], { jurisdictions: ['sichuan', 'china'], organizations: [] })).toBe(false)
  expect(holds(null, [Role.SCHEME_EDITOR], at)).toBe(false)
})
