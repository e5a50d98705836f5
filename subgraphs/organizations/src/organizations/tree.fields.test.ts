import { at, forEachWorld, type World } from '../subgraph.builder.js'
import { change, found } from './organization-tree.builder.js'

const named = (answer: Awaited<ReturnType<World['run']>>, path: string) =>
  at<{ name: { zh: string } }[]>(answer, path).map(({ name }) => name.zh)

/** A city with two districts; the old one is split in two on the first day of 2014. */
async function splitDistrict(world: World) {
  const city = await found(world, '市委', null, { type: 'COMMITTEE', code: 'a.city' })
  const old = await found(world, '老区', city, { type: 'COMMITTEE', code: 'a.old' })
  const one = await found(world, '一支部', old, { code: 'a.one', sectorUnit: 'RURAL' })
  const two = await found(world, '二支部', old, { code: 'a.two' })
  const north = await found(world, '北区', city, { type: 'COMMITTEE', code: 'a.north', on: '2014-01-01' })
  const south = await found(world, '南区', city, { type: 'COMMITTEE', code: 'a.south', on: '2014-01-01' })
  const parts = [
    { organizationId: north, share: 5000, takesOver: [one] },
    { organizationId: south, share: 5000, takesOver: [two] },
  ]
  const { problems } = await change(world, 'splitOrganization', { organizationId: old, on: '2014-01-01', parts })
  expect(problems).toEqual([])
  return { city, old, one, two, north, south }
}

const SUBTREE = `query ($id: ID!, $after: String) {
  organizationSubtree(id: $id, first: 3, after: $after) { nodes { name { zh } } pageInfo { endCursor hasNextPage } totalCount }
}`

forEachWorld('queries along the tree', (aWorld) => {
  let world: World
  let ids: Awaited<ReturnType<typeof splitDistrict>>
  beforeAll(async () => {
    world = await aWorld()
    ids = await splitDistrict(world)
  })

  test('a subtree of today is read page by page, each before what is below it', async () => {
    const first = await world.run(SUBTREE, { variables: { id: ids.city } })
    expect(at(first, 'organizationSubtree.totalCount')).toBe(5)
    const after = at(first, 'organizationSubtree.pageInfo.endCursor')
    const second = await world.run(SUBTREE, { variables: { id: ids.city, after } })
    expect(at(second, 'organizationSubtree.pageInfo.hasNextPage')).toBe(false)
    const names = [...named(first, 'organizationSubtree.nodes'), ...named(second, 'organizationSubtree.nodes')]
    expect(names[0]).toBe('市委')
    expect([...names].sort()).toEqual(['市委', '北区', '南区', '一支部', '二支部'].sort())
    expect(names.indexOf('北区')).toBe(names.indexOf('一支部') - 1)
    expect(names.indexOf('南区')).toBe(names.indexOf('二支部') - 1)
  })

  test('a subtree of another day is that of then', async () => {
    const asOf = { valid: '2013-12-31', known: null }
    const answer = await world.run(SUBTREE.replace('first: 3', 'first: 10'), { variables: { id: ids.city }, asOf })
    expect(named(answer, 'organizationSubtree.nodes')).toEqual(['市委', '老区', '一支部', '二支部'])
  })

  test('a subtree takes as many statements for 50 as for 3, and nothing is below what is not there', async () => {
    const few = await world.statements(SUBTREE, { variables: { id: ids.city } })
    expect(await world.statements(SUBTREE.replace('first: 3', 'first: 50'), { variables: { id: ids.city } })).toBe(few)
    expect(at(await world.run(SUBTREE, { variables: { id: 'nowhere' } }), 'organizationSubtree.nodes')).toEqual([])
  })

  test('children of many parents are read in one statement each kind', async () => {
    const query = `query ($id: ID!) {
      organization(id: $id) { children { nodes { name { zh } children { nodes { name { zh } } } } } }
    }`
    const answer = await world.run(query, { variables: { id: ids.city } })
    expect(at(answer, 'organization.children.nodes')).toEqual([
      { name: { zh: '北区' }, children: { nodes: [{ name: { zh: '一支部' } }] } },
      { name: { zh: '南区' }, children: { nodes: [{ name: { zh: '二支部' } }] } },
    ])
    expect(await world.statements(query, { variables: { id: ids.city } })).toBe(5)
  })

  test('the old district keeps its history, and the new ones begin with the split', async () => {
    const query = `query ($id: ID!, $tree: TreeOf!) {
      organizationCounts(id: $id, on: ["2013-12-31", "2014-01-01"], tree: $tree) { on total counts { type sectorUnit count } }
    }`
    const counts = async (id: string, tree: string) =>
      at<{ total: number }[]>(await world.run(query, { variables: { id, tree } }), 'organizationCounts')
    const totals = async (id: string, tree: string) => (await counts(id, tree)).map(({ total }) => total)
    expect(await totals(ids.old, 'AS_REPORTED')).toEqual([3, 0])
    expect(await totals(ids.north, 'AS_REPORTED')).toEqual([0, 2])
    expect(await totals(ids.north, 'CURRENT')).toEqual([1, 2])
    expect(await totals(ids.city, 'AS_REPORTED')).toEqual([4, 5])
    expect((await counts(ids.old, 'AS_REPORTED'))[0]).toEqual({
      on: '2013-12-31',
      total: 3,
      counts: [
        { type: 'BRANCH', sectorUnit: null, count: 1 },
        { type: 'BRANCH', sectorUnit: 'RURAL', count: 1 },
        { type: 'COMMITTEE', sectorUnit: null, count: 1 },
      ],
    })
  })

  test('along the tree of a day that is named', async () => {
    const query = (more: string) =>
      `query ($id: ID!) { organizationCounts(id: $id, on: ["2020-01-01"], ${more}) { total } }`
    const on = await world.run(query('tree: ON_DAY, treeOn: "2013-12-31"'), { variables: { id: ids.old } })
    expect(at(on, 'organizationCounts')).toEqual([{ total: 2 }])
    for (const wrong of ['tree: ON_DAY', 'treeOn: "2013-12-31"'])
      expect((await world.run(query(wrong), { variables: { id: ids.old } })).codes).toEqual([
        'ORGANIZATION_TREE_DAY_MISSING',
      ])
    expect((await world.run('{ organizationCounts(id: "x", on: []) { total } }')).codes).toEqual([
      'ORGANIZATION_DAYS_INVALID',
    ])
  })

  test('names are found by a part of them; signs stand for themselves', async () => {
    const found = async (text: string) =>
      world.run('query ($text: String!) { searchOrganizations(text: $text) { nodes { name { zh } } } }', {
        variables: { text },
      })
    expect(named(await found('支部'), 'searchOrganizations.nodes')).toEqual(['一支部', '二支部'])
    expect(named(await found('%'), 'searchOrganizations.nodes')).toEqual([])
    expect((await found('  ')).codes).toEqual(['ORGANIZATION_SEARCH_INVALID'])
    expect((await found('支'.repeat(101))).codes).toEqual(['ORGANIZATION_SEARCH_INVALID'])
  })

  test('all names of an organization with their days', async () => {
    const id = await found(world, '旧名', null)
    await change(world, 'renameOrganization', { organizationId: id, name: { zh: '新名', en: 'New' }, on: '2012-01-01' })
    await change(world, 'dissolveOrganization', { organizationId: id, on: '2015-01-01' })
    const answer = await world.run(
      'query ($id: ID!) { organization(id: $id) { names { name { zh } validFrom validTo } } }',
      {
        variables: { id },
      },
    )
    expect(at(answer, 'organization.names')).toEqual([
      { name: { zh: '旧名' }, validFrom: '2000-01-01', validTo: '2012-01-01' },
      { name: { zh: '新名' }, validFrom: '2012-01-01', validTo: null },
    ])
  })
})
