import { allProfiles, shippedIndex } from './five-profiles.builder.js'
import { leafMatrix, type MatrixRow, resolveChain } from './index.js'

const index = shippedIndex(undefined)
const columns = allProfiles().map((scheme) => ({ profile: scheme.identity.code, scheme }))
const matrix = (row: MatrixRow) =>
  leafMatrix(index, columns, row).map(({ profile, kind, item, relation, leaf }) => {
    const value = leaf?.value as { zh?: string; strength?: string; kind?: string } | number | null | undefined
    const shown = typeof value === 'object' ? (value?.strength ?? value?.zh ?? value?.kind) : value
    return [profile.split('-')[0], kind, item?.split('.').slice(1).join('.'), relation, shown]
      .filter((one) => one != null)
      .join(' ')
  })

test.each<[string, MatrixRow, string[]]>([
  [
    'cadence of the leader review',
    { concept: 'procedure.leader-review', leaf: 'cadence' },
    [
      'luzhou VALUE link.review exact in-principle',
      'hailun VALUE link.review exact as-appropriate',
      'beijing VALUE link.review exact as-appropriate',
      'wujiang VALUE link.review exact in-principle',
      'neijiang VALUE link.review exact required',
    ],
  ],
  [
    'ledger of the mass appraisal: silent in two',
    { concept: 'procedure.mass-appraisal', leaf: 'ledger' },
    [
      'luzhou VALUE link.appraisal exact 专项台账',
      'hailun VALUE link.appraisal broader 专项台账',
      'beijing SILENT link.appraisal exact',
      'wujiang VALUE link.appraisal exact 登记在册',
      'neijiang SILENT link.appraisal broader',
    ],
  ],
  [
    'quota of members in 2011: not stated is neither silent nor a number',
    { concept: 'award.anniversary-2011', leaf: 'recipients.member.quota' },
    [
      'luzhou NO_COUNTERPART',
      'hailun NOT_STATED award.2011 exact',
      'beijing NOT_STATED award.2011.all-levels exact',
      'beijing VALUE award.2011.city exact 100',
      'wujiang NO_COUNTERPART',
      'neijiang NOT_STATED award.2011 narrower',
    ],
  ],
  [
    'quota of workers in yearly commendations: no such recipients, or no recipients stated at all',
    { concept: 'award.periodic-grassroots', leaf: 'recipients.party-affairs-worker.quota' },
    [
      'luzhou NO_COUNTERPART award.annual exact',
      'hailun NOT_STATED award.annual exact',
      'beijing NO_COUNTERPART',
      'wujiang NO_COUNTERPART',
      'neijiang NO_COUNTERPART',
    ],
  ],
  [
    'end of the campaign, a leaf of the scheme itself',
    { concept: null, leaf: 'period.end' },
    [
      'luzhou NOT_STATED not-stated',
      'hailun NOT_STATED not-stated',
      'beijing VALUE event',
      'wujiang VALUE event',
      'neijiang VALUE event',
    ],
  ],
  [
    'duty of the last tier',
    { concept: 'tier.lagging', leaf: 'duty' },
    [
      'luzhou NO_COUNTERPART',
      'hailun NO_COUNTERPART',
      'beijing NO_COUNTERPART',
      'wujiang NO_COUNTERPART',
      'neijiang VALUE tier.lagging exact 改变面貌',
    ],
  ],
  [
    'copies printed: a number that is not stated',
    { concept: null, leaf: 'documents.own.copies' },
    ['luzhou VALUE 60', 'hailun NOT_STATED', 'beijing NOT_STATED', 'wujiang NOT_STATED', 'neijiang NOT_STATED'],
  ],
])('%s', (_row, row, expected) => {
  expect(matrix(row)).toEqual(expected)
})

test('a resolved scheme brings its provenance along', () => {
  const resolved = columns.map(({ profile, scheme }) => ({ profile, scheme: resolveChain([scheme]).scheme }))
  const [first] = leafMatrix(index, resolved, { concept: 'procedure.leader-review', leaf: 'cadence' })
  expect(first!.leaf).toMatchObject({ how: 'LOCAL', definedBy: 'luzhou', status: 'stated' })
})

test('a damaged leaf is there, and is no silence', () => {
  const scheme = { a: { code: 'a', holder: { value: null, status: 'damaged', source: [], note: null } } }
  expect(leafMatrix(index, [{ profile: 'p', scheme }], { concept: null, leaf: 'a.holder' })[0]!.kind).toBe('VALUE')
})

test('a leaf that no scheme has', () => {
  expect(leafMatrix(index, columns.slice(0, 1), { concept: null, leaf: 'period.nothing.there' })).toEqual([
    { profile: 'luzhou', kind: 'NO_COUNTERPART', item: null, relation: null, leaf: null },
  ])
})
