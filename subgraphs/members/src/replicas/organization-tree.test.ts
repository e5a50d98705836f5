import { OrganizationPlace, OrganizationState, organizationTree } from '@meritgraph/shared/replicas'
import { change, done, registered } from '../people.builder.js'
import { at, forEachWorld, publishOrganization, TREE, type World } from '../subgraph.builder.js'
import { admin } from '../people.builder.js'
import { FOREVER_DAY } from '@meritgraph/shared/time'

/** The ids from the root down to each organization, of today. */
async function paths({ subgraph: { database } }: World): Promise<Record<string, string>> {
  const places = await database.read.find(OrganizationPlace)
  const segments = new Map(places.map(({ organizationId, path }) => [path.split('/').at(-2)!, organizationId]))
  return Object.fromEntries(
    places
      .map(({ organizationId, path }): [string, string] => [
        organizationId,
        path
          .split('/')
          .filter(Boolean)
          .map((segment) => segments.get(segment))
          .join('/'),
      ])
      .toSorted(),
  )
}

const MOVED = '2026-03-02T00:00:00.000Z'

/** East moves from under the city to under west, from 2026 on. */
const moveEast = ({ organizations }: World) =>
  organizations.add(
    'OrganizationPlaced',
    'east',
    { id: 'east', code: 'east', hierarchy: 'PARTY', parentId: 'west', validFrom: '2026-01-01', validTo: FOREVER_DAY },
    MOVED,
  )

const countOf = async (world: World, id: string, on: string) => {
  const query = `query ($r: [_Any!]!, $on: LocalDate) { _entities(representations: $r) { ... on Organization { memberCount(on: $on) { value precision } } } }`
  const variables = { r: [{ __typename: 'Organization', id }], on }
  return at<number>(await world.run(query, { variables, viewer: admin }), '_entities.0.memberCount.value')
}

forEachWorld('the copy of the tree of organizations', (aWorld) => {
  test('has the places of today, and moves a subtree with what it stands on', async () => {
    const world = await aWorld()
    expect(await paths(world)).toEqual({
      branch1: 'city/east/branch1',
      branch2: 'city/east/branch2',
      branch3: 'city/west/branch3',
      branch9: 'capital/branch9',
      capital: 'capital',
      city: 'city',
      east: 'city/east',
      west: 'city/west',
    })
    moveEast(world)
    await world.subgraph.settle()
    expect(await paths(world)).toMatchObject({
      east: 'city/west/east',
      branch1: 'city/west/east/branch1',
      branch2: 'city/west/east/branch2',
    })
    const places = await world.subgraph.database.read.find(OrganizationPlace)
    expect(Object.fromEntries(places.map(({ organizationId, depth }) => [organizationId, depth]))).toMatchObject({
      city: 0,
      west: 1,
      east: 2,
      branch1: 3,
    })
  })

  test('counts along the tree of the day that is asked for', async () => {
    const world = await aWorld()
    const id = await registered(world)
    await done(world, 'admitMember', { personId: id, on: '2020-01-01', stage: 'FULL' })
    moveEast(world)
    await world.subgraph.settle()
    expect([await countOf(world, 'west', '2025-12-31'), await countOf(world, 'west', '2026-01-01')]).toEqual([0, 1])
    expect([await countOf(world, 'city', '2025-12-31'), await countOf(world, 'city', '2026-03-02')]).toEqual([1, 1])
  })

  test('keeps the other line apart, lets a dissolved organization stand nowhere, and brings it back', async () => {
    const world = await aWorld()
    const { organizations, subgraph } = world
    const placed = { id: 'branch3', code: 'branch3', validFrom: '2026-01-01', validTo: FOREVER_DAY }
    organizations.add('OrganizationPlaced', 'branch3', { ...placed, hierarchy: 'ADMINISTRATIVE', parentId: 'capital' })
    await subgraph.settle()
    expect((await paths(world)).branch3).toBe('city/west/branch3')
    publishOrganization(organizations, ['branch3', null, 'luzhou'], {
      status: 'DISSOLVED',
      from: '2026-01-01',
      recordedAt: MOVED,
    })
    await subgraph.settle()
    expect((await paths(world)).branch3).toBeUndefined()
    const refused = await change(world, 'registerPerson', {
      ...{ organizationId: 'branch3', on: '2026-02-01', name: { zh: '李四' } },
    })
    expect(refused.problems).toEqual(['MEMBER_ORGANIZATION_INACTIVE'])
    publishOrganization(organizations, ['branch3', 'east', 'luzhou'], {
      from: '2026-03-02',
      recordedAt: '2026-03-02T01:00:00.000Z',
    })
    await subgraph.settle()
    expect((await paths(world)).branch3).toBe('city/east/branch3')
  })

  test('shows where it drifts, and a rebuild mends it', async () => {
    const world = await aWorld()
    const { organizations, subgraph } = world
    moveEast(world)
    await subgraph.settle()
    const now = () => new Date()
    const before = await paths(world)
    expect(await organizationTree.driftOf(subgraph.database, organizations, now)).toEqual([])
    await subgraph.database.write(async (db) => {
      await db.update(OrganizationPlace, { organizationId: 'east' }, { path: '/elsewhere/' })
      await db.delete(OrganizationState, { organizationId: 'city' })
    })
    const drift = await organizationTree.driftOf(subgraph.database, organizations, now)
    expect(drift.map(({ table, kind }) => `${table} ${kind}`).toSorted()).toEqual([
      'OrganizationPlace ABSENT',
      'OrganizationPlace UNEXPECTED',
      'OrganizationState ABSENT',
    ])
    await organizationTree.rebuild(subgraph.database, organizations, now)
    expect(await organizationTree.driftOf(subgraph.database, organizations, now)).toEqual([])
    expect(await paths(world)).toEqual(before)
    expect(await subgraph.database.read.count(OrganizationState)).toBe(TREE.length)
  })
})
