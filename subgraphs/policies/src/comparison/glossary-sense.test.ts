import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Sense {
  entry: { code: string; kind: string; clauses: { section: string }[] }
  isDefined: boolean
  usedIn: string | null
  definition: { value: { zh: string } | null; status: string }
  parts: { name: { value: { zh: string } } }[]
}
interface Answer {
  glossarySenses: { totalCount: number; nodes: Sense[] }
}

const SENSES = `query ($term: String!, $first: Int! = 20) { glossarySenses(term: $term, first: $first) { totalCount nodes {
  entry { code kind profile { code } clauses { section } } isDefined usedIn definition { value { zh } status } parts { name { value { zh } } }
} } }`

forEachDatabase('glossarySenses', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  const senses = async (term: string, first = 20) =>
    (await policies.ask<Answer>(SENSES, { variables: { term, first } })).glossarySenses
  const summary = async (term: string) =>
    (await senses(term)).nodes.map(({ entry, usedIn, definition, parts }) => [
      entry.code,
      usedIn,
      definition.value?.zh ?? parts.map(({ name }) => name.value.zh).join('、'),
    ])

  test('四强 means three things, and two documents use it without saying which', async () => {
    const found = await summary('四强')
    expect(found).toEqual([
      ['beijing.undef.four-strong', 'beijing.sector.soe-financial', ''],
      ['hailun.inline.four-strong', 'hailun.sector.soe', '政治引领力强、推动发展力强、改革创新力强、凝聚保障力强'],
      ['luzhou.std.org.four-strong', 'luzhou.std.org', '推动发展强、服务群众强、凝聚人心强、促进和谐强'],
      ['luzhou.undef.soe-four-strong', 'luzhou.sector.soe', ''],
      [
        'neijiang-normal-university.std.org.four-strong',
        'neijiang-normal-university.std.org',
        '推动发展强、服务师生强、凝聚人心强、促进和谐强',
      ],
      [
        'neijiang-normal-university.std.student-four-strong',
        null,
        '志向远大，使命感强、勤奋治学，求知欲强、勇于实践，工作能力强、身心健康，综合实力强',
      ],
    ])
    expect(await summary(' “四强” ')).toEqual(found)
    const { nodes } = await senses('四强')
    expect(nodes.map(({ isDefined }) => isDefined)).toEqual([false, true, true, false, true, true])
    expect(nodes[0]!.definition).toEqual({ value: null, status: 'SILENT' })
  })

  test('a term that nobody uses has no meanings; one that is none is refused', async () => {
    expect(await senses('没有的词')).toEqual({ totalCount: 0, nodes: [] })
    for (const term of ['', '“”', '强'.repeat(101)]) {
      const { errors } = await policies.run(SENSES, { variables: { term } }) // oxlint-disable-line no-await-in-loop -- one after the other
      expect(errors?.[0]?.extensions?.code).toBe('TERM_INVALID')
    }
  })

  test('cost the same statements at every page size', async () => {
    const counts: number[] = []
    for (const first of [6, 3, 5, 6]) {
      await senses('四强', first) // oxlint-disable-line no-await-in-loop -- counted one by one
      counts.push(policies.statements.length)
    }
    expect(counts.slice(1)).toEqual([counts[1], counts[1], counts[1]])
  })
})
