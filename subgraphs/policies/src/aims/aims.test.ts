import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Profile {
  code: string
  theme: { theme: { value: { zh: string } | null; status: string }; handles: unknown[] } | null
  goals: { kind: string | null; goals: unknown[] }[]
  principles: unknown[]
  milestones: { when: { event: { code: string } } }[]
  targets: object[]
  annualThemes: { year: number; name: { value: { zh: string } } }[]
}

forEachDatabase('what schemes aim at', (open) => {
  let policies: OpenedPolicies
  let nodes: Profile[]
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
    const query = `{ policyProfiles { nodes { code
      theme { theme { value { zh } status } handles { name { value { zh } } } }
      goals { kind goals { code } } principles { code } milestones { when { event { code } } } annualThemes { year name { value { zh } } }
      targets { code metric { value } threshold { isStated operator ratio status clauses { quote } } base { kind } within { value } }
    } } }`
    nodes = (await policies.ask<{ policyProfiles: { nodes: Profile[] } }>(query)).policyProfiles.nodes
  })
  afterAll(() => policies.subgraph.close())

  test('themes as the documents word them; Neijiang has two handles and no theme', () => {
    expect(nodes.map(({ code, theme }) => [code, theme!.theme.value?.zh ?? theme!.theme.status])).toEqual([
      ['beijing', '深入学习实践科学发展观，推进‘人文北京、科技北京、绿色北京’建设'],
      ['hailun', '打造科学发展先锋队、争当‘四型’建设排头兵'],
      ['luzhou', '深入学习实践科学发展观、奋力推进“四个四”发展战略'],
      ['neijiang-normal-university', 'SILENT'],
      ['wujiang-organs', '“服务发展作表率、服务基层当先进、服务群众做先锋”'],
    ])
    expect(nodes.map(({ theme }) => theme!.handles.length)).toEqual([0, 0, 0, 2, 0])
  })

  test('goals, principles, milestones and themes of the years, as many as the documents have', () => {
    expect(nodes.map(({ goals }) => goals.filter(({ kind }) => kind !== null).length)).toEqual([4, 4, 4, 4, 0])
    expect(nodes[4]!.goals.map(({ goals }) => goals.length)).toEqual([4, 0, 4, 0, 0, 0])
    expect(nodes.map(({ principles }) => principles.length)).toEqual([0, 4, 0, 0, 0])
    expect(nodes[3]!.milestones.map(({ when }) => when.event.code)).toEqual([
      'party-90th-anniversary',
      'cpc-18-congress',
    ])
    expect(nodes[0]!.annualThemes.map(({ year, name }) => [year, name.value.zh])).toEqual([
      [2010, '党员作风建设年活动'],
      [2011, '迎接建党90周年纪念活动'],
      [2012, '迎接党的十八大'],
    ])
  })

  test('targets with their number, or saying that none is stated', () => {
    expect(nodes[2]!.targets).toEqual([
      {
        code: 'luzhou.target.two-thirds',
        metric: { value: 'share-of-organizations-basically-meeting-standard' },
        threshold: {
          isStated: true,
          operator: 'AT_LEAST',
          ratio: '2/3',
          status: 'STATED',
          clauses: [{ quote: '3年内全市三分之二以上的基层党组织要基本达到先进基层党组织的要求' }],
        },
        base: { kind: 'NOT_STATED' },
        within: { value: 'P3Y' },
      },
      {
        code: 'luzhou.target.four-aspects',
        metric: { value: null },
        threshold: { isStated: false, operator: null, ratio: null, status: 'SILENT', clauses: [] },
        base: { kind: 'NOT_STATED' },
        within: { value: null },
      },
    ])
    expect(nodes[1]!.targets).toMatchObject([{ threshold: { operator: 'AT_LEAST', ratio: '0.9' } }])
    expect(nodes[0]!.targets).toEqual([])
  })
})
