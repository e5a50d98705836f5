import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies, viewerWith } from '../policies.builder.js'

interface Said {
  definedBy: string
  versionId: string | null
  isInferred: boolean
  status: string
  value: { zh: string; en: string } | null
  clauses: { quote: string }[]
}

const CHAIN = 'provenance { how chain { definedBy versionId isInferred status value { zh en } clauses { quote } } }'
const BECAUSE = 'because { item leaf status value { zh en } clauses { document quote } }'

forEachDatabase('explaining', (open) => {
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('a value by all that is said of it along the chain, each with its version and its quote', async () => {
    const query = `{ policyProfile(code: "luzhou") { version { id } extends { version { id } }
      procedures { nodes { code cadence { ${CHAIN} } } } } }`
    interface Answer {
      policyProfile: {
        version: { id: string }
        extends: { version: { id: string } }
        procedures: { nodes: { code: string; cadence: { provenance: { how: string; chain: Said[] } } }[] }
      }
    }
    const { version, extends: base, procedures } = (await policies.ask<Answer>(query)).policyProfile
    const report = procedures.nodes.find(({ code }) => code === 'luzhou.link.duty-report')!
    const value = { zh: '每年年底一次', en: 'every year at the end of the year' }
    expect(report.cadence.provenance).toEqual({
      how: 'LOCAL',
      chain: [
        {
          definedBy: 'luzhou',
          versionId: version.id,
          isInferred: false,
          status: 'STATED',
          value,
          clauses: [{ quote: '每年年底' }, { quote: '结合总结创先争优活动情况' }],
        },
        {
          definedBy: 'sichuan',
          versionId: base.version.id,
          isInferred: true,
          status: 'INFERRED',
          value,
          clauses: [{ quote: '双向述职' }, { quote: '述职考核' }],
        },
      ],
    })
    const review = procedures.nodes.find(({ code }) => code === 'luzhou.link.commitment')!
    expect(review.cadence.provenance).toEqual({ how: 'SILENT', chain: [] })
  })

  test('a moment that is bound to an event by the name of the event', async () => {
    const query = `{ policyProfile(code: "beijing") { phases { nodes { code end { ${CHAIN} } } } } }`
    const { policyProfile } = await policies.ask<{
      policyProfile: { phases: { nodes: { end: { provenance: { chain: Said[] } } }[] } }
    }>(query)
    expect(policyProfile.phases.nodes[2]!.end.provenance.chain[0]!.value).toEqual({
      zh: '中国共产党第十八次全国代表大会（党的十八大）之前',
      en: 'before 18th National Congress of the Communist Party of China',
    })
  })

  test('what is worked out, by the values it was worked out from', async () => {
    const query = `{ policyProfile(code: "beijing") {
      activePhases(on: "2011-08-01") { certainty ${BECAUSE} }
      phases { nodes { code end { lastDay ${BECAUSE} } } }
      carriersFor(unit: RURAL) { ${BECAUSE} }
      guidanceFor(units: [LAW_FIRM]) { isSilent ${BECAUSE} }
      scopeFor(unit: SCHOOL) { applies ${BECAUSE} }
    } }`
    interface Because {
      item: string | null
      leaf: string
      status: string
      value: { zh: string } | null
      clauses: { document: string; quote: string }[]
    }
    interface Answer {
      policyProfile: {
        activePhases: { certainty: string; because: Because[] }[]
        phases: { nodes: { end: { lastDay: string | null; because: Because[] } }[] }
        carriersFor: { because: Because[] }[]
        guidanceFor: { isSilent: boolean; because: Because[] }[]
        scopeFor: { applies: boolean; because: Because[] }
      }
    }
    const brief = (list: Because[]) =>
      list.map(({ item, leaf, status, value, clauses }) => [item, leaf, status, value?.zh, clauses[0]?.quote])
    const quote = '第三时段：从2011年7月开始至党的十八大召开前，以迎接党的十八大召开为专题，开展创先争优活动'
    const bounds = [
      ['beijing.phase.3', 'start', 'STATED', '2011-07', quote],
      ['beijing.phase.3', 'end', 'STATED', '中国共产党第十八次全国代表大会（党的十八大）之前', quote],
    ]
    const before = (await policies.ask<Answer>(query)).policyProfile
    expect(before.activePhases.map(({ certainty, because }) => [certainty, brief(because)])).toEqual([
      ['END_UNRESOLVED', [...bounds, ['cpc-18-congress', 'on', 'SILENT', undefined, undefined]]],
    ])
    expect(brief(before.carriersFor[0]!.because).map(([item, leaf]) => [item, leaf])).toEqual([
      ['beijing.sector.rural', 'units'],
      ['beijing.sector.rural.members.set-posts-with-fixed-duties', 'name'],
    ])
    expect(before.guidanceFor).toMatchObject([{ isSilent: true }])
    expect(before.guidanceFor[0]!.because.map(({ leaf, status }) => [leaf, status])).toEqual([
      ['units', 'SILENT'],
      ['units', 'SILENT'],
    ])
    expect(before.scopeFor.applies).toBe(true)
    expect(before.scopeFor.because.map(({ leaf, status }) => [leaf, status])).toEqual([
      ['scope.restrictedTo', 'SILENT'],
      ['scope.organizations', 'STATED'],
    ])

    now = new Date('2026-03-02T08:00:00.000Z')
    const source = { document: '新华社', quote: '八日开幕' }
    const input = { eventCode: 'cpc-18-congress', on: '2012-11-08', source, idempotencyKey: 'congress' }
    const record = 'mutation ($input: RecordEventDateInput!) { recordEventDate(input: $input) { userErrors { code } } }'
    await policies.ask(record, { viewer: viewerWith('PLATFORM_ADMIN'), variables: { input } })
    const after = (await policies.ask<Answer>(query)).policyProfile
    const date = ['cpc-18-congress', 'on', 'EXTERNAL', '2012-11-08', '八日开幕']
    expect(after.activePhases.map(({ certainty, because }) => [certainty, brief(because)])).toEqual([
      ['CERTAIN', [...bounds, date]],
    ])
    const { end } = after.phases.nodes[2]!
    expect([end.lastDay, brief(end.because)]).toEqual(['2012-11-07', [date]])
  })
})
