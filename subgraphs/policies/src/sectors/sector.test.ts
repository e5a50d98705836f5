import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Profile {
  code: string
  appliesTo: boolean
  sectors: { nodes: { snapshot: string; code: string; carriers: { totalCount: number } }[] }
  carriers: { totalCount: number; nodes: { snapshot: string; code: string; sector: string | null }[] }
  carriersFor: { coverage: string; carrier: { code: string; sector: string | null; isOptional: boolean } }[]
}

forEachDatabase('sectors and carriers', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  const profiles = async (unit: string) => {
    const query = `query ($unit: SectorUnit!) { policyProfiles { nodes { code appliesTo(unit: $unit)
      sectors(first: 20) { nodes { snapshot code units { value } carriers(first: 1) { totalCount } } }
      carriers(first: 100) { totalCount nodes { snapshot code sector } }
      carriersFor(unit: $unit) { coverage carrier { code sector isOptional name { value { zh } } } }
    } } }`
    const variables = { unit }
    return (await policies.ask<{ policyProfiles: { nodes: Profile[] } }>(query, { variables })).policyProfiles.nodes
  }

  test('are as many as the documents name; what is nested in a carrier is not counted', async () => {
    const nodes = await profiles('RURAL')
    expect(nodes.map(({ code, sectors }) => [code, sectors.nodes.map(({ carriers }) => carriers.totalCount)])).toEqual([
      ['beijing', [3, 2, 3, 3, 2, 4, 1]],
      ['hailun', [6, 7, 3, 3, 6]],
      ['luzhou', [3, 3, 2, 5, 3, 3, 5]],
      ['neijiang-normal-university', []],
      ['wujiang-organs', [0]],
    ])
    expect(nodes.map(({ carriers }) => carriers.nodes.filter(({ sector }) => sector === null).length)).toEqual([
      1, 0, 0, 6, 4,
    ])
  })

  test('for rural organizations are these, in Luzhou, Hailun and Beijing', async () => {
    const nodes = await profiles('RURAL')
    const names = nodes.map(({ code, carriersFor }) => [
      code,
      carriersFor.map(({ carrier }) => (carrier as unknown as { name: { value: { zh: string } } }).name.value.zh),
    ])
    expect(names).toEqual([
      ['beijing', ['设岗定责', '依岗承诺', '“一强双带”党员联系户', '党员作风建设年活动']],
      [
        'hailun',
        [
          '党员服务区',
          '“党支部+合作经济组织”',
          '助民服务队',
          '全程服务制',
          '星级党员评定',
          '城乡基层党组织手拉手结对共建',
        ],
      ],
      ['luzhou', ['设岗定责', '依岗承诺', '评选党员示范户']],
      ['neijiang-normal-university', expect.any(Array)],
      ['wujiang-organs', []],
    ])
    expect(nodes.map(({ appliesTo }) => appliesTo)).toEqual([true, true, true, true, false])
  })

  test('for schools come from sectors that are cut differently', async () => {
    const nodes = await profiles('SCHOOL')
    const by = nodes.map(({ code, carriersFor }) => [
      code,
      ...new Set(carriersFor.map(({ coverage, carrier }) => `${coverage} ${carrier.sector}`)),
    ])
    expect(by.slice(0, 3)).toEqual([
      ['beijing', 'EXACT beijing.sector.institutions', 'EXACT null'],
      ['hailun', 'WIDER hailun.sector.organs'],
      ['luzhou', 'EXACT luzhou.sector.schools'],
    ])
  })

  test('are found as references into a snapshot', async () => {
    const [beijing] = await profiles('RURAL')
    const { snapshot, code } = beijing!.carriers.nodes[0]!
    const references = [
      { __typename: 'Carrier', snapshot, code },
      { __typename: 'Carrier', snapshot, code: 'nothing' },
      { __typename: 'Sector', snapshot, code: beijing!.sectors.nodes[0]!.code },
    ]
    const query =
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Carrier { code sector } ... on Sector { code } } }'
    expect(await policies.ask(query, { variables: { references } })).toEqual({
      _entities: [{ code, sector: 'beijing.sector.rural' }, null, { code: 'beijing.sector.rural' }],
    })
  })
})
