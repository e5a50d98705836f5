import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Answer {
  missingCounterparts: {
    mappingVersion: string
    totalCount: number
    coverage: { profile: string; mapped: number; all: number }[]
    nodes: { code: string; kind: string; answer: string; near: { item: string }[] }[]
  }
}

const MISSING = `query ($of: ID!, $in: ID!, $kind: ConceptKind, $first: Int! = 100) {
  missingCounterparts(of: $of, in: $in, kind: $kind, first: $first) {
    mappingVersion totalCount coverage { profile mapped all }
    nodes { code kind answer near { item relation } concepts { concept relation reason { zh en } } item { name { value { zh } } clauses { quote } } }
  }
}`

forEachDatabase('missingCounterparts', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  const missing = async (variables: Record<string, unknown>) =>
    (await policies.ask<Answer>(MISSING, { variables })).missingCounterparts
  const summary = async (variables: Record<string, unknown>) =>
    (await missing(variables)).nodes.map(({ code, answer }) => `${answer} ${code}`)

  test('says what Luzhou has and Beijing lacks among procedures: the two-way duty report', async () => {
    expect(await summary({ of: 'luzhou', in: 'beijing', kind: 'PROCEDURE' })).toEqual(['LACKS luzhou.link.duty-report'])
  })

  test('only Neijiang sorts into tiers and promotes', async () => {
    const of = 'neijiang-normal-university'
    expect(await summary({ of, in: 'luzhou', kind: 'TIER' })).toEqual([
      `LACKS ${of}.tier.advanced`,
      `LACKS ${of}.tier.middle`,
      `LACKS ${of}.tier.lagging`,
    ])
    expect(await summary({ of: 'luzhou', in: of, kind: 'TIER' })).toEqual([])
  })

  test('lists what cannot be compared, and names version and coverage', async () => {
    const found = await missing({ of: 'luzhou', in: 'beijing', kind: 'CARRIER' })
    expect(found).toMatchObject({
      mappingVersion: '2010.1',
      totalCount: 12,
      coverage: [
        { profile: 'luzhou', mapped: 51, all: 57 },
        { profile: 'beijing', mapped: 58, all: 59 },
      ],
    })
    const count = (wanted: string) => found.nodes.filter(({ answer }) => answer === wanted).length
    expect(['RELATED', 'LACKS', 'UNMAPPED'].map(count)).toEqual([3, 3, 6])
    expect(found.nodes[2]).toEqual({
      code: 'luzhou.sector.nonpublic.members.three-hearts-one-advance',
      kind: 'CARRIER',
      answer: 'UNMAPPED',
      near: [],
      concepts: [{ concept: null, relation: 'NONE', reason: expect.objectContaining({ zh: expect.any(String) }) }],
      item: { name: { value: { zh: '“三心一推进”' } }, clauses: [{ quote: expect.stringContaining('三心一推进') }] },
    })
  })

  test.each([
    [{ of: 'nowhere', in: 'luzhou' }, 'COMPARED_SCHEME_UNKNOWN'],
    [{ of: 'luzhou', in: 'nowhere' }, 'COMPARED_SCHEME_UNKNOWN'],
    [{ of: 'luzhou', in: 'luzhou' }, 'COMPARED_WITH_ITSELF'],
    [{ of: 'luzhou', in: 'beijing', first: 101 }, 'PAGE_SIZE_INVALID'],
  ])('refuses %j', async (variables, code) => {
    const { data, errors } = await policies.run(MISSING, { variables })
    expect([data, errors?.[0]?.extensions?.code]).toEqual([null, code])
  })

  test('counts both ways', async () => {
    const query = `{ missingCounterparts(of: "luzhou", in: "beijing") {
      bothWays { of in has related lacks unmapped uncertain all } nodes { isCertain }
    } }`
    const { missingCounterparts: found } = await policies.ask<{
      missingCounterparts: { bothWays: object[]; nodes: { isCertain: boolean }[] }
    }>(query)
    expect(found.bothWays).toEqual([
      { of: 'luzhou', in: 'beijing', has: 36, related: 5, lacks: 10, unmapped: 6, uncertain: 0, all: 57 },
      { of: 'beijing', in: 'luzhou', has: 43, related: 4, lacks: 11, unmapped: 1, uncertain: 0, all: 59 },
    ])
    expect(new Set(found.nodes.map(({ isCertain }) => isCertain))).toEqual(new Set([true]))
  })

  test('is written as a document, all of it, whatever the page', async () => {
    const query = `query ($format: ComparisonFormat!, $language: SearchLanguage) {
      missingCounterparts(of: "luzhou", in: "beijing", kind: PROCEDURE, first: 1) { document(format: $format, language: $language) }
    }`
    const document = async (format: string, language: string) =>
      (await policies.ask<{ missingCounterparts: { document: string } }>(query, { variables: { format, language } }))
        .missingCounterparts.document
    expect((await document('MARKDOWN', 'ZH')).split('\n').slice(6)).toEqual([
      '## 双向汇总',
      '',
      '| 方案 | 有 | 仅有相近 | 没有 | 未能比较 | 合计 |',
      '| --- | --- | --- | --- | --- | --- |',
      '| **luzhou → beijing** | 4 | 0 | 1 | 0 | 5 |',
      '| **beijing → luzhou** | 4 | 0 | 2 | 0 | 6 |',
      '',
      '## 泸州市创先争优活动方案 → 北京市创先争优活动方案',
      '',
      '| 条目 | 结果 | 相近条目 | 类别 |',
      '| --- | --- | --- | --- |',
      '| **双向述职**<br><sub>luzhou.link.duty-report</sub> | *没有* |  | 环节<br><sub>四/(三) 「双向述职」</sub> |',
      '',
    ])
    expect((await document('CSV', 'EN')).split('\r\n')).toEqual([
      'Kind,Item,Name,Answer,Reason,Comes near,Document,Section,Quote',
      'PROCEDURE,luzhou.link.duty-report,Two-way duty report,LACKS,,,luzhou.doc,四/(三),双向述职',
      '',
    ])
  })

  test('costs the same statements at every page size', async () => {
    const counts: number[] = []
    for (const first of [12, 1, 5, 12]) {
      await missing({ of: 'luzhou', in: 'beijing', kind: 'CARRIER', first }) // oxlint-disable-line no-await-in-loop -- counted one by one
      counts.push(policies.statements.length)
    }
    expect(counts.slice(1)).toEqual([counts[1], counts[1], counts[1]])
  })
})
