import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { countyOf, publish, reviewedEvery, shipped } from '../publishing.builder.js'

interface Cell {
  kind: string
  item: string | null
  shown: { zh: string; en: string }
  clauses: { section: string; quote: string }[]
  provenance: { how: string; definedBy: string } | null
  json: string | null
  unmapped: string[]
}
interface Column {
  profile: string | null
  jurisdiction: string
  on: string
  known: string | null
  version: { id: string } | null
  rows: { row: { concept: string | null; leaf: string }; cells: Cell[] }[]
  unmapped: { totalCount: number; nodes: { code: string; kind: string; reason: { en: string } | null }[] }
}
interface Answer {
  schemeMatrix: {
    mappingVersion: string
    rows: { name: { zh: string; en: string }; concept: string | null; leaf: string }[]
    columns: { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean }; nodes: Column[] }
  }
}

const MATRIX = `query ($columns: [SchemeMatrixColumnInput!], $leaves: [MatrixLeaf!], $paths: [LeafPathInput!], $kinds: [ConceptKind!], $first: Int! = 20, $after: String) {
  schemeMatrix(columns: $columns, leaves: $leaves, paths: $paths, kinds: $kinds) {
    mappingVersion rows { name { zh en } concept leaf }
    columns(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes {
      profile jurisdiction on known title { value { en } } version { id }
      rows { row { concept leaf } cells {
        kind item relation shown { zh en } value { en } cadence { interval } moment { kind } threshold { operator ratio } number json unmapped
        clauses { section quote } provenance { how definedBy }
      } }
      unmapped(first: 50) { totalCount nodes { code kind reason { en } item { name { value { zh } } clauses { section } } } }
    } }
  }
}`

forEachDatabase('schemeMatrix', (open) => {
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  const before = '2026-03-01T09:00:00.000Z'
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
    now = new Date('2026-03-02T08:00:00.000Z')
    await publish(policies, reviewedEvery(shipped('luzhou'), 'P3M'), { validFrom: '2011-01-01' })
    await publish(policies, countyOf('luzhou', 'naxi'), { validFrom: '2011-01-01' })
    now = new Date('2026-03-03T08:00:00.000Z')
    await policies.subgraph.settle()
  }, 30_000)
  afterAll(() => policies.subgraph.close())

  const matrix = async (variables: Record<string, unknown>) =>
    (await policies.ask<Answer>(MATRIX, { variables })).schemeMatrix
  const summary = ({ profile, jurisdiction, on, rows }: Column) => [
    [profile, jurisdiction, on].join(' '),
    ...rows.map(({ cells }) => cells.map(({ kind, shown }) => `${kind} ${shown.en}`).join(' / ')),
  ]

  test('lays one scheme at two dates side by side, and as it was known before', async () => {
    const { columns } = await matrix({
      leaves: ['LEADER_REVIEW_CADENCE', 'CAMPAIGN_START'],
      columns: [
        { profile: 'luzhou', on: '2010-07-15' },
        { jurisdiction: 'luzhou', on: '2011-07-15' },
        { jurisdiction: 'luzhou', on: '2011-07-15', known: before },
        { profile: 'beijing', on: '2011-07-15' },
      ],
    })
    expect(columns.nodes.map(summary)).toEqual([
      ['luzhou luzhou 2010-07-15', 'VALUE every six months, in principle', 'VALUE 2010-04'],
      ['luzhou luzhou 2011-07-15', 'VALUE every quarter, in principle', 'VALUE 2010-04'],
      ['luzhou luzhou 2011-07-15', 'VALUE every six months, in principle', 'VALUE 2010-04'],
      ['beijing beijing 2011-07-15', 'VALUE as appropriate', 'VALUE 2010-04'],
    ])
    expect(columns.nodes.map(({ known }) => known)).toEqual([null, null, before, null])
    expect(columns.nodes[0]!.version).toEqual(columns.nodes[2]!.version)
    expect(columns.nodes[0]!.rows[0]!.cells[0]).toMatchObject({
      item: 'luzhou.link.review',
      cadence: { interval: 'P6M' },
      clauses: [
        { section: '四/(二)', quote: '领导点评原则上每半年进行1次' },
        { section: '四/(二)', quote: '也可根据活动进展情况和工作需要不定期开展' },
      ],
    })
  })

  test('a scheme shows what it inherits, by the mapping of the scheme that it comes from', async () => {
    const { columns } = await matrix({
      leaves: ['LEADER_REVIEW_CADENCE'],
      columns: [{ profile: 'naxi', on: '2011-07-15' }],
    })
    const [cell] = columns.nodes[0]!.rows[0]!.cells
    expect([cell!.shown.en, cell!.item, cell!.provenance]).toEqual([
      'every quarter, in principle',
      'luzhou.link.review',
      { how: 'INHERITED', definedBy: 'luzhou' },
    ])
  })

  test('a jurisdiction without a scheme then keeps its column', async () => {
    const columns = [{ jurisdiction: 'neijiang' }, { profile: 'luzhou', on: '2009-12-31' }]
    const found = await matrix({ leaves: ['THEME'], columns })
    expect(found.columns.nodes.map(summary)).toEqual([
      [' neijiang 2026-03-03', 'NO_SCHEME no scheme then'],
      ['luzhou luzhou 2009-12-31', 'NO_SCHEME no scheme then'],
    ])
  })

  test('typed values stand beside the words', async () => {
    const { columns } = await matrix({
      columns: [{ profile: 'beijing' }, { profile: 'luzhou' }],
      leaves: ['ANNIVERSARY_AWARD_MEMBER_QUOTA', 'TARGET_THRESHOLDS', 'PERIODIC_CITY_AWARD_FREQUENCY'],
    })
    const cells = columns.nodes.map(({ rows }) => rows.map(({ cells: found }) => found.map(({ json }) => json)))
    expect(cells).toEqual([
      [[null, '100'], [null], [null]],
      [
        [null],
        ['{"operator":"at-least","ratio":"2/3"}', null],
        ['{"interval":"P2Y","kind":"interval","strength":"in-principle"}'],
      ],
    ])
    expect(columns.nodes[0]!.rows[0]!.cells[1]).toMatchObject({ number: 100 })
    expect(columns.nodes[1]!.rows[1]!.cells[0]).toMatchObject({ threshold: { operator: 'AT_LEAST', ratio: '2/3' } })
  })

  test('all concepts of a kind, with the items of each scheme, and those without a concept', async () => {
    const { rows, columns } = await matrix({ kinds: ['AWARD_TYPE', 'TIER'], columns: [{ profile: 'beijing' }] })
    expect(rows.map(({ concept, leaf, name }) => [concept, leaf, name.zh])).toEqual([
      ['tier.advanced', 'name', '先进'],
      ['tier.middle', 'name', '中间状态'],
      ['tier.lagging', 'name', '相对后进'],
      ['award.campaign-special', 'name', '2010—2012年创先争优活动专项表彰'],
      ['award.anniversary-2011', 'name', '2011年“七一”（建党90周年）表彰'],
      ['award.periodic-city', 'name', '市委每两年表彰'],
      ['award.periodic-grassroots', 'name', '基层党委每年表彰'],
      ['award.every-level', 'name', '各级分级表彰'],
    ])
    const found = columns.nodes[0]!.rows.map(({ cells }) => cells.map(({ item, kind }) => item ?? kind).join(' '))
    expect(found).toEqual([
      'NO_COUNTERPART',
      'NO_COUNTERPART',
      'NO_COUNTERPART',
      'beijing.award.2012.all-levels beijing.award.2012.city',
      'beijing.award.2011.all-levels beijing.award.2011.city',
      'NO_COUNTERPART',
      'NO_COUNTERPART',
      'beijing.award.2010.all-levels beijing.award.2011.all-levels beijing.award.2012.all-levels',
    ])
    expect(columns.nodes[0]!.unmapped).toEqual({
      totalCount: 1,
      nodes: [
        {
          code: 'beijing.award.2010.city',
          kind: 'AWARD_TYPE',
          reason: { en: 'no other scheme has it' },
          item: { name: { value: { zh: expect.any(String) } }, clauses: [{ section: '五/第一时段' }] },
        },
      ],
    })
  })

  test('an item that nobody has mapped makes a missing counterpart uncertain', async () => {
    const base = shipped('luzhou')
    const renamed = base.procedures.map((one) => ({ ...one, code: one.code.replace('luzhou.', 'gulin.') }))
    const gulin = { ...countyOf('luzhou', 'gulin'), procedures: renamed }
    gulin.identity.extends = null
    await publish(policies, gulin)
    const { columns } = await matrix({
      leaves: ['LEADER_REVIEW_CADENCE', 'CATCH_UP_DUTY'],
      columns: [{ profile: 'gulin' }],
    })
    const [review, duty] = columns.nodes[0]!.rows.map(({ cells }) => cells[0]!)
    expect(review).toMatchObject({ kind: 'UNMAPPED', item: null, shown: { zh: '尚未对应', en: 'not mapped yet' } })
    expect(review!.unmapped).toEqual(renamed.map(({ code }) => code))
    expect(duty).toMatchObject({ kind: 'NO_COUNTERPART', unmapped: [] })
    const { nodes, totalCount } = columns.nodes[0]!.unmapped
    expect([totalCount, nodes[0]]).toMatchObject([renamed.length, { kind: 'PROCEDURE', reason: null }])
  })

  test('a leaf may be asked for by its path', async () => {
    const paths = [{ concept: 'procedure.leader-review', leaf: 'organizer' }, { leaf: 'documents.own.number' }]
    const { rows, columns } = await matrix({ paths, columns: [{ profile: 'luzhou' }] })
    expect(rows.map(({ name }) => name)).toEqual([
      { zh: '领导点评 · 组织者', en: 'Leader review · organizer' },
      { zh: '文件 · 文号', en: 'document · number' },
    ])
    expect(columns.nodes[0]!.rows.map(({ cells }) => cells[0]!.kind)).toEqual(['SILENT', 'VALUE'])
  })

  const leaves = ['THEME']
  test.each([
    ['MATRIX_EMPTY', {}, 'Name at least one of'],
    ['MATRIX_EMPTY', { leaves: [], kinds: [] }, 'Name at least one of'],
    ['MATRIX_COLUMN_INVALID', { leaves, columns: [{ profile: 'luzhou' }, {}] }, 'Column 2 '],
    ['MATRIX_COLUMN_INVALID', { leaves, columns: [{ profile: 'luzhou', jurisdiction: 'luzhou' }] }, 'Column 1 '],
    ['COMPARED_SCHEME_UNKNOWN', { leaves, columns: ['a', 'luzhou', 'b'].map((profile) => ({ profile })) }, '`a`, `b`'],
    [
      'COMPARED_JURISDICTION_UNKNOWN',
      { leaves, columns: ['a', 'luzhou', 'b'].map((jurisdiction) => ({ jurisdiction })) },
      '`a`, `b`',
    ],
    ['COMPARED_SCHEME_UNKNOWN', { leaves, columns: [{ profile: 'naxi', known: before }] }, '`naxi`'],
    [
      'COMPARED_KNOWN_TOO_LATE',
      { leaves, columns: [{ profile: 'luzhou', known: '2027-01-01T00:00:00.000Z' }] },
      '2027-01-01T00:00:00.000Z',
    ],
    [
      'COMPARED_TIMES_TOO_MANY',
      { leaves, columns: Array.from({ length: 25 }, (_, n) => ({ profile: 'luzhou', on: `20${n + 10}-01-01` })) },
      '25 different',
    ],
    [
      'MATRIX_CONCEPT_UNKNOWN',
      { paths: [{ concept: 'procedure.leader-revue', leaf: 'cadence' }] },
      'procedure.leader-review`',
    ],
    [
      'MATRIX_LEAF_UNKNOWN',
      { paths: [{ concept: 'procedure.leader-review', leaf: 'cadense' }] },
      'Did you mean `cadence`?',
    ],
    ['MATRIX_LEAF_UNKNOWN', { paths: [{ leaf: 'period.ends' }] }, 'Did you mean `period.end`?'],
    [
      'MATRIX_TOO_LARGE',
      { leaves, columns: Array.from({ length: 1001 }, () => ({ profile: 'luzhou' })) },
      '1 rows and 1001 columns',
    ],
    [
      'MATRIX_TOO_LARGE',
      { paths: Array.from({ length: 201 }, () => ({ leaf: 'period.end' })) },
      '201 rows and 0 columns',
    ],
    ['PAGE_SIZE_INVALID', { leaves, first: 101 }, '101'],
  ])('refuses with %s: %j', async (code, variables, said) => {
    const { data, errors } = await policies.run(MATRIX, { variables })
    expect([data, errors?.[0]?.extensions?.code]).toEqual([null, code])
    expect(errors![0]!.message).toContain(said)
  })

  test('pages go through the columns in the order asked for', async () => {
    const columns = ['wujiang-organs', 'luzhou', 'beijing', 'hailun'].map((profile) => ({ profile }))
    const first = (await matrix({ leaves, columns, first: 3 })).columns
    const next = (await matrix({ leaves, columns, first: 3, after: first.pageInfo.endCursor })).columns
    const codes = [first, next].map(({ nodes, totalCount, pageInfo }) => [
      ...nodes.map(({ profile }) => profile),
      totalCount,
      pageInfo.hasNextPage,
    ])
    expect(codes).toEqual([
      ['wujiang-organs', 'luzhou', 'beijing', 4, true],
      ['hailun', 4, false],
    ])
  })

  test('the statements are the same at every page size, and for every number of rows', async () => {
    const counts: number[] = []
    const all = ['luzhou', 'beijing', 'hailun', 'wujiang-organs', 'neijiang-normal-university']
    const columns = all.map((profile) => ({ profile }))
    for (const variables of [
      { leaves, first: 5 },
      { leaves, first: 5 },
      { leaves, first: 3 },
      { leaves: ['THEME', 'LEADER_REVIEW_CADENCE', 'CAMPAIGN_START'], first: 5 },
    ]) {
      await matrix({ columns, ...variables }) // oxlint-disable-line no-await-in-loop -- counted one by one
      counts.push(policies.statements.length)
    }
    expect(counts.slice(1)).toEqual([counts[1], counts[1], counts[1]])
  })
})
