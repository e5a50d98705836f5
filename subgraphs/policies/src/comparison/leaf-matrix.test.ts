import { forEachDatabase } from '@meritgraph/shared/testing'
import { dayOf } from '@meritgraph/shared/time'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Cell {
  kind: string
  item: string | null
  value: { zh: string; en: string } | null
  clauses: { quote: string }[]
  provenance: { how: string; base: { definedBy: string } | null } | null
}
interface Answer {
  leafMatrix: {
    mappingVersion: string
    withoutScheme: string[]
    columns: { totalCount: number; nodes: { profile: string; cells: Cell[] }[] }
  }
}

const MATRIX = `query ($leaf: MatrixLeaf!, $jurisdictions: [ID!], $first: Int! = 20) {
  leafMatrix(leaf: $leaf, jurisdictions: $jurisdictions) {
    mappingVersion withoutScheme concept { code }
    columns(first: $first) { totalCount nodes { profile jurisdiction cells {
      kind item relation value { zh en } cadence { interval strength } moment { kind event { code } isResolved }
      clauses { quote } provenance { how base { definedBy } }
    } } }
  }
}`

forEachDatabase('leafMatrix', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  const matrix = async (leaf: string, more: Record<string, unknown> = {}) =>
    (await policies.ask<Answer>(MATRIX, { variables: { leaf, ...more } })).leafMatrix
  const cells = async (leaf: string) =>
    (await matrix(leaf)).columns.nodes.flatMap(({ profile, cells: found }) =>
      found.map(({ kind, value }) => [profile, kind, value?.en ?? null].join(' | ')),
    )

  test('lays the leader-review cadence side by side, each with its clause', async () => {
    const { mappingVersion, columns } = await matrix('LEADER_REVIEW_CADENCE')
    expect(mappingVersion).toBe('2010.1')
    expect(
      columns.nodes.map(({ profile, cells: [cell] }) => [profile, cell!.value!.en, cell!.clauses[0]!.quote]),
    ).toEqual([
      ['beijing', 'as appropriate', '适时进行点评'],
      ['hailun', 'as appropriate', '党委负责人适时要对'],
      ['luzhou', 'every six months, in principle', '领导点评原则上每半年进行1次'],
      [
        'neijiang-normal-university',
        'together with year-end duty report; every year at the end of the year',
        '每年年底',
      ],
      ['wujiang-organs', 'every six months, in principle', '点评原则上每半年一次'],
    ])
  })

  test.each([
    [
      'CAMPAIGN_END',
      [
        'beijing | VALUE | before 18th National Congress of the Communist Party of China',
        'hailun | NOT_STATED | ',
        'luzhou | NOT_STATED | ',
        'neijiang-normal-university | VALUE | before 18th National Congress of the Communist Party of China',
        'wujiang-organs | VALUE | before 18th National Congress of the Communist Party of China',
      ],
    ],
    [
      'ANNIVERSARY_AWARD_MEMBER_QUOTA',
      [
        'beijing | NOT_STATED | ',
        'beijing | VALUE | 100',
        'hailun | NOT_STATED | ',
        'luzhou | NO_COUNTERPART | ',
        'neijiang-normal-university | NOT_STATED | ',
        'wujiang-organs | NO_COUNTERPART | ',
      ],
    ],
    [
      'MASS_APPRAISAL_PUBLICATION',
      [
        'beijing | SILENT | ',
        'hailun | VALUE | within a certain scope',
        'luzhou | VALUE | those who took part, local members and masses',
        'neijiang-normal-university | VALUE | within a certain scope',
        'wujiang-organs | VALUE | the masses, in a suitable manner',
      ],
    ],
    [
      'PERIODIC_CITY_AWARD_FREQUENCY',
      [
        'beijing | NO_COUNTERPART | ',
        'hailun | VALUE | every two years',
        'luzhou | VALUE | every two years, in principle',
        'neijiang-normal-university | NO_COUNTERPART | ',
        'wujiang-organs | NO_COUNTERPART | ',
      ],
    ],
    [
      'CATCH_UP_DUTY',
      [
        'beijing | NO_COUNTERPART | ',
        'hailun | NO_COUNTERPART | ',
        'luzhou | NO_COUNTERPART | ',
        'neijiang-normal-university | VALUE | Change their look',
        'wujiang-organs | NO_COUNTERPART | ',
      ],
    ],
  ])('tells silence, no counterpart and not stated apart: %s', async (leaf, expected) =>
    expect(await cells(leaf)).toEqual(expected),
  )

  test('an inferred base stands beside a silence and fills nothing', async () => {
    const { columns } = await matrix('CAMPAIGN_END', { jurisdictions: ['luzhou'] })
    expect(columns).toEqual({
      totalCount: 1,
      nodes: [
        {
          profile: 'luzhou',
          jurisdiction: 'luzhou',
          cells: [
            {
              kind: 'NOT_STATED',
              item: null,
              relation: null,
              value: null,
              cadence: null,
              moment: null,
              clauses: [],
              provenance: { how: 'SILENT_WITH_BASE', base: { definedBy: 'central' } },
            },
          ],
        },
      ],
    })
  })

  test('jurisdictions that set no scheme are named', async () => {
    const { columns, withoutScheme } = await matrix('THEME', { jurisdictions: ['jiangsu', 'luzhou', 'china'] })
    expect([columns.nodes.map(({ profile }) => profile), withoutScheme]).toEqual([['luzhou'], ['jiangsu', 'china']])
    expect(await matrix('THEME', { jurisdictions: [] })).toMatchObject({ columns: { nodes: [] }, withoutScheme: [] })
  })

  test('unknown jurisdictions are refused by name; so is an unknown leaf', async () => {
    const asked = { leaf: 'THEME', jurisdictions: ['nowhere', 'luzhou', 'elsewhere'] }
    const refused = await policies.run(MATRIX, { variables: asked })
    expect(refused.data).toBeNull()
    expect(refused.errors?.[0]).toMatchObject({
      message: 'No jurisdiction `nowhere`, `elsewhere` is known. Ask for `jurisdictions` and use their codes.',
      extensions: { code: 'COMPARED_JURISDICTION_UNKNOWN' },
    })
    const { errors } = await policies.run(MATRIX, { variables: { leaf: 'NOTHING' } })
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  test('is written as a document', async () => {
    const query = `{ leafMatrix(leaf: CATCH_UP_DUTY, jurisdictions: ["luzhou", "neijiang-normal-university"]) {
      document(format: CSV, language: EN)
    } }`
    const { leafMatrix } = await policies.ask<{ leafMatrix: { document: string } }>(query)
    expect(leafMatrix.document.split('\r\n').map((line) => line.split(',').slice(3, 11).join())).toEqual([
      'Scheme,Jurisdiction,On,Known,Answer,Item,Relation,Value',
      `luzhou,luzhou,${dayOf(new Date())},,NO_COUNTERPART,,,no counterpart`,
      `neijiang-normal-university,neijiang-normal-university,${dayOf(new Date())},,VALUE,neijiang-normal-university.tier.lagging,exact,Change their look`,
      '',
    ])
  })

  test('costs the same statements at every page size; only a longer chain of inheritance costs more', async () => {
    const counts: number[] = []
    for (const first of [5, 3, 4, 5]) {
      expect((await matrix('LEADER_REVIEW_CADENCE', { first })).columns.nodes).toHaveLength(first)
      counts.push(policies.statements.length)
    }
    expect(counts.slice(1)).toEqual([counts[1], counts[1], counts[1]])
  })
})
