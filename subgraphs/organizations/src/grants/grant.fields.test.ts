import { Role, type Viewer } from '@meritgraph/shared/auth'
import { accountIdOf } from '../accounts/index.js'
import { aViewer, at, forEachWorld, ISSUER, type World } from '../subgraph.builder.js'
import { granted, grantRoot, root } from './grants.builder.js'

const GRANTS = `query ($first: Int! = 100, $after: String, $jurisdiction: ID, $organization: ID, $account: ID) {
  grants(first: $first, after: $after, jurisdiction: $jurisdiction, organization: $organization, account: $account) {
    nodes { account { subject } role } totalCount pageInfo { hasNextPage endCursor }
  }
}`
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Grant { id }
    ... on Account { id subject grants(first: 100) { nodes { id } totalCount } }
  }
}`

forEachWorld('grants', (aWorld) => {
  let world: World
  let organizations: Record<string, string>
  const ids: Record<string, string> = {}
  const admin = (where: object): Viewer => aViewer('admin', [Role.PLATFORM_ADMIN, where])

  beforeAll(async () => {
    world = await aWorld()
    await grantRoot(world)
    const found = await world.run('{ organizations(first: 100) { nodes { id code } } }')
    organizations = Object.fromEntries(
      at<{ id: string; code: string }[]>(found, 'organizations.nodes').map(({ id, code }) => [code, id]),
    )
    const places: [subject: string, scope: object][] = [
      ['everywhere', { jurisdictionCode: null }],
      ['china', { jurisdictionCode: 'china' }],
      ['sichuan', { jurisdictionCode: 'sichuan' }],
      ['luzhou', { jurisdictionCode: 'luzhou' }],
      ['beijing', { jurisdictionCode: 'beijing' }],
      ['luzhou.committee', { organizationId: organizations['luzhou.committee'] }],
      ['luzhou.department', { organizationId: organizations['luzhou.committee.organization-department'] }],
      ['beijing.committee', { organizationId: organizations['beijing.committee'] }],
    ]
    for (const [subject, scope] of places)
      ids[subject] = await granted(world, root, { subject, role: 'REVIEWER', ...scope })
  })

  const seen = async (viewer: Viewer, variables: object = {}): Promise<string[]> => {
    const answer = await world.run(GRANTS, { viewer, variables: { ...variables } })
    const nodes = at<{ account: { subject: string } }[]>(answer, 'grants.nodes')
    expect(at(answer, 'grants.totalCount')).toBe(nodes.length)
    return nodes.map(({ account }) => account.subject)
  }
  const ALL = [
    'root',
    'everywhere',
    'china',
    'sichuan',
    'luzhou',
    'beijing',
    'luzhou.committee',
    'luzhou.department',
    'beijing.committee',
  ]

  test('a platform admin sees those inside the own scope, oldest first', async () => {
    expect(await seen(root)).toEqual(ALL)
    expect(await seen(admin({ jurisdiction: 'china' }))).toEqual(ALL.slice(2))
    expect(await seen(admin({ jurisdiction: 'sichuan' }))).toEqual([
      'sichuan',
      'luzhou',
      'luzhou.committee',
      'luzhou.department',
    ])
    expect(await seen(admin({ jurisdiction: 'luzhou' }))).toEqual(['luzhou', 'luzhou.committee', 'luzhou.department'])
    expect(await seen(admin({ organization: organizations['luzhou.committee'] }))).toEqual([
      'luzhou.committee',
      'luzhou.department',
    ])
    expect(await seen(admin({ organization: organizations['luzhou.committee.organization-department'] }))).toEqual([
      'luzhou.department',
    ])
    expect(await seen(admin({ jurisdiction: 'atlantis' }))).toEqual([])
  })

  test('several scopes add up', async () => {
    const viewer = aViewer(
      'admin',
      [Role.PLATFORM_ADMIN, { jurisdiction: 'luzhou' }],
      [Role.PLATFORM_ADMIN, { organization: organizations['beijing.committee'] }],
      [Role.ANALYST],
    )
    expect(await seen(viewer)).toEqual(['luzhou', 'luzhou.committee', 'luzhou.department', 'beijing.committee'])
  })

  test('other roles may not list them', async () => {
    const analyst = aViewer('analyst', [Role.ANALYST])
    expect(await world.run(GRANTS, { viewer: analyst })).toMatchObject({ data: null, codes: ['FORBIDDEN'] })
    expect(await world.run(GRANTS)).toMatchObject({ data: null, codes: ['UNAUTHENTICATED'] })
  })

  test('a filter never shows more than the scope', async () => {
    const luzhou = admin({ jurisdiction: 'luzhou' })
    expect(await seen(root, { jurisdiction: 'beijing' })).toEqual(['beijing'])
    expect(await seen(luzhou, { jurisdiction: 'beijing' })).toEqual([])
    expect(await seen(root, { organization: organizations['beijing.committee'] })).toEqual(['beijing.committee'])
    expect(await seen(luzhou, { organization: organizations['beijing.committee'] })).toEqual([])
    expect(await seen(root, { account: accountIdOf(ISSUER, 'sichuan') })).toEqual(['sichuan'])
    expect(await seen(luzhou, { account: accountIdOf(ISSUER, 'sichuan') })).toEqual([])
    const both = await world.run(GRANTS, { viewer: root, variables: { jurisdiction: 'luzhou', account: 'x' } })
    expect(both.codes).toEqual(['BAD_USER_INPUT'])
  })

  test('pages of one scope follow each other', async () => {
    const viewer = admin({ jurisdiction: 'luzhou' })
    const first = await world.run(GRANTS, { viewer, variables: { first: 2 } })
    const after = at(first, 'grants.pageInfo.endCursor')
    const second = await world.run(GRANTS, { viewer, variables: { first: 2, after } })
    expect(at(first, 'grants.pageInfo.hasNextPage')).toBe(true)
    expect(at(second, 'grants')).toMatchObject({
      nodes: [{ account: { subject: 'luzhou.department' } }],
      totalCount: 3,
    })
  })

  describe('by reference', () => {
    const resolve = async (viewer: Viewer | null, representations: object[]) =>
      at<unknown[]>(await world.run(ENTITIES, { viewer, variables: { representations } }), '_entities')

    test('a grant outside the scope does not exist', async () => {
      const representations = ['luzhou', 'beijing', 'everywhere'].map((subject) => ({
        __typename: 'Grant',
        id: ids[subject],
      }))
      expect(await resolve(root, representations)).toEqual(representations.map(({ id }) => ({ id })))
      expect(await resolve(admin({ jurisdiction: 'luzhou' }), representations)).toEqual([
        { id: ids.luzhou },
        null,
        null,
      ])
      expect(await resolve(aViewer('beijing', [Role.REVIEWER, { jurisdiction: 'beijing' }]), representations)).toEqual([
        null,
        { id: ids.beijing },
        null,
      ])
      expect(await resolve(null, representations)).toEqual([null, null, null])
    })

    test('an account without a visible grant does not exist, and shows only the grants one may see', async () => {
      const representations = ['luzhou', 'beijing', 'nobody'].map((subject) => ({
        __typename: 'Account',
        issuer: ISSUER,
        subject,
      }))
      const grants = (id?: string) => ({ nodes: [{ id }], totalCount: 1 })
      const luzhou = { id: accountIdOf(ISSUER, 'luzhou'), subject: 'luzhou', grants: grants(ids.luzhou) }
      const beijing = { id: accountIdOf(ISSUER, 'beijing'), subject: 'beijing', grants: grants(ids.beijing) }
      expect(await resolve(root, representations)).toEqual([luzhou, beijing, null])
      expect(await resolve(admin({ jurisdiction: 'luzhou' }), representations)).toEqual([luzhou, null, null])
      expect(await resolve(aViewer('beijing'), representations)).toEqual([null, beijing, null])
      expect(await resolve(null, representations)).toEqual([null, null, null])
    })
  })
})
