import { forEachDatabase } from '@meritgraph/shared/testing'
import { openPolicies, type OpenedPolicies, viewerWith } from '../policies.builder.js'

const ACTIVE = `{ policyProfiles { nodes { code activePhases(on: "2011-07-15") {
  certainty from until
  phase { code end { kind relation isResolved firstDay lastDay status event { code on } } clauses { document section quote at } }
} } } }`

interface Answer {
  policyProfiles: { nodes: { code: string; activePhases: Active[] }[] }
}
interface Active {
  certainty: string
  from: string
  until: string | null
  phase: { code: string; end: Record<string, unknown>; clauses: unknown[] }
}

const summary = ({ policyProfiles }: Answer) =>
  policyProfiles.nodes.flatMap(({ activePhases }) =>
    activePhases.map(({ phase, certainty, from, until }) => [phase.code, certainty, from, until]),
  )

forEachDatabase('phases', (open) => {
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
  })
  afterAll(() => policies.subgraph.close())

  const BEFORE = [
    ['beijing.phase.2', 'CERTAIN', '2011-01-01', '2011-07-31'],
    ['beijing.phase.3', 'END_UNRESOLVED', '2011-07-01', null],
    ['hailun.phase.2', 'END_NOT_STATED', '2011-07-01', null],
    ['luzhou.phase.2', 'END_NOT_STATED', '2011-07-01', null],
    ['neijiang-normal-university.phase.2', 'CERTAIN', '2010-09-01', '2011-07-31'],
    ['wujiang.phase.2', 'CERTAIN', '2011-01-01', '2011-07-31'],
    ['wujiang.phase.3', 'END_UNRESOLVED', '2011-07-01', null],
  ]
  const AFTER = BEFORE.map(([code, certainty, from, until]) =>
    certainty === 'END_UNRESOLVED' ? [code, 'CERTAIN', from, '2012-11-07'] : [code, certainty, from, until],
  )

  test('active on 2011-07-15 rest on these clauses', async () => {
    const answer = await policies.ask<Answer>(ACTIVE)
    expect(summary(answer)).toEqual(BEFORE)
    const clauses = answer.policyProfiles.nodes.flatMap((node) =>
      node.activePhases.flatMap(({ phase }) => phase.clauses),
    )
    const clause = (document: string, section: string, quote: string, at: number) => ({ document, section, quote, at })
    expect(clauses).toEqual([
      clause(
        'beijing.doc',
        '五/第二时段',
        '第二时段：2011年1月开始至7月，以迎接建党90周年为专题，开展创先争优活动',
        4081,
      ),
      clause(
        'beijing.doc',
        '五/第三时段',
        '第三时段：从2011年7月开始至党的十八大召开前，以迎接党的十八大召开为专题，开展创先争优活动',
        4305,
      ),
      clause('hailun.doc', '五/总述', '从2011年7月开始', 5017),
      clause('hailun.doc', '五/总述', '着重围绕迎接党的十八大开展活动', 5028),
      clause('luzhou.doc', '四/时段二', '从 2011 年 7 月开始', 4164),
      clause('luzhou.doc', '四/时段二', '着重围绕迎接党的十八大的召开', 4180),
      clause('neijiang-normal-university.doc', '三/(二)', '（二）全面争创、扎实推进阶段（2010年9月—2011年7月）', 5162),
      clause('wujiang.doc', '四/总述', '2011年1月开始至7月', 2828),
      clause('wujiang.doc', '四/总述', '2011年7月开始至党的十八大召开前', 2841),
    ])
  })

  test('bound to an event resolve when its date is recorded, and were unresolved before', async () => {
    const first = await policies.ask<Answer>(ACTIVE)
    const known = now
    now = new Date('2026-03-02T08:00:00.000Z')
    const input = 'eventCode: "cpc-18-congress", on: "2012-11-08", source: { document: "新华社" }, idempotencyKey: "k1"'
    const recorded = await policies.ask(
      `mutation { recordEventDate(input: { ${input} }) { event { on } userErrors { code } } }`,
      {
        viewer: viewerWith('PLATFORM_ADMIN'),
      },
    )
    expect(recorded).toEqual({ recordEventDate: { event: { on: '2012-11-08' }, userErrors: [] } })

    const valid = '2026-03-02'
    const after = await policies.ask<Answer>(ACTIVE)
    expect(summary(after)).toEqual(AFTER)
    expect(after.policyProfiles.nodes[0]!.activePhases[1]!.phase.end).toEqual({
      kind: 'EVENT',
      relation: 'BEFORE',
      isResolved: true,
      firstDay: null,
      lastDay: '2012-11-07',
      status: 'STATED',
      event: { code: 'cpc-18-congress', on: '2012-11-08' },
    })
    const justBefore = new Date(now.getTime() - 1)
    expect(await policies.ask(ACTIVE, { asOf: { valid, known } })).toEqual(first)
    expect(await policies.ask(ACTIVE, { asOf: { valid, known: justBefore } })).toEqual(first)
    expect(await policies.ask(ACTIVE, { asOf: { valid, known: now } })).toEqual(after)
    expect(first.policyProfiles.nodes[0]!.activePhases[1]!.phase.end).toEqual({
      kind: 'EVENT',
      relation: 'BEFORE',
      isResolved: false,
      firstDay: null,
      lastDay: null,
      status: 'STATED',
      event: { code: 'cpc-18-congress', on: null },
    })
  })

  test('without a day are those of the valid day asked for; a scheme is not there before it applies', async () => {
    const query = '{ policyProfiles { nodes { code activePhases { phase { code } } } } }'
    const on = async (valid: string) => {
      const { policyProfiles } = await policies.ask<Answer>(query, { asOf: { valid, known: null } })
      return policyProfiles.nodes.map(({ code, activePhases }) =>
        [code, ...activePhases.map(({ phase }) => phase.code)].join(' '),
      )
    }
    expect(await on('2010-05-20')).toEqual(['beijing beijing.phase.1', 'luzhou luzhou.phase.1'])
    expect(await on('2012-11-08')).toEqual([
      'beijing',
      'hailun hailun.phase.2',
      'luzhou luzhou.phase.2',
      'neijiang-normal-university',
      'wujiang-organs',
    ])
    expect(await on('2010-03-31')).toEqual([])
  })

  test('hold topic, tasks and topic events, page by page', async () => {
    const query = (after: string) => `{ policyProfile(code: "luzhou") { phases(first: 1, after: ${after}) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { code order topic { value { zh en } status } topicEvents { code on } tasks { code name { value { zh } } } }
    } } }`
    interface Phases {
      policyProfile: {
        phases: {
          totalCount: number
          pageInfo: { hasNextPage: boolean; endCursor: string }
          nodes: { code: string; tasks: unknown[] }[]
        }
      }
    }
    const first = (await policies.ask<Phases>(query('null'))).policyProfile.phases
    expect(first).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          code: 'luzhou.phase.1',
          order: 1,
          topic: {
            value: { zh: '迎接建党90周年', en: 'Welcoming the 90th anniversary of the Party' },
            status: 'STATED',
          },
          topicEvents: [{ code: 'party-90th-anniversary', on: '2011-07-01' }],
        },
      ],
    })
    expect(first.nodes[0]!.tasks).toHaveLength(8)
    expect(first.nodes[0]!.tasks[1]).toEqual({
      code: 'luzhou.phase.1.tasks.mobilize-well',
      name: { value: { zh: '搞好动员' } },
    })
    const second = (await policies.ask<Phases>(query(`"${first.pageInfo.endCursor}"`))).policyProfile.phases
    expect(second).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ code: 'luzhou.phase.2' }] })
  })
})
