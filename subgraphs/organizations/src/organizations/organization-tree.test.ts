import { Role } from '@meritgraph/shared/auth'
import { AuditRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { aViewer, at, forEachWorld, type World } from '../subgraph.builder.js'
import { above, change, found } from './organization-tree.builder.js'
import { Organization } from './organization.entity.js'
import { OrganizationLine, OrganizationPlace } from './organization-line.entity.js'

/** How many rows the tree has; a refused change leaves them as they are. */
const rows = async ({ subgraph: { database } }: World) =>
  Promise.all(
    [Organization, OrganizationLine, OrganizationPlace, AuditRecord, OutboxEvent].map((of) => database.read.count(of)),
  )

const pathsOf = async ({ subgraph: { database } }: World, ids: string[]) => {
  const places = await database.read.find(OrganizationPlace)
  const segments = new Map(places.map(({ organizationId, path }) => [path.split('/').at(-2), organizationId]))
  return ids.map((id) => {
    const place = places.find(({ organizationId }) => organizationId === id)
    return place
      ? place.path
          .split('/')
          .filter(Boolean)
          .map((segment) => ids.indexOf(segments.get(segment)!))
      : null
  })
}

forEachWorld('the tree of organizations', (aWorld) => {
  test('founds, moves and shows where each stood then', async () => {
    const world = await aWorld()
    const city = await found(world, '市委', null)
    const east = await found(world, '东区', city)
    const west = await found(world, '西区', city)
    const branch = await found(world, '支部', east)
    const group = await found(world, '小组', branch)
    expect(await pathsOf(world, [city, east, west, branch, group])).toEqual([
      [0],
      [0, 1],
      [0, 2],
      [0, 1, 3],
      [0, 1, 3, 4],
    ])
    const before = world.clock.now
    const moved = await change(world, 'moveOrganization', { organizationId: branch, parentId: west, on: '2010-07-01' })
    expect([moved.id, moved.problems]).toEqual([branch, []])
    expect(await pathsOf(world, [city, east, west, branch, group])).toEqual([
      [0],
      [0, 1],
      [0, 2],
      [0, 2, 3],
      [0, 2, 3, 4],
    ])
    expect(await above(world, group, '2010-06-30')).toEqual(['市委', '东区', '支部'])
    expect(await above(world, group, '2010-07-01')).toEqual(['市委', '西区', '支部'])
    expect(await above(world, group, '2010-07-01', before)).toEqual(['市委', '东区', '支部'])
    expect(await above(world, branch, '1999-12-31').catch(() => 'none')).toBe('none')
  })

  test('lets no organization stand below itself, on any day', async () => {
    const world = await aWorld()
    const a = await found(world, '甲', null)
    const b = await found(world, '乙', a)
    const c = await found(world, '丙', b)
    const kept = await rows(world)
    for (const parentId of [a, b, c]) {
      const { problems } = await change(world, 'moveOrganization', { organizationId: a, parentId, on: '2010-01-01' })
      expect(problems).toEqual(['ORGANIZATION_BELOW_ITSELF'])
    }
    expect(await rows(world)).toEqual(kept)
    await change(world, 'moveOrganization', { organizationId: b, parentId: null, on: '2015-01-01' })
    const early = await change(world, 'moveOrganization', { organizationId: a, parentId: c, on: '2012-01-01' })
    expect(early.problems).toEqual(['ORGANIZATION_BELOW_ITSELF'])
    const late = await change(world, 'moveOrganization', { organizationId: a, parentId: c, on: '2015-01-01' })
    expect(late.problems).toEqual([])
    expect(await above(world, a, '2015-01-01')).toEqual(['乙', '丙'])
  })

  test('of two that would each go below the other at once, one gets through', async () => {
    const world = await aWorld()
    const pairs = await Promise.all(
      [1, 2, 3, 4].map(async (i) => [await found(world, `甲${i}`, null), await found(world, `乙${i}`, null)] as const),
    )
    for (const [a, b] of pairs) {
      const answers = await Promise.all([
        change(world, 'moveOrganization', { organizationId: a, parentId: b, on: '2010-01-01' }),
        change(world, 'moveOrganization', { organizationId: b, parentId: a, on: '2010-01-01' }),
      ])
      expect(answers.map(({ problems }) => problems).sort()).toEqual([[], ['ORGANIZATION_BELOW_ITSELF']])
    }
  })

  test('of two moves of one organization at once, it has one parent after both', async () => {
    const world = await aWorld()
    const [one, two] = [await found(world, '甲', null), await found(world, '乙', null)]
    const branch = await found(world, '支部', null)
    const answers = await Promise.all(
      [one, two].map((parentId) =>
        change(world, 'moveOrganization', { organizationId: branch, parentId, on: '2010-01-01' }),
      ),
    )
    expect(answers.flatMap(({ problems }) => problems)).toEqual([])
    expect(await above(world, branch, '2010-01-01')).toHaveLength(1)
    expect(await pathsOf(world, [one, two, branch])).toContainEqual([expect.any(Number), 2])
  })

  test('names have a history, and a rename changes nothing else', async () => {
    const world = await aWorld()
    const id = await found(world, '旧名', null, { sectorUnit: 'RURAL' })
    const renamed = await change(world, 'renameOrganization', {
      organizationId: id,
      name: { zh: '新名', en: 'New' },
      on: '2012-01-01',
    })
    expect(renamed.problems).toEqual([])
    const query = 'query ($id: ID!) { organization(id: $id) { name { zh en } sectorUnit type status } }'
    const on = async (valid: string) =>
      (await world.run(query, { variables: { id }, asOf: { valid, known: null } })).data
    const rest = { sectorUnit: 'RURAL', type: 'BRANCH', status: 'ACTIVE' }
    expect(await on('2011-12-31')).toEqual({ organization: { name: { zh: '旧名', en: null }, ...rest } })
    expect(await on('2012-01-01')).toEqual({ organization: { name: { zh: '新名', en: 'New' }, ...rest } })
    expect(
      (
        await change(world, 'renameOrganization', {
          organizationId: id,
          name: { zh: '新名', en: 'New' },
          on: '2013-01-01',
        })
      ).problems,
    ).toEqual(['ORGANIZATION_UNCHANGED'])
    expect(
      (await change(world, 'renameOrganization', { organizationId: id, name: { zh: '更早' }, on: '2011-01-01' }))
        .problems,
    ).toEqual(['ORGANIZATION_CHANGES_LATER'])
  })

  test('merges: what stood below goes over, the merged work no more and keep their history', async () => {
    const world = await aWorld()
    const city = await found(world, '市委', null)
    const [east, west] = [await found(world, '东区', city), await found(world, '西区', city)]
    const branch = await found(world, '支部', west)
    const merged = await change(world, 'mergeOrganizations', {
      organizationId: east,
      mergedIds: [west],
      on: '2014-01-01',
    })
    expect([merged.id, merged.problems]).toEqual([east, []])
    expect(await above(world, branch, '2013-12-31')).toEqual(['市委', '西区'])
    expect(await above(world, branch, '2014-01-01')).toEqual(['市委', '东区'])
    const query =
      'query ($id: ID!) { organization(id: $id) { status successors { kind share on organization { name { zh } } } } }'
    const on = async (valid: string) =>
      (await world.run(query, { variables: { id: west }, asOf: { valid, known: null } })).data
    const link = { kind: 'MERGE', share: 10_000, on: '2014-01-01', organization: { name: { zh: '东区' } } }
    expect(await on('2014-01-01')).toEqual({ organization: { status: 'DISSOLVED', successors: [link] } })
    expect(await on('2013-12-31')).toEqual({ organization: { status: 'ACTIVE', successors: [] } })
    expect(await pathsOf(world, [west])).toEqual([null])
  })

  test('splits: each takes over what it names; what nobody takes over stops it', async () => {
    const world = await aWorld()
    const city = await found(world, '市委', null)
    const old = await found(world, '老区', city)
    const [one, two] = [await found(world, '一支部', old), await found(world, '二支部', old)]
    const [north, south] = [await found(world, '北区', city), await found(world, '南区', city)]
    const input = (takesOver: string[]) => ({
      organizationId: old,
      on: '2014-01-01',
      parts: [
        { organizationId: north, share: 6000, takesOver: [one] },
        { organizationId: south, share: 4000, takesOver },
      ],
    })
    const kept = await rows(world)
    expect((await change(world, 'splitOrganization', input([]))).problems).toEqual(['ORGANIZATION_HAS_BELOW'])
    expect(await rows(world)).toEqual(kept)
    expect((await change(world, 'splitOrganization', input([two]))).problems).toEqual([])
    expect(await above(world, two, '2013-12-31')).toEqual(['市委', '老区'])
    expect(await above(world, two, '2014-01-01')).toEqual(['市委', '南区'])
    const query =
      'query ($id: ID!) { organization(id: $id) { predecessors { kind share organization { name { zh } } } } }'
    const answer = await world.run(query, { variables: { id: north }, asOf: { valid: '2014-01-01', known: null } })
    expect(at(answer, 'organization.predecessors')).toEqual([
      { kind: 'SPLIT', share: 6000, organization: { name: { zh: '老区' } } },
    ])
  })

  test('dissolves only what nothing stands below, and lets it work again', async () => {
    const world = await aWorld()
    const city = await found(world, '市委', null)
    const branch = await found(world, '支部', city)
    expect((await change(world, 'dissolveOrganization', { organizationId: city, on: '2014-01-01' })).problems).toEqual([
      'ORGANIZATION_HAS_BELOW',
    ])
    expect(
      (await change(world, 'dissolveOrganization', { organizationId: branch, on: '2014-01-01' })).problems,
    ).toEqual([])
    expect(
      (await change(world, 'dissolveOrganization', { organizationId: branch, on: '2015-01-01' })).problems,
    ).toEqual(['ORGANIZATION_DISSOLVED'])
    expect(
      (await change(world, 'moveOrganization', { organizationId: branch, parentId: city, on: '2015-01-01' })).problems,
    ).toEqual(['ORGANIZATION_DISSOLVED'])
    expect(
      (await change(world, 'reactivateOrganization', { organizationId: branch, parentId: city, on: '2016-01-01' }))
        .problems,
    ).toEqual([])
    expect(await above(world, branch, '2015-12-31')).toEqual([])
    expect(await above(world, branch, '2016-01-01')).toEqual(['市委'])
  })

  test('stands in the line of the administration apart from that of the Party', async () => {
    const world = await aWorld()
    const [party, bureau] = [await found(world, '工委', null), await found(world, '局', null)]
    const branch = await found(world, '支部', party)
    const moved = { organizationId: branch, parentId: bureau, hierarchy: 'ADMINISTRATIVE', on: '2005-01-01' }
    expect(await change(world, 'moveOrganization', moved)).toMatchObject({ id: branch, problems: [], codes: [] })
    const query =
      'query ($id: ID!) { organization(id: $id) { party: parent { name { zh } } bureau: parent(hierarchy: ADMINISTRATIVE) { name { zh } } } }'
    const answer = await world.run(query, { variables: { id: branch } })
    expect(answer.data).toEqual({ organization: { party: { name: { zh: '工委' } }, bureau: { name: { zh: '局' } } } })
  })

  test.each<[string, Parameters<typeof aViewer>[1][]]>([
    ['nobody with a role here', [[Role.MEMBER, { jurisdiction: 'luzhou' }]]],
    ['an organizer elsewhere', [[Role.ORGANIZER, { jurisdiction: 'beijing' }]]],
  ])('%s may change nothing', async (_case, grants) => {
    const world = await aWorld()
    const city = await found(world, '市委', null)
    const kept = await rows(world)
    const viewer = aViewer('somebody', ...grants)
    for (const [name, input] of [
      [
        'foundOrganization',
        { name: { zh: '支部' }, type: 'BRANCH', jurisdictionCode: 'luzhou', parentId: city, on: '2000-01-01' },
      ],
      ['moveOrganization', { organizationId: city, parentId: null, on: '2010-01-01' }],
      ['renameOrganization', { organizationId: city, name: { zh: '新' }, on: '2010-01-01' }],
      ['dissolveOrganization', { organizationId: city, on: '2010-01-01' }],
    ] as const) {
      expect((await change(world, name, input, viewer)).codes).toEqual(['FORBIDDEN'])
    }
    expect(await rows(world)).toEqual(kept)
  })

  test('an organizer changes their own subtree and takes nothing out of another', async () => {
    const world = await aWorld()
    const [mine, other] = [await found(world, '本区', null), await found(world, '他区', null)]
    const [branch, foreign] = [await found(world, '支部', mine), await found(world, '外支部', other)]
    const organizer = aViewer('organizer', [Role.ORGANIZER, { organization: mine }])
    const renamed = await change(
      world,
      'renameOrganization',
      { organizationId: branch, name: { zh: '新支部' }, on: '2010-01-01' },
      organizer,
    )
    expect(renamed.problems).toEqual([])
    const taken = await change(
      world,
      'moveOrganization',
      { organizationId: foreign, parentId: mine, on: '2010-01-01' },
      organizer,
    )
    expect(taken.codes).toEqual(['FORBIDDEN'])
  })

  test('the same key with the same input changes nothing again', async () => {
    const world = await aWorld()
    const input = {
      name: { zh: '支部' },
      type: 'BRANCH',
      jurisdictionCode: 'luzhou',
      on: '2000-01-01',
      idempotencyKey: 'once',
    }
    const first = await change(world, 'foundOrganization', input)
    const kept = await rows(world)
    expect((await change(world, 'foundOrganization', input)).id).toBe(first.id)
    expect(await rows(world)).toEqual(kept)
  })
})
