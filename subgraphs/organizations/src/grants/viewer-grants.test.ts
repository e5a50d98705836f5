import { Role, serviceViewer } from '@meritgraph/shared/auth'
import { accountIdOf } from '../accounts/index.js'
import { DEMO_ISSUER } from '../demo/index.js'
import { aViewer, at, forEachWorld, ISSUER, type World } from '../subgraph.builder.js'
import { granted, grantRoot, root } from './grants.builder.js'

const VIEWER_GRANTS = `query ($issuer: String!, $subject: String!) {
  _viewerGrants(issuer: $issuer, subject: $subject) { accountId memberId grants { role jurisdiction organization } }
}`
const VIEWER =
  '{ viewer { accountId roles account { issuer subject } grants { nodes { role jurisdiction { code } } totalCount } } }'
const gateway = serviceViewer('gateway')

const grantsOf = async (world: World, subject: string, issuer = ISSUER) =>
  at<object[]>(
    await world.run(VIEWER_GRANTS, { viewer: gateway, variables: { issuer, subject } }),
    '_viewerGrants.grants',
  )
const ADMIN = { role: 'PLATFORM_ADMIN', jurisdiction: null, organization: null }
const ANALYST = { role: 'ANALYST', jurisdiction: 'luzhou', organization: null }

forEachWorld('what an account may do', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld({ bootstrapAdmin: `${ISSUER}#root` })
  })

  test('the bootstrap admin is platform admin everywhere until a first grant is recorded', async () => {
    const fresh = await aWorld({ bootstrapAdmin: `${ISSUER}#boot` })
    const boot = aViewer('boot', [Role.PLATFORM_ADMIN])
    expect(await grantsOf(fresh, 'boot')).toEqual([ADMIN])
    expect(await grantsOf(fresh, 'other')).toEqual([])
    expect(await grantsOf(fresh, 'boot', 'https://login.evil')).toEqual([])
    await granted(fresh, boot, { subject: 'other', role: 'PLATFORM_ADMIN', jurisdictionCode: null })
    expect(await grantsOf(fresh, 'boot')).toEqual([])
    expect(await grantsOf(fresh, 'other')).toEqual([ADMIN])
  })

  test('is what holds on the day: not what is to come, and no more what has ended', async () => {
    await grantRoot(world)
    await granted(world, root, { subject: 'temporary', validFrom: '2026-03-03', validTo: '2026-03-05' })
    const before = world.clock.now
    const on = async (day: string) => {
      world.clock.now = new Date(`${day}T04:00:00.000Z`)
      return grantsOf(world, 'temporary')
    }
    expect(await on('2026-03-02')).toEqual([])
    expect(await on('2026-03-03')).toEqual([ANALYST])
    expect(await on('2026-03-04')).toEqual([ANALYST])
    expect(await on('2026-03-05')).toEqual([])
    world.clock.now = before
  })

  test('is that of today, whatever time is asked about', async () => {
    await granted(world, root, { subject: 'timeless' })
    const asOf = { valid: '2011-07-15', known: new Date('2026-01-01T00:00:00.000Z') }
    const answer = await world.run(VIEWER_GRANTS, {
      viewer: gateway,
      asOf,
      variables: { issuer: ISSUER, subject: 'timeless' },
    })
    expect(answer.data).toEqual({
      _viewerGrants: { accountId: accountIdOf(ISSUER, 'timeless'), memberId: null, grants: [ANALYST] },
    })
  })

  test('is told to other parts of the system only', async () => {
    const variables = { issuer: ISSUER, subject: 'root' }
    expect((await world.run(VIEWER_GRANTS, { variables })).codes).toEqual(['UNAUTHENTICATED'])
    expect((await world.run(VIEWER_GRANTS, { variables, viewer: root })).codes).toEqual(['FORBIDDEN'])
  })

  test('the viewer sees who they are and what they hold', async () => {
    await granted(world, root, { subject: 'curious' })
    const viewer = aViewer('curious', [Role.ANALYST, { jurisdiction: 'luzhou' }])
    expect((await world.run(VIEWER, { viewer })).data).toEqual({
      viewer: {
        accountId: accountIdOf(ISSUER, 'curious'),
        roles: ['ANALYST'],
        account: { issuer: ISSUER, subject: 'curious' },
        grants: { nodes: [{ role: 'ANALYST', jurisdiction: { code: 'luzhou' } }], totalCount: 1 },
      },
    })
  })

  test('a viewer who was never granted anything has no account yet, and nobody is no viewer', async () => {
    expect((await world.run(VIEWER, { viewer: aViewer('stranger') })).data).toEqual({
      viewer: {
        accountId: accountIdOf(ISSUER, 'stranger'),
        roles: [],
        account: null,
        grants: { nodes: [], totalCount: 0 },
      },
    })
    expect((await world.run(VIEWER)).data).toEqual({ viewer: null })
    expect((await world.run(VIEWER, { viewer: gateway })).data).toEqual({ viewer: null })
  })

  test('the accounts of the demonstration hold nothing where it is off', async () => {
    await granted(world, root, { subject: 'admin', issuer: DEMO_ISSUER })
    expect(await grantsOf(world, 'admin', DEMO_ISSUER)).toEqual([])
    expect(await grantsOf(world, 'admin')).toEqual([])
  })
})

test('an account has one id, and no two accounts share it', () => {
  expect(accountIdOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(accountIdOf('a', 'b')).toBe(accountIdOf('a', 'b'))
  expect(accountIdOf('a#', 'b')).not.toBe(accountIdOf('a', '#b'))
})
