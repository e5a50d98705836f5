import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { shippedConcepts } from '../shipped.js'

interface Items {
  concept: {
    name: { zh: string }
    items: {
      mappingVersion: string
      totalCount: number
      nodes: { relation: string; entry: { code: string; profile: { code: string } } }[]
      coverage: { nodes: { profile: string; mapped: number; all: number }[] }
    }
  } | null
}

const ITEMS = `query ($code: ID!, $jurisdictions: [ID!], $first: Int! = 50) { concept(code: $code) { code kind name { zh en } version
  items(first: $first, jurisdictions: $jurisdictions) { mappingVersion totalCount
    nodes { relation reason { zh en } entry { code kind profile { code } } }
    coverage(first: 10) { nodes { profile jurisdiction mapped all byKind { kind mapped all } } } }
} }`

forEachDatabase('concepts', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  const itemsOf = async (variables: Record<string, unknown>) =>
    (await policies.ask<Items>(ITEMS, { variables })).concept!.items

  test('have items across jurisdictions, with relation, version and coverage', async () => {
    const found = await itemsOf({ code: 'procedure.leader-review' })
    expect(found.nodes.map(({ relation, entry }) => `${entry.profile.code} ${entry.code} ${relation}`)).toEqual([
      'beijing beijing.link.review EXACT',
      'hailun hailun.link.review EXACT',
      'luzhou luzhou.link.review EXACT',
      'neijiang-normal-university neijiang-normal-university.link.review EXACT',
      'wujiang-organs wujiang.link.review EXACT',
    ])
    expect(found.mappingVersion).toBe('2010.1')
    expect(found.coverage.nodes.map(({ profile, mapped, all }) => `${profile} ${mapped}/${all}`)).toEqual([
      'beijing 58/59',
      'hailun 44/55',
      'luzhou 51/57',
      'neijiang-normal-university 48/61',
      'wujiang-organs 25/25',
    ])
  })

  test('have those of some jurisdictions only, page by page', async () => {
    const found = await itemsOf({ code: 'unit.soe', jurisdictions: ['beijing', 'luzhou'] })
    expect(found.nodes.map(({ relation, entry }) => `${entry.code} ${relation}`)).toEqual([
      'beijing.sector.soe-financial BROADER',
      'luzhou.sector.soe EXACT',
    ])
    expect(found.coverage.nodes.map(({ profile }) => profile)).toEqual(['beijing', 'luzhou'])
    expect((await itemsOf({ code: 'unit.soe', jurisdictions: [] })).totalCount).toBe(0)
    expect((await itemsOf({ code: 'unit.soe', first: 1 })).nodes).toHaveLength(1)
  })

  test('are listed by kind and stand in a hierarchy; an unknown code has no answer', async () => {
    const query = `{
      concepts(kind: TIER) { totalCount nodes { code kind version } } all: concepts { totalCount }
      wide: concept(code: "unit.public-institution") { broader { code } narrower { nodes { code broader { code } } } }
      none: concept(code: "nowhere") { code }
    }`
    const above = { broader: { code: 'unit.public-institution' } }
    expect(await policies.ask(query)).toEqual({
      concepts: {
        totalCount: 3,
        nodes: ['tier.advanced', 'tier.middle', 'tier.lagging'].map((code) => ({
          code,
          kind: 'TIER',
          version: '2010.1',
        })),
      },
      all: { totalCount: shippedConcepts().concepts.length },
      wide: {
        broader: null,
        narrower: {
          nodes: ['higher-education', 'vocational-school', 'school', 'research', 'culture', 'health', 'sports'].map(
            (unit) => ({ code: `unit.${unit}`, ...above }),
          ),
        },
      },
      none: null,
    })
  })

  test('what none answers to is listed with the reason, never dropped', async () => {
    const query = `query ($jurisdiction: ID, $kind: ConceptKind) { unmappedItems(jurisdiction: $jurisdiction, kind: $kind, first: 100) {
      totalCount mappingVersion nodes { entry { code kind } reason { zh en } } coverage { nodes { profile mapped all } }
    } }`
    interface Unmapped {
      unmappedItems: {
        totalCount: number
        nodes: { entry: { code: string } }[]
        coverage: { nodes: { mapped: number; all: number }[] }
      }
    }
    const unmapped = async (variables: Record<string, unknown>) =>
      (await policies.ask<Unmapped>(query, { variables })).unmappedItems
    expect(await unmapped({ jurisdiction: 'beijing' })).toEqual({
      totalCount: 1,
      mappingVersion: '2010.1',
      nodes: [
        {
          entry: { code: 'beijing.award.2010.city', kind: 'AWARD_TYPE' },
          reason: { zh: '其他方案无对应项', en: 'no other scheme has it' },
        },
      ],
      coverage: { nodes: [{ profile: 'beijing', mapped: 58, all: 59 }] },
    })
    const all = await unmapped({})
    const left = all.coverage.nodes.reduce((sum, coverage) => sum + coverage.all - coverage.mapped, 0)
    expect([all.totalCount, left]).toEqual([31, 31])
    expect((await unmapped({ kind: 'CARRIER', jurisdiction: 'hailun' })).totalCount).toBe(11)
  })

  test('as entity references have an answer, and the same statements at every page size', async () => {
    const references = ['tier.middle', 'nowhere'].map((code) => ({ __typename: 'Concept', code }))
    const entities =
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Concept { code name { zh } } } }'
    expect(await policies.ask(entities, { variables: { references } })).toEqual({
      _entities: [{ code: 'tier.middle', name: { zh: '中间状态' } }, null],
    })
    const counts: number[] = []
    for (const first of [1, 3, 5]) {
      await itemsOf({ code: 'procedure.leader-review', first }) // oxlint-disable-line no-await-in-loop -- counted one by one
      counts.push(policies.statements.length)
    }
    expect(new Set(counts).size).toBe(1)
  })
})
