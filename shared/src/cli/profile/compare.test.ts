import { openShell } from '../shell/shell.js'
import { type FakeGateway, fakeGateway } from '../shell/gateway.builder.js'
import { merit } from '../shell/terminal.builder.js'
import { questionOf } from './compare.js'

const shell = openShell({ url: '', token: null, as: null, lang: 'en', json: false, yes: false }, {
  out: () => {},
  err: () => {},
} as never)

test.each([
  ['leader-review-cadence', { leaves: ['LEADER_REVIEW_CADENCE'], paths: [] }],
  ['CAMPAIGN_END', { leaves: ['CAMPAIGN_END'], paths: [] }],
  ['period.end', { leaves: [], paths: [{ concept: null, leaf: 'period.end' }] }],
  [
    'award.campaign-special:recipients.member.quota',
    { leaves: [], paths: [{ concept: 'award.campaign-special', leaf: 'recipients.member.quota' }] },
  ],
])('--leaf %s', (leaf, asked) => {
  expect(questionOf([], { leaf: [leaf] }, shell)).toMatchObject({ ...asked, columns: null, kinds: [] })
})

test('codes are columns, each on its day', () => {
  const { columns } = questionOf(['luzhou', 'beijing@2010-06-01'], { kind: ['award-type'], on: '2011-06-30' }, shell)
  expect(columns).toEqual([
    { profile: 'luzhou', on: '2011-06-30', known: undefined },
    { profile: 'beijing', on: '2010-06-01', known: undefined },
  ])
})

describe('on a gateway', () => {
  let gateway: FakeGateway
  beforeAll(async () => {
    gateway = await fakeGateway()
    const cell = (zh: string, section: string | null) => ({
      kind: 'VALUE',
      item: 'x',
      shown: { zh, en: null },
      clauses: section === null ? [] : [{ document: 'd', section }],
    })
    const column = (profile: string, cells: object[]) => ({
      profile,
      jurisdiction: profile,
      on: '2011-06-30',
      known: null,
      rows: [{ cells }],
    })
    const nodes = [
      column('luzhou', [cell('每半年一次', '四/(二)')]),
      column('hailun', [cell('每年一次', null), cell('年底', null)]),
    ]
    const rows = [{ name: { zh: '领导点评 · 周期', en: 'Leader review · cadence' }, concept: 'c', leaf: 'cadence' }]
    const pageInfo = { hasNextPage: false, endCursor: null }
    gateway.answers.Matrix = [{ data: { schemeMatrix: { mappingVersion: '1', rows, columns: { nodes, pageInfo } } } }]
    gateway.answers.MatrixDocument = [{ data: { schemeMatrix: { document: '# Schemes\n' } } }]
  })
  afterAll(() => gateway.close())
  const compare = (...words: string[]) =>
    merit(['profile', 'compare', '--url', gateway.url, '--leaf', 'leader-review-cadence', ...words])

  test('a table for the terminal', async () => {
    const { exit, out } = await compare('--lang', 'zh')
    expect([exit, out.split('\n')]).toEqual([
      0,
      [
        '领导点评 · 周期',
        '  luzhou 2011-06-30  每半年一次  d 四/(二)',
        '  hailun 2011-06-30  每年一次',
        '  hailun 2011-06-30  年底',
        '',
      ],
    ])
  })

  test.each(['md', 'html', 'csv'])('a document (%s)', async (format) => {
    const { out } = await compare('--format', format)
    const asked = { md: 'MARKDOWN', html: 'HTML', csv: 'CSV' }[format]
    expect([out, gateway.asked.at(-1)!.variables.format]).toEqual(['# Schemes\n', asked])
  })

  test('as JSON', async () => {
    const { out } = await compare('--json')
    expect(JSON.parse(out)).toMatchObject({
      mappingVersion: '1',
      columns: [{ profile: 'luzhou' }, { profile: 'hailun' }],
    })
  })

  test('nothing to compare by', async () => {
    const { exit, err } = await merit(['profile', 'compare', 'luzhou', '--url', gateway.url])
    expect([exit, err]).toEqual([4, expect.stringMatching(/^COMPARE_EMPTY: /)])
  })
})
