import { forEachDatabase } from '@meritgraph/shared/testing'
import { PolicyItem } from '../items/index.js'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Found {
  searchItems: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: { code: string; kind: string; profile: { code: string } }[]
  }
}

const SEARCH = `query ($text: String!, $language: SearchLanguage, $kinds: [ItemKind!], $first: Int! = 100, $after: String) {
  searchItems(text: $text, language: $language, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { code kind partOf name { value { zh en } status } clauses { document section quote } profile { code } }
  }
}`

forEachDatabase('searchItems', (open) => {
  let policies: OpenedPolicies
  const now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
  })
  afterAll(() => policies.subgraph.close())

  const search = async (variables: Record<string, unknown>) =>
    (await policies.ask<Found>(SEARCH, { variables })).searchItems
  const codes = async (variables: Record<string, unknown>) => (await search(variables)).nodes.map(({ code }) => code)

  test('finds a Chinese text as it stands, in items and glossary of all schemes', async () => {
    const found = await search({ text: '领导点评', kinds: ['PROCEDURE'] })
    expect(found.nodes.map(({ code }) => code)).toEqual([
      'beijing.link.review',
      'hailun.link.review',
      'luzhou.link.review',
      'wujiang.link.review',
    ])
    expect(found.nodes[2]).toEqual({
      code: 'luzhou.link.review',
      kind: 'PROCEDURE',
      partOf: null,
      name: { value: { zh: '领导点评', en: expect.any(String) }, status: 'STATED' },
      clauses: [{ document: 'luzhou.doc', section: '四/(二)', quote: expect.stringContaining('领导点评') }],
      profile: { code: 'luzhou' },
    })
    const terms = { text: '四 强', kinds: ['TERM', 'STANDARD'] }
    expect(await codes(terms)).toEqual([
      'beijing.undef.four-strong',
      'hailun.inline.four-strong',
      'luzhou.std.org',
      'luzhou.std.org.four-strong',
      'luzhou.undef.soe-four-strong',
      'neijiang-normal-university.std.org',
      'neijiang-normal-university.std.org.four-strong',
      'neijiang-normal-university.std.student-four-strong',
    ])
  })

  test('finds English words by their beginnings, all of them, whatever their case', async () => {
    expect(await codes({ text: 'Party-AFFAIRS work' })).toEqual(await codes({ text: 'party affairs worker' }))
    expect(await codes({ text: 'Party-affairs worker', kinds: ['PART'] })).toEqual([
      'beijing.award.2011.all-levels.worker',
      'beijing.award.2011.city.worker',
      'hailun.award.2011.worker',
      'neijiang-normal-university.award.2011.worker',
      'neijiang-normal-university.award.2012.worker',
    ])
    expect(await codes({ text: 'ffairs' })).toEqual([])
    expect(await codes({ text: 'worker', language: 'ZH' })).toEqual([])
  })

  test('takes signs as they are, and one character is enough', async () => {
    await policies.subgraph.database.write((db) =>
      db.update(PolicyItem, { code: 'hailun.target.satisfaction' }, { searchZh: '群众满意率达到90%以上' }),
    )
    expect(await codes({ text: '90%以上' })).toEqual(['hailun.target.satisfaction'])
    expect(await codes({ text: '9_%以上' })).toEqual([])
    expect(await codes({ text: '强', kinds: ['TERM'] })).toEqual([
      'beijing.undef.one-strong',
      'beijing.undef.four-strong',
      'hailun.inline.four-strong',
      'hailun.inline.four-examples',
      'luzhou.undef.soe-four-strong',
      'neijiang-normal-university.undef.talent-university',
    ])
  })

  test('goes on page by page without a gap, in as many statements at every size', async () => {
    const all = await search({ text: '党' })
    expect(all.pageInfo.hasNextPage).toBe(true)
    const seen: string[] = []
    const statements: number[] = []
    let after: string | null = null
    for (const first of [7, 30, 63]) {
      const page: Found['searchItems'] = await search({ text: '党', first, after })
      statements.push(policies.statements.length)
      seen.push(...page.nodes.map(({ code }) => code))
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual(all.nodes.map(({ code }) => code))
    expect(new Set(statements).size).toBe(1)
    expect(statements[0]).toBe(3)
  })

  test('finds what applied and was known at the time asked for', async () => {
    const at = async (valid: string, known: Date | null) => {
      const variables = { text: '领导点评', kinds: ['PROCEDURE'] }
      const answer = await policies.ask<Found>(SEARCH, { variables, asOf: { valid, known } })
      return answer.searchItems.nodes.map(({ code }) => code)
    }
    expect(await at('2010-05-01', null)).toEqual(['beijing.link.review', 'luzhou.link.review'])
    expect(await at('2012-01-01', new Date('2026-02-28T00:00:00.000Z'))).toEqual([])
  })

  test.each([
    [{ text: '' }, 'SEARCH_TEXT_EMPTY'],
    [{ text: ' %_“” ' }, 'SEARCH_TEXT_EMPTY'],
    [{ text: '党'.repeat(101) }, 'SEARCH_TEXT_TOO_LONG'],
    [{ text: 'a b c d e f g h i' }, 'SEARCH_TEXT_TOO_LONG'],
    [{ text: '党', first: 0 }, 'PAGE_SIZE_INVALID'],
    [{ text: '党', first: 101 }, 'PAGE_SIZE_INVALID'],
    [{ text: '党', after: 'x' }, 'CURSOR_INVALID'],
  ])('refuses %j', async (variables, code) => {
    const { data, errors } = await policies.run(SEARCH, { variables, language: 'zh' })
    expect([data, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, [code]])
    expect(errors![0]!.message).toMatch(/\p{Script=Han}/u)
  })
})
