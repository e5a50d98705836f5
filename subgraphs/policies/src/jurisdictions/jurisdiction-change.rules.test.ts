import {
  type NamedPlace,
  problemsWithCode,
  problemsWithGrounds,
  problemsWithMove,
  problemsWithName,
  problemsWithParent,
  problemsWithPaths,
} from './jurisdiction-change.rules.js'

const place = (path: string, level: string, validFrom = '0001-01-01', validTo = '9999-12-31'): NamedPlace => {
  const codes = path.split('/').filter(Boolean)
  const [code, parentCode] = [codes.at(-1)!, codes.at(-2) ?? null]
  return { code, parentCode, path, level, nameZh: code, nameEn: null, validFrom, validTo }
}
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)

const grounds = { name: { zh: '泸县', en: 'Luxian' }, source: { document: '国函〔1997〕1号', quote: null }, note: null }
test.each([
  ['a source', grounds, []],
  ['a note', { ...grounds, source: null, note: { zh: '众所周知', en: null } }, []],
  ['neither', { ...grounds, source: null }, ['JURISDICTION_WITHOUT_SOURCE']],
  ['blanks', { ...grounds, source: { document: ' ', quote: null } }, ['JURISDICTION_WITHOUT_SOURCE']],
  ['no name', { ...grounds, name: { zh: '\t', en: 'x' } }, ['JURISDICTION_NAME_EMPTY']],
  ['the longest name', { ...grounds, name: { zh: '县'.repeat(500), en: null } }, []],
  ['a name too long', { ...grounds, name: { zh: '县'.repeat(501), en: null } }, ['JURISDICTION_TEXT_TOO_LONG']],
  [
    'a quote too long',
    { ...grounds, source: { document: 'x', quote: '县'.repeat(81) } },
    ['JURISDICTION_TEXT_TOO_LONG'],
  ],
  ['a move has no name', { source: grounds.source, note: null }, []],
])('grounds: %s', (_case, given, expected) => expect(codes(problemsWithGrounds(given))).toEqual(expected))

test.each([
  ['luxian', false, []],
  ['luxian-2.a', false, []],
  ['luxian', true, ['JURISDICTION_CODE_TAKEN']],
  ['Luxian', false, ['JURISDICTION_CODE_INVALID']],
  ['-luxian', false, ['JURISDICTION_CODE_INVALID']],
  ['lu/xian', false, ['JURISDICTION_CODE_INVALID']],
  ['', false, ['JURISDICTION_CODE_INVALID']],
  ['a'.repeat(190), false, []],
  ['a'.repeat(191), false, ['JURISDICTION_CODE_INVALID']],
])('the code %s', (code, isTaken, expected) => expect(codes(problemsWithCode(code, isTaken))).toEqual(expected))

const city = [place('/china/luzhou/', 'CITY', '1983-03-03')]
test.each([
  ['a county under a city', 'COUNTY', '1983-03-03', []],
  ['an institution under a city', 'INSTITUTION', '2000-01-01', []],
  ['a city under a city', 'CITY', '2000-01-01', ['JURISDICTION_LEVEL_WRONG']],
  ['a province under a city', 'PROVINCE', '2000-01-01', ['JURISDICTION_LEVEL_WRONG']],
  ['before the city was there', 'COUNTY', '1983-03-02', ['JURISDICTION_UNKNOWN']],
])('%s', (_case, level, from, expected) =>
  expect(codes(problemsWithParent({ level, parentCode: 'luzhou', from }, city))).toEqual(expected),
)

test('an institution may stand under an institution', () => {
  const school = [place('/china/school/', 'INSTITUTION')]
  expect(problemsWithParent({ level: 'INSTITUTION', parentCode: 'school', from: '2000-01-01' }, school)).toEqual([])
})

const luxian = place('/china/yibin/luxian/', 'COUNTY')
const days = { validFrom: '1983-03-03', validTo: '9999-12-31' }
test.each([
  ['to a city', 'luzhou', city, []],
  ['where it is', 'yibin', [place('/china/yibin/', 'CITY')], ['JURISDICTION_PARENT_UNCHANGED']],
  ['under nobody', 'nowhere', [], ['JURISDICTION_UNKNOWN']],
  ['under itself', 'luxian', [luxian], ['JURISDICTION_PARENT_BELOW']],
  ['under its own town', 'town', [place('/china/yibin/luxian/town/', 'INSTITUTION')], ['JURISDICTION_PARENT_BELOW']],
  [
    'under what will be its own later',
    'luzhou',
    [
      place('/china/luzhou/', 'CITY', '1983-03-03', '2001-01-01'),
      place('/china/yibin/luxian/luzhou/', 'CITY', '2001-01-01'),
    ],
    ['JURISDICTION_PARENT_BELOW'],
  ],
  [
    'under what ends before',
    'luzhou',
    [place('/china/luzhou/', 'CITY', '1983-03-03', '2001-01-01')],
    ['JURISDICTION_PARENT_ENDS'],
  ],
])('a county moved %s', (_case, parentCode, parents, expected) =>
  expect(codes(problemsWithMove(luxian, { parentCode, days, parents }))).toEqual(expected),
)

test('the same name again says nothing new', () => {
  expect(codes(problemsWithName(luxian, { zh: 'luxian', en: null }, '2000-01-01'))).toEqual([
    'JURISDICTION_NAME_UNCHANGED',
  ])
  expect(problemsWithName(luxian, { zh: 'luxian', en: 'Luxian' }, '2000-01-01')).toEqual([])
})

test('a path is as long as its column at most', () => {
  const path = (length: number) => `/${'a'.repeat(length - 2)}/`
  expect(problemsWithPaths([place(path(760), 'CITY')])).toEqual([])
  expect(codes(problemsWithPaths([place('/a/', 'CITY'), place(path(761), 'CITY')]))).toEqual(['JURISDICTION_TOO_DEEP'])
})
