import { FOREVER, newId } from '@meritgraph/shared/time'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { ValueStatus } from '@meritgraph/shared/values'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { Jurisdiction, JurisdictionLevel } from './jurisdiction.entity.js'

interface Nodes {
  jurisdictions: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
const codes = ({ jurisdictions }: Nodes) => jurisdictions.nodes.map(({ code }) => code)

forEachDatabase('jurisdictions', (open) => {
  let policies: OpenedPolicies
  const now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('stand in a tree, with names in both languages and the clauses they rest on', async () => {
    const query = `{ jurisdiction(code: "neijiang-normal-university") {
      code level status name { zh en } parent { code } ancestors { code level }
      clauses { document quote } children { nodes { code } totalCount }
    } }`
    expect(await policies.ask(query)).toEqual({
      jurisdiction: {
        code: 'neijiang-normal-university',
        level: 'INSTITUTION',
        status: 'INFERRED',
        name: { zh: '内江师范学院', en: 'Neijiang Normal University' },
        parent: { code: 'neijiang' },
        ancestors: [
          { code: 'china', level: 'CENTRAL' },
          { code: 'sichuan', level: 'PROVINCE' },
          { code: 'neijiang', level: 'CITY' },
        ],
        clauses: [
          { document: 'neijiang-normal-university.doc', quote: '内江师范学院' },
          { document: 'neijiang-normal-university.doc', quote: '川委办〔2010〕13号' },
          { document: 'neijiang-normal-university.doc', quote: '内委办〔2010〕9号' },
        ],
        children: { nodes: [], totalCount: 0 },
      },
    })
  })

  test('are listed by code, all or below one, and an unknown code has no answer', async () => {
    const list = (args: string) =>
      policies.ask<Nodes>(`{ jurisdictions${args} { nodes { code } pageInfo { hasNextPage endCursor } } }`)
    expect(codes(await list(''))).toEqual([
      'beijing',
      'china',
      'hailun',
      'heilongjiang',
      'jiangsu',
      'luzhou',
      'neijiang',
      'neijiang-normal-university',
      'sichuan',
      'wujiang',
    ])
    expect(codes(await list('(under: "sichuan")'))).toEqual(['luzhou', 'neijiang', 'neijiang-normal-university'])
    expect(codes(await list('(under: "nowhere")'))).toEqual([])
    const first = await list('(under: "sichuan", first: 2)')
    expect(first.jurisdictions.pageInfo.hasNextPage).toBe(true)
    const after = first.jurisdictions.pageInfo.endCursor
    expect(codes(await list(`(under: "sichuan", first: 2, after: "${after}")`))).toEqual(['neijiang-normal-university'])
    expect(await policies.ask('{ jurisdiction(code: "nowhere") { code } }')).toEqual({ jurisdiction: null })
  })

  test.each(['first: 0', 'first: 101', 'after: "x"'])('refuse a page that cannot be: %s', async (args) => {
    const { errors } = await policies.run(`{ jurisdictions(${args}) { nodes { code } } }`)
    expect(errors?.[0]?.extensions?.code).toMatch(/PAGE_SIZE_INVALID|CURSOR_INVALID/)
  })

  test('say nothing of a time before they were recorded', async () => {
    const asOf = { valid: '2026-03-01', known: new Date('2026-02-28T00:00:00.000Z') }
    expect(await policies.ask('{ jurisdictions { totalCount } }', { asOf })).toEqual({
      jurisdictions: { totalCount: 0 },
    })
  })

  test('publish where each of them stands', async () => {
    const { events } = await policies.subgraph.feed.read(0, 500)
    const placed = events.filter(({ type }) => type === 'JurisdictionPlaced')
    expect(placed).toHaveLength(10)
    expect(placed.find(({ key }) => key === 'luzhou')!.payload).toEqual({
      code: 'luzhou',
      parentCode: 'sichuan',
      path: ['china', 'sichuan', 'luzhou'],
      nameZh: '泸州市',
      nameEn: 'Luzhou City',
      validFrom: '0001-01-01',
      validTo: '9999-12-31',
      recordedAt: now.toISOString(),
    })
  })

  describe('a hundred made-up provinces of three cities each', () => {
    const row = (code: string, parentCode: string, path: string) => ({
      rowId: newId(),
      validFrom: '0001-01-01',
      validTo: '9999-12-31',
      recordedAt: now,
      supersededAt: FOREVER,
      code,
      nameZh: code,
      nameEn: null,
      level: JurisdictionLevel.CITY,
      parentCode,
      path,
      status: ValueStatus.DEMO,
      clauses: [],
    })
    beforeAll(async () => {
      const provinces = Array.from({ length: 100 }, (_, i) => `made-${String(i).padStart(3, '0')}`)
      const cities = provinces.flatMap((code) =>
        ['a', 'b', 'c'].map((city) => row(`${code}.${city}`, code, `/china/${code}/${code}.${city}/`)),
      )
      const rows = [...provinces.map((code) => row(code, 'china', `/china/${code}/`)), ...cities]
      await policies.subgraph.database.write((db) => db.insert(Jurisdiction, rows))
    })

    test('cost the same statements at every page size', async () => {
      const query = (first: number) => `{ jurisdiction(code: "china") { children(first: ${first}) { totalCount nodes {
        code name { zh } parent { code } ancestors { code }
        children(first: 2) { totalCount nodes { code ancestors { code } } }
        policyProfiles(first: 2) { nodes { code title { value { zh } } } }
      } } } }`
      interface Children {
        jurisdiction: {
          children: { nodes: { code: string; children: { totalCount: number; nodes: { code: string }[] } }[] }
        }
      }
      const counts: number[] = []
      for (const first of [10, 10, 50, 100]) {
        const { jurisdiction } = await policies.ask<Children>(query(first))
        counts.push(policies.statements.length)
        const { nodes } = jurisdiction.children
        expect(nodes).toHaveLength(first)
        expect(nodes[6]).toMatchObject({
          code: 'made-003',
          ancestors: [{ code: 'china' }],
          children: { totalCount: 3, nodes: [{ code: 'made-003.a' }, { code: 'made-003.b' }] },
        })
      }
      const [, small, middle, large] = counts
      expect([middle, large]).toEqual([small, small])
      expect(small).toBeLessThanOrEqual(9)
    })

    test('as 50 entity references cost one statement', async () => {
      const references = Array.from({ length: 50 }, (_, i) => ({
        __typename: 'Jurisdiction',
        code: `made-${String(i).padStart(3, '0')}`,
      }))
      const query =
        'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Jurisdiction { code } } }'
      const answer = await policies.ask<{ _entities: unknown[] }>(query, {
        variables: { references: [...references, { __typename: 'Jurisdiction', code: 'nowhere' }] },
      })
      expect(answer._entities).toEqual([...references.map(({ code }) => ({ code })), null])
      expect(policies.statements).toHaveLength(1)
    })
  })
})
