import { forEachDatabase } from '@meritgraph/shared/testing'
import { anyEditor } from '../change-control.builder.js'
import { publish } from '../publishing.builder.js'
import { type EditPayload, type OpenedDrafts, openDrafts } from './drafts.builder.js'

const AWARD = 'luzhou.award.2012'
const APPRAISAL = 'luzhou.link.appraisal'
const CLAUSE = { document: 'luzhou.doc', section: '五', quote: '公示' }
const DEMO = { status: 'DEMO' }

const NUMBER = '{ value status provenance { how definedBy constraint { kind } } clauses { section quote } }'
const NOTICE = `notice { days ${NUMBER} audience { value { zh en } status } objectionsTo { value { zh } status } objectionDays { value status } clauses { section } }`
const VOTING = `quorum { threshold { isStated operator ratio status } population { value { zh } status } clauses { section } }
  voterWeights { code name { value { zh en } } weight { value status } clauses { section } } vetoEvents { code name { value { zh } } clauses { section } }`
const SCHEME = `query ($code: ID!) { policyProfile(code: $code) {
  procedures(first: 50) { nodes { code ${NOTICE} ${VOTING} } }
  awardTypes(first: 50) { nodes { code ${NOTICE} vetoEvents { code name { value { zh } } clauses { section } } } }
} }`
const MATRIX = `query ($columns: [SchemeMatrixColumnInput!], $leaves: [MatrixLeaf!], $paths: [LeafPathInput!]) {
  schemeMatrix(columns: $columns, leaves: $leaves, paths: $paths) {
    rows { name { zh en } } columns { nodes { profile rows { cells { kind number shown { en } json clauses { quote } } } } }
} }`

interface Listed {
  code: string
  notice: { days: object; [field: string]: unknown }
  [field: string]: unknown
}
interface SchemeAnswer {
  policyProfile: { procedures: { nodes: Listed[] }; awardTypes: { nodes: Listed[] } }
}
interface MatrixAnswer {
  schemeMatrix: { rows: { name: object }[]; columns: { nodes: { profile: string; rows: { cells: object[] }[] }[] } }
}

const SILENT = { value: null, status: 'SILENT' }

forEachDatabase('public notice and voting', (open) => {
  let drafts: OpenedDrafts
  beforeAll(async () => {
    drafts = await openDrafts(open)
  }, 60_000)
  afterAll(() => drafts.subgraph.close())

  const schemeOf = async (code: string) => {
    const { policyProfile } = await drafts.ask<SchemeAnswer>(SCHEME, { variables: { code } })
    return { procedures: policyProfile.procedures.nodes, awards: policyProfile.awardTypes.nodes }
  }
  const found = (items: Listed[], code: string) => items.find((item) => item.code === code)!
  const matrix = async (variables: object) =>
    (await drafts.ask<MatrixAnswer>(MATRIX, { variables: { ...variables } })).schemeMatrix

  test('the five documents say nothing of them, and are shown to say nothing', async () => {
    const silent = { audience: SILENT, objectionsTo: SILENT, objectionDays: SILENT, clauses: [] }
    const days = { ...SILENT, provenance: { how: 'SILENT', constraint: null }, clauses: [] }
    for (const code of ['beijing', 'hailun', 'luzhou', 'neijiang-normal-university', 'wujiang-organs']) {
      const { procedures, awards } = await schemeOf(code)
      expect(procedures.length + awards.length).toBeGreaterThan(0)
      for (const item of [...procedures, ...awards])
        expect(item).toMatchObject({ notice: { days, ...silent }, vetoEvents: [] })
      for (const { quorum, voterWeights } of procedures)
        expect({ quorum, voterWeights }).toEqual({
          quorum: {
            threshold: { isStated: false, operator: null, ratio: null, status: 'SILENT' },
            population: SILENT,
            clauses: [],
          },
          voterWeights: [],
        })
    }
    const { columns } = await matrix({ leaves: ['CAMPAIGN_AWARD_NOTICE_DAYS', 'MASS_APPRAISAL_NOTICE_DAYS'] })
    const kinds = columns.nodes.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => (cell as { kind: string }).kind)),
    )
    expect(new Set(kinds)).toEqual(new Set(['NOT_STATED', 'NO_COUNTERPART']))
  })

  const published = async (id: string) => publish(drafts, await drafts.contentOf(id), { validFrom: '2010-04-01' })

  test('are written by edits, published, inherited and overridden, and laid side by side', async () => {
    const city = await drafts.start({ target: 'luzhou', jurisdictionCode: null, start: { kind: 'VERSION' } })
    const set = (item: string, leaf: string, value: object) => drafts.succeed('setValue', city, { item, leaf, value })
    await set(AWARD, 'notice.days', { count: { value: 7, ...DEMO, source: [CLAUSE] } })
    await set(AWARD, 'notice.objectionsTo', { text: { zh: '市委组织部', ...DEMO } })
    await set(APPRAISAL, 'quorum.threshold', { threshold: { operator: 'AT_LEAST', ratio: '2/3', ...DEMO } })
    const voters = { code: 'luzhou.voters.masses', name: { zh: '群众', en: 'masses' }, weight: { value: 0.4, ...DEMO } }
    await drafts.succeed('addItem', city, {
      list: `procedures[${APPRAISAL}].voterWeights`,
      item: { voterWeight: { ...voters, source: [CLAUSE] } },
    })
    const veto = { code: 'luzhou.veto.accident', name: { zh: '发生重大事故', ...DEMO } }
    await drafts.succeed('addItem', city, { list: `awards[${AWARD}].vetoEvents`, item: { item: veto } })
    await drafts.succeed('boundValue', city, { item: AWARD, leaf: 'notice.days', bound: { min: 5 }, source: [CLAUSE] })
    await published(city)

    const county = await drafts.start({ target: 'luzhou-county', validFrom: '2010-05-01' })
    await drafts.succeed('overrideValue', county, {
      item: AWARD,
      leaf: 'notice.days',
      value: { count: { value: 5, ...DEMO } },
    })
    await published(county)

    const { procedures, awards } = await schemeOf('luzhou')
    expect(found(awards, AWARD)).toMatchObject({
      notice: {
        days: { value: 7, status: 'DEMO', provenance: { how: 'LOCAL', definedBy: 'luzhou', constraint: null } },
        audience: { value: null, status: 'SILENT' },
        objectionsTo: { value: { zh: '市委组织部' }, status: 'DEMO' },
        objectionDays: SILENT,
        clauses: [],
      },
      vetoEvents: [{ code: 'luzhou.veto.accident', name: { value: { zh: '发生重大事故' } }, clauses: [] }],
    })
    expect(found(awards, AWARD).notice.days).toMatchObject({ clauses: [{ section: '五', quote: '公示' }] })
    expect(found(procedures, APPRAISAL)).toMatchObject({
      quorum: { threshold: { isStated: true, operator: 'AT_LEAST', ratio: '2/3', status: 'DEMO' } },
      voterWeights: [
        {
          code: 'luzhou.voters.masses',
          name: { value: { zh: '群众', en: 'masses' } },
          weight: { value: 0.4, status: 'DEMO' },
          clauses: [{ section: '五' }],
        },
      ],
    })
    const below = found((await schemeOf('luzhou-county')).awards, AWARD)
    expect(below.notice).toMatchObject({
      days: {
        value: 5,
        status: 'DEMO',
        provenance: { how: 'OVERRIDDEN', definedBy: 'luzhou-county', constraint: { kind: 'BOUNDED' } },
      },
      objectionsTo: { value: { zh: '市委组织部' } },
    })
    const side = await matrix({
      columns: [{ profile: 'luzhou' }, { profile: 'luzhou-county' }],
      leaves: ['CAMPAIGN_AWARD_NOTICE_DAYS'],
      paths: [
        { concept: 'award.campaign-special', leaf: 'notice.days' },
        { concept: 'procedure.mass-appraisal', leaf: 'voterWeights.*.weight' },
      ],
    })
    expect(side.rows[0]!.name).toMatchObject({ zh: expect.stringMatching(/ · 公示 · 天数$/) })
    expect(side.columns.nodes.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
      [
        [
          {
            kind: 'VALUE',
            number: 7,
            shown: { en: expect.stringContaining('7') },
            json: '7',
            clauses: [{ quote: '公示' }],
          },
        ],
        [expect.objectContaining({ number: 7 })],
        [expect.objectContaining({ kind: 'VALUE', number: 0.4, json: '0.4' })],
      ],
      [
        [expect.objectContaining({ kind: 'VALUE', number: 5, clauses: [] })],
        [expect.objectContaining({ number: 5 })],
        [expect.objectContaining({ number: 0.4 })],
      ],
    ])
  })

  test('fewer days than the scheme above demands are refused, and nothing is published', async () => {
    const id = await drafts.start({ target: 'luzhou-second', validFrom: '2010-05-01' })
    const override = (days: number) => ({
      item: AWARD,
      leaf: 'notice.days',
      value: { count: { value: days, ...DEMO } },
    })
    await drafts.succeed('overrideValue', id, override(3))
    const errors = async () => {
      const fields = 'plan { hash } problems { code severity path message { en } }'
      const { plan, problems } = await drafts.fields<{
        plan: { hash: string }
        problems: { code: string; severity: string; path: string; message: { en: string } }[]
      }>(id, fields)
      return { planHash: plan.hash, found: problems.filter(({ severity }) => severity === 'ERROR') }
    }
    const { planHash, found: problems } = await errors()
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['PROFILE_BOUND_BROKEN', 'awards[0].notice.days']])
    expect(problems[0]!.message.en).toContain('at least 5 (`luzhou.bound.1`: 五“公示”)')
    const before = await drafts.written()
    const submit = `mutation ($input: SubmitChangeRequestInput!) { submitChangeRequest(input: $input) {
      changeRequest { id revision } userErrors { code message path } } }`
    const input = { changeRequestId: id, planHash, idempotencyKey: 'submit-3-days' }
    const answer = await drafts.ask<{ submitChangeRequest: EditPayload }>(submit, {
      viewer: anyEditor,
      variables: { input },
    })
    expect(answer.submitChangeRequest).toMatchObject({
      changeRequest: null,
      userErrors: [{ code: 'PROFILE_BOUND_BROKEN' }],
    })
    expect(await drafts.written()).toEqual(before)
    await drafts.succeed('setValue', id, override(5))
    expect((await errors()).found).toEqual([])
  })

  test.each([
    [
      'no days',
      'setValue',
      { item: AWARD, leaf: 'notice.days', value: { count: { value: 0 } } },
      'PROFILE_NUMBER_TOO_SMALL',
      'input.value.count.value',
    ],
    [
      'votes without weight',
      'addItem',
      {
        list: `procedures[${APPRAISAL}].voterWeights`,
        item: { voterWeight: { code: 'v', name: { zh: '群众' }, weight: { value: 0 } } },
      },
      'PROFILE_NUMBER_NOT_ABOVE',
      'input.item.voterWeight.weight.value',
    ],
    [
      'a quorum above all',
      'setValue',
      { item: APPRAISAL, leaf: 'quorum.threshold', value: { threshold: { operator: 'AT_LEAST', ratio: '3/2' } } },
      'PROFILE_RATIO_IMPOSSIBLE',
      'input.value.threshold.ratio',
    ],
  ])('%s are refused by an edit, and nothing is written', async (_case, name, input, code, path) => {
    const id = await drafts.start({ target: 'luzhou', jurisdictionCode: null, start: { kind: 'VERSION' } })
    const before = await drafts.written()
    const { changeRequest, userErrors } = await drafts.edit(name, id, input)
    expect([changeRequest, userErrors.map((one) => [one.code, one.path?.join('.')])]).toEqual([null, [[code, path]]])
    expect(await drafts.written()).toEqual(before)
  })
})
