import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Answer {
  policyProfiles: { nodes: { code: string; procedures: { nodes: Found[] } }[] }
}
interface Found {
  code: string
  kind: string
  cadence: {
    isStated: boolean
    interval: string | null
    strength: string | null
    status: string
    clauses: { quote: string }[]
  }
}

forEachDatabase('procedures', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  test('say how often leaders review, how strictly, and by which clause', async () => {
    const query = `{ policyProfiles { nodes { code procedures(first: 100) { nodes {
      code kind cadence { isStated interval strength status clauses { quote } }
    } } } } }`
    const { policyProfiles } = await policies.ask<Answer>(query)
    const reviews = policyProfiles.nodes.map(({ code, procedures }) => [
      code,
      ...procedures.nodes.flatMap(({ kind, cadence }) =>
        kind === 'LEADER_REVIEW'
          ? [[cadence.interval, cadence.strength, cadence.status, cadence.clauses[0]?.quote]]
          : [],
      ),
    ])
    expect(reviews).toEqual([
      ['beijing', [null, 'AS_APPROPRIATE', 'STATED', '适时进行点评']],
      ['hailun', [null, 'AS_APPROPRIATE', 'STATED', expect.stringContaining('适时')]],
      ['luzhou', ['P6M', 'IN_PRINCIPLE', 'STATED', '领导点评原则上每半年进行1次']],
      ['neijiang-normal-university', expect.anything()],
      ['wujiang-organs', ['P6M', 'IN_PRINCIPLE', 'STATED', expect.stringContaining('原则上每半年')]],
    ])
  })

  test('say who does what to whom, what is made known, what the result feeds into', async () => {
    const query = `{ policyProfile(code: "luzhou") { procedures { nodes {
      code order partOf acts { who { value { zh en } } to { value { zh } } } publication { isStated audience { zh } channels { zh } status }
      ledger { value { zh } status } feedsInto feedsAs { name { value { zh } } } forms { code name { value { zh } } }
      cadence { tiedTo { procedure name { zh } } also { en } anchor }
    } } } }`
    interface Luzhou {
      policyProfile: { procedures: { nodes: { code: string }[] } }
    }
    const { nodes } = (await policies.ask<Luzhou>(query)).policyProfile.procedures
    expect(nodes.map(({ code }) => code)).toEqual([
      'luzhou.link.commitment',
      'luzhou.link.review',
      'luzhou.link.duty-report',
      'luzhou.link.appraisal',
      'luzhou.link.commendation',
    ])
    expect(nodes[0]).toMatchObject({
      publication: { isStated: true, status: 'STATED' },
      feedsInto: ['luzhou.link.review'],
    })
    expect(nodes[1]).toMatchObject({
      order: 2,
      partOf: null,
      acts: [{ who: { value: { zh: '上一级党组织负责人', en: 'head of the Party organization one level up' } } }, {}],
      publication: { isStated: false, audience: null, channels: [], status: 'SILENT' },
      ledger: { value: null, status: 'SILENT' },
      forms: [{ name: { value: { zh: '集中点评' } } }, { name: { value: { zh: '逐个点评' } } }],
      cadence: {
        tiedTo: [],
        also: { en: 'also at other times as progress and work require (optional)' },
        anchor: null,
      },
    })
    expect(nodes[2]).toMatchObject({ acts: [{}, {}, {}, {}], cadence: { anchor: 'YEAR_END' } })
  })

  test('that feed into commendation are those with such a result, and so are those that feed into another kind', async () => {
    const query = `query ($into: ProcedureKind) { policyProfile(code: "luzhou") { procedures(feedingInto: $into) { totalCount nodes { code } } } }`
    interface Feeding {
      policyProfile: { procedures: { nodes: { code: string }[] } }
    }
    const feeding = async (into: string | null) =>
      (await policies.ask<Feeding>(query, { variables: { into } })).policyProfile.procedures.nodes.map(
        ({ code }) => code,
      )
    expect(await feeding('COMMENDATION')).toEqual(['luzhou.link.appraisal', 'luzhou.link.commendation'])
    expect(await feeding('LEADER_REVIEW')).toEqual(['luzhou.link.commitment'])
    expect(await feeding('TIERING')).toEqual([])
    expect(await feeding(null)).toHaveLength(5)
  })
})
