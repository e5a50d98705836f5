import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Standards {
  policyProfile: {
    standards: {
      nodes: {
        snapshot: string
        code: string
        subject: string
        groups: { code: string }[]
        criteria: { totalCount: number; nodes: { snapshot: string; code: string; group: string | null }[] }
      }[]
    }
  }
}

forEachDatabase('standards', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  const ofScheme = async (code: string, args = 'first: 20') => {
    const query = `{ policyProfile(code: "${code}") { standards(${args}) { nodes { snapshot code subject isDefinedByParent categories
      groups { code } precondition { code } criteria(first: 20) { totalCount nodes { snapshot code group } } } } } }`
    return (await policies.ask<Standards>(query)).policyProfile.standards.nodes
  }
  const counts = async (code: string) =>
    (await ofScheme(code)).map(({ subject, criteria }) => `${subject} ${criteria.totalCount}`)

  test('have the criteria that the documents count', async () => {
    expect(await counts('luzhou')).toEqual(['ORGANIZATION 9', 'MEMBER 5'])
    expect(await counts('hailun')).toEqual(['ORGANIZATION 5', 'MEMBER 5'])
    expect(await counts('beijing')).toEqual(['ORGANIZATION 5', 'MEMBER 5', 'MEMBER 5'])
    expect(await counts('neijiang-normal-university')).toEqual([
      'ORGANIZATION 9',
      'MEMBER 5',
      'MEMBER 5',
      'MEMBER 4',
      'MEMBER 4',
      'INSTITUTION 4',
    ])
    const [five] = await ofScheme('luzhou', 'subject: ORGANIZATION')
    expect(five!.groups.map(({ code }) => code)).toEqual(['luzhou.std.org.five-good', 'luzhou.std.org.four-strong'])
    expect(five!.criteria.nodes.map(({ group }) => group?.split('.').at(-1))).toEqual([
      ...Array.from({ length: 5 }, () => 'five-good'),
      ...Array.from({ length: 4 }, () => 'four-strong'),
    ])
  })

  test('that a parent defines are only named', async () => {
    const named = (await ofScheme('wujiang-organs')) as unknown as { code: string; isDefinedByParent: boolean }[]
    expect(named.map(({ code, isDefinedByParent }) => [code, isDefinedByParent])).toEqual([
      ['wujiang.std.org', false],
      ['wujiang.std.member', false],
      ['wujiang.std.ref.five-good', true],
      ['wujiang.std.ref.five-leads', true],
    ])
  })

  test('and their criteria are found as references into a snapshot', async () => {
    const [standard] = await ofScheme('luzhou')
    const [criterion] = standard!.criteria.nodes
    const references = [
      { __typename: 'Standard', snapshot: standard!.snapshot, code: standard!.code },
      { __typename: 'Criterion', snapshot: criterion!.snapshot, code: criterion!.code },
      { __typename: 'Criterion', snapshot: criterion!.snapshot, code: 'nothing' },
      { __typename: 'Standard', snapshot: 'x', code: standard!.code },
    ]
    const query = `query ($references: [_Any!]!) { _entities(representations: $references) {
      ... on Standard { code } ... on Criterion { code standard summary { status } threshold { isStated } } } }`
    expect(await policies.ask(query, { variables: { references } })).toEqual({
      _entities: [
        { code: 'luzhou.std.org' },
        {
          code: 'luzhou.std.org.five-good.leadership',
          standard: 'luzhou.std.org',
          summary: { status: expect.any(String) },
          threshold: { isStated: false },
        },
        null,
        null,
      ],
    })
  })
})
