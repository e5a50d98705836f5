import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Profile {
  code: string
  supervision: {
    methods: { name: { value: { zh: string } } }[]
    rectification: { measures: { kind: string }[]; timeLimit: { value: null; status: string } }[]
  }
  tiers: { nodes: { order: number; name: { value: { zh: string } }; duty: { value: { zh: string } } }[] }
  glossary: { totalCount: number }
  undefinedTerms: { totalCount: number }
  rules: { code: string; kind: string; deadline: { value: { zh: string } | null } }[]
  silences: { section: string }[]
  defects: { place: string }[]
}

forEachDatabase('supervision, tiers, glossary, rules and silences', (open) => {
  let policies: OpenedPolicies
  let nodes: Profile[]
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
    const query = `{ policyProfiles { nodes { code
      supervision { methods { name { value { zh } } } rectification { measures { kind } timeLimit { value { zh } status } } }
      tiers { nodes { order name { value { zh } } duty { value { zh } } } }
      glossary(first: 1) { totalCount } undefinedTerms: glossary(origin: UNDEFINED, first: 1) { totalCount }
      rules { code kind deadline { value { zh } } } silences { section } defects { place }
    } } }`
    nodes = (await policies.ask<{ policyProfiles: { nodes: Profile[] } }>(query)).policyProfiles.nodes
  })
  afterAll(() => policies.subgraph.close())

  test('rectification: public criticism in Hailun only, none in Wujiang, and no time limit has a length', () => {
    expect(
      nodes.map(({ code, supervision }) => [
        code,
        ...supervision.rectification.flatMap(({ measures, timeLimit }) => [
          ...measures.map(({ kind }) => kind),
          timeLimit.status,
        ]),
      ]),
    ).toEqual([
      ['beijing', 'criticism', 'rectification', 'SILENT'],
      ['hailun', 'public-criticism', 'rectification', 'SILENT'],
      ['luzhou', 'criticism', 'rectification', 'SILENT'],
      ['neijiang-normal-university', 'criticism', 'rectification', 'SILENT'],
      ['wujiang-organs'],
    ])
  })

  test('tiers: Neijiang alone sorts, and says what each tier has to do', () => {
    expect(nodes.map(({ tiers }) => tiers.nodes.length)).toEqual([0, 0, 0, 3, 0])
    expect(nodes[3]!.tiers.nodes.map(({ order, name, duty }) => [order, name.value.zh, duty.value.zh])).toEqual([
      [1, '先进', '当好标杆'],
      [2, '中间状态', '规范提高'],
      [3, '相对后进', '改变面貌'],
    ])
  })

  test('glossary: so many terms are used, so many of them never defined', () => {
    expect(nodes.map(({ code, undefinedTerms }) => [code, undefinedTerms.totalCount])).toEqual([
      ['beijing', 10],
      ['hailun', 9],
      ['luzhou', 5],
      ['neijiang-normal-university', 5],
      ['wujiang-organs', 6],
    ])
    expect(nodes.map(({ glossary }) => glossary.totalCount)).toEqual([12, 31, 17, 6, 8])
  })

  test('rules: what is filed is due in good time, which has no date', () => {
    const filing = nodes.map(({ code, rules }) => [
      code,
      ...rules.filter(({ kind }) => kind === 'FILING').map(({ deadline }) => deadline.value?.zh),
    ])
    expect(filing).toEqual([
      ['beijing', '及时'],
      ['hailun', '及时'],
      ['luzhou', '及时'],
      ['neijiang-normal-university'],
      ['wujiang-organs'],
    ])
  })

  test('silences and defects are listed, as many as somebody found', () => {
    expect(nodes.map(({ silences }) => silences.length)).toEqual([17, 16, 15, 16, 17])
    expect(nodes.map(({ defects }) => defects.length)).toEqual([4, 7, 5, 5, 1])
  })

  test('all sections of all schemes cost the same statements as those of one', async () => {
    const query = (first: number) =>
      `{ policyProfiles(first: ${first}) { nodes { supervision { methods { code } } publicity { channels { code } } glossary { totalCount } theme { code } standards { totalCount } } } }`
    const counts: number[] = []
    for (const first of [5, 3, 5]) {
      await policies.ask(query(first)) // oxlint-disable-line no-await-in-loop -- counted one by one
      counts.push(policies.statements.length)
    }
    expect(counts[1]).toBe(counts[2])
  })
})
