import {
  coversAll,
  problemsOfCode,
  problemsOfDay,
  problemsOfName,
  problemsOfParts,
  problemsOfShares,
  shared,
} from './organization.rules.js'

const codesOf = (problems: { code: string }[]) => problems.map(({ code }) => code)

test.each([
  ['1921-06-30', ['ORGANIZATION_DAY_IMPLAUSIBLE']],
  ['1921-07-01', []],
  ['2026-03-02', []],
  ['2026-03-03', ['ORGANIZATION_DAY_IMPLAUSIBLE']],
])('a day: %s', (on, expected) => expect(codesOf(problemsOfDay(on, '2026-03-02'))).toEqual(expected))

test.each([
  ['党支部', null, []],
  ['党支部', 'Branch', []],
  ['', null, ['ORGANIZATION_NAME_INVALID']],
  ['  ', 'Branch', ['ORGANIZATION_NAME_INVALID']],
  ['党支部', ' ', ['ORGANIZATION_NAME_INVALID']],
  ['党'.repeat(200), null, []],
  ['党'.repeat(201), null, ['ORGANIZATION_NAME_INVALID']],
])('a name: %s / %s', (zh, en, expected) => expect(codesOf(problemsOfName({ zh, en }))).toEqual(expected))

test.each([
  [null, []],
  ['luzhou.branch-1', []],
  ['Luzhou', ['ORGANIZATION_CODE_INVALID']],
  ['1st', ['ORGANIZATION_CODE_INVALID']],
  ['a b', ['ORGANIZATION_CODE_INVALID']],
  ['a'.repeat(191), ['ORGANIZATION_CODE_INVALID']],
])('a code: %s', (code, expected) => expect(codesOf(problemsOfCode(code))).toEqual(expected))

test.each<[string, string[], string[]]>([
  ['a', ['b'], []],
  ['a', [], ['ORGANIZATION_PARTS_WRONG']],
  ['a', ['a'], ['ORGANIZATION_PARTS_WRONG']],
  ['a', ['b', 'b'], ['ORGANIZATION_PARTS_WRONG']],
  ['a', Array.from({ length: 51 }, (_, i) => `b${i}`), ['ORGANIZATION_PARTS_WRONG']],
])('parts of %s: %j', (one, others, expected) =>
  expect(codesOf(problemsOfParts(one, others, 'parts'))).toEqual(expected),
)

test.each<[number[], string[]]>([
  [[10_000], []],
  [[6000, 4000], []],
  [[6000, 3999], ['ORGANIZATION_SHARES_WRONG']],
  [[10_000, 0], ['ORGANIZATION_SHARES_WRONG']],
  [[10_001, -1], ['ORGANIZATION_SHARES_WRONG']],
])('shares %j', (shares, expected) => expect(codesOf(problemsOfShares(shares))).toEqual(expected))

test.each([
  [['2010', '2012'], ['2011', '2013'], { from: '2011', to: '2012' }],
  [['2010', '2011'], ['2011', '2013'], null],
  [['2010', '2014'], ['2011', '2013'], { from: '2011', to: '2013' }],
])('the days that %j and %j share', ([a, b], [c, d], expected) =>
  expect(shared({ from: a!, to: b! }, { from: c!, to: d! })).toEqual(expected),
)

test.each([
  [
    [
      ['2010', '2012'],
      ['2012', '2014'],
    ],
    true,
  ],
  [
    [
      ['2010', '2012'],
      ['2013', '2014'],
    ],
    false,
  ],
  [[['2011', '2014']], false],
  [[['2010', '2013']], false],
  [[], false],
])('states %j cover 2010 until before 2014: %s', (states, expected) =>
  expect(
    coversAll(
      states.map(([from, to]) => ({ from: from!, to: to! })),
      { from: '2010', to: '2014' },
    ),
  ).toBe(expected),
)
