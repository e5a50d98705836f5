import { allProfiles, mappingOf, profileOf, shippedIndex } from './five-profiles.builder.js'
import {
  type ConceptIndex,
  indexConcepts,
  leafMatrix,
  type MappingRow,
  type MatrixRow,
  readColumn,
  resolveChain,
} from './index.js'

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
    { profile: 'luzhou', kind: 'NO_COUNTERPART', item: null, relation: null, leaf: null, unmapped: [] },
  ])
})

const REVIEW = { concept: 'procedure.leader-review', leaf: 'cadence' }
const LUZHOU = columns.slice(0, 1)
const isAbout = (end: string) => (row: { item: string }) => row.item.endsWith(end)

/** The shipped concepts with a changed mapping of Luzhou. */
const indexWith = (change: (rows: MappingRow[]) => MappingRow[]) => {
  const mapping = mappingOf('luzhou')
  return indexConcepts({ version: index.version, concepts: [...index.concepts.values()] }, [
    { ...mapping, rows: change(mapping.rows) },
  ])
}
const answers = (some: ConceptIndex, row: MatrixRow) =>
  leafMatrix(some, LUZHOU, row).map(({ kind, unmapped }) => [kind, unmapped])

test('where an item of the kind is not mapped yet, a missing counterpart is not certain', () => {
  const notYet = indexWith((rows) => rows.filter((row) => !isAbout('.link.review')(row)))
  expect(answers(notYet, REVIEW)).toEqual([['UNMAPPED', ['luzhou.link.review']]])
  expect(answers(notYet, { concept: 'tier.lagging', leaf: 'duty' })).toEqual([['NO_COUNTERPART', []]])
})

test('an item that was read and mapped to no concept is no counterpart of any', () => {
  const judged = indexWith((rows) =>
    rows.map((row) => (isAbout('.link.review')(row) ? { ...row, concept: null, relation: 'none' } : row)),
  )
  expect(answers(judged, REVIEW)).toEqual([['NO_COUNTERPART', []]])
  const [column] = LUZHOU.map((one) => readColumn(judged, one))
  expect(column!.unmapped.map(({ item }) => item.code)).toContain('luzhou.link.review')
})

test('an inherited item is found by the mapping of the scheme that it comes from', () => {
  const county = { ...profileOf('luzhou'), identity: { ...profileOf('luzhou').identity, code: 'county' } }
  const [cell] = leafMatrix(index, [{ profile: 'county', scheme: county }], REVIEW)
  expect(cell).toMatchObject({ profile: 'county', kind: 'VALUE', item: 'luzhou.link.review', relation: 'exact' })
})

test.each([
  [
    'targets.*.threshold',
    [
      'luzhou VALUE target.two-thirds',
      'luzhou NOT_STATED target.four-aspects',
      'hailun VALUE target.satisfaction',
      'beijing NO_COUNTERPART',
      'wujiang NO_COUNTERPART',
      'neijiang NOT_STATED targets-note',
    ],
  ],
])('a star stands for all entries of a list, each with a cell: %s', (leaf, expected) => {
  expect(
    leafMatrix(index, columns, { concept: null, leaf }).map(({ profile, kind, item }) =>
      [profile.split('-')[0], kind, item?.split('.').slice(1).join('.')].filter(Boolean).join(' '),
    ),
  ).toEqual(expected)
})

test('of a scheme with some sections only these are compared', () => {
  const { procedures, absentProcedures } = profileOf('luzhou')
  const [part] = leafMatrix(index, [{ profile: 'luzhou', scheme: { procedures, absentProcedures } }], REVIEW)
  expect(part).toEqual(leafMatrix(index, LUZHOU, REVIEW)[0])
})
