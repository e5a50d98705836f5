import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Guidance {
  unit: string
  isSilent: boolean
  departments: { coverage: string; guidance: { department: { value: { zh: string } }; clauses: { quote: string }[] } }[]
  unassigned: unknown[]
}
interface Answer {
  policyProfiles: { nodes: { code: string; guidanceFor: Guidance[] }[] }
}

forEachDatabase('guidance', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  test('only Hailun says who guides law firms, schools and non-public enterprises', async () => {
    const query = `{ policyProfiles { nodes { code guidanceFor(units: [LAW_FIRM, SCHOOL, NON_PUBLIC_ENTERPRISE, LAW_FIRM]) {
      unit isSilent departments { coverage guidance { department { value { zh } } clauses { quote } } } unassigned { code }
    } } } }`
    const { nodes } = (await policies.ask<Answer>(query)).policyProfiles
    expect(nodes.map(({ code, guidanceFor }) => [code, ...guidanceFor.map(({ isSilent }) => isSilent)])).toEqual([
      ['beijing', true, true, true],
      ['hailun', false, false, false],
      ['luzhou', true, true, true],
      ['neijiang-normal-university', true, true, true],
      ['wujiang-organs', true, true, true],
    ])
    const said = nodes[1]!.guidanceFor.map(({ unit, departments }) =>
      departments.map(({ coverage, guidance: { department, clauses } }) => [
        unit,
        coverage,
        department.value.zh,
        clauses[0]!.quote,
      ]),
    )
    expect(said).toEqual([
      [['LAW_FIRM', 'EXACT', '司法', '司法、财政部门要加强对律师事务所、会计师事务所创先争优活动的指导']],
      [['SCHOOL', 'EXACT', '教育部门', '教育部门要加强对中等职业学校、中小学创先争优活动的指导']],
      [['NON_PUBLIC_ENTERPRISE', 'EXACT', '统战部门', '统战部门要加强对非公有制经济组织创先争优活动的指导']],
    ])
    expect(nodes.map(({ guidanceFor }) => guidanceFor[0]!.unassigned.length)).toEqual([2, 1, 7, 0, 0])
  })

  test('how a campaign is led stands in its sections', async () => {
    const query = `{ policyProfile(code: "hailun") { leadership {
      mechanisms { code } responsibilities { code } contactPoints { code who { value { en } } } massOrganizations { items { name { value { zh } } } } guidance { code }
    } } }`
    expect(await policies.ask(query)).toEqual({
      policyProfile: {
        leadership: {
          mechanisms: [{ code: 'hailun.lead.mechanism' }],
          responsibilities: expect.arrayContaining([{ code: 'hailun.lead.secretary' }]),
          contactPoints: [
            {
              code: 'hailun.lead.contact-points',
              who: { value: { en: 'party-member leading cadres at all levels' } },
            },
          ],
          massOrganizations: [
            {
              items: ['“党建带工建”', '“党建带团建”', '“党建带妇建”'].map((zh) => ({ name: { value: { zh } } })),
            },
          ],
          guidance: expect.arrayContaining([{ code: 'hailun.lead.guidance.justice' }]),
        },
      },
    })
  })
})
