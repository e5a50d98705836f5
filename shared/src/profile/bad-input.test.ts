import { parseProfile } from './index.js'
import { SMALL_PROFILE, withReplaced } from './profile.builder.js'

/** What is said of an input: code, line, column, path and hint of each problem; never a half of the content. */
function said(input: string | Uint8Array, texts?: Record<string, string>): unknown[][] {
  const { profile, problems } = parseProfile(input, 'small.yaml', texts && { texts })
  expect(profile === null).toBe(problems.length > 0)
  for (const { message } of problems) expect([message.en.at(-1), message.zh.at(-1)]).toEqual(['.', '。'])
  return problems.map(({ code, line, column, path, hint }) => [code, line, column, path, hint?.en ?? null])
}

const LEAVE_OUT = 'Where the document states none, leave the key out.'
const LEVELS =
  '`city`: The Party committee of the city (市委). `district`: The Party committee of a district or county (区委、县委). `institution`: The institution, such as a university (单位). `grassroots-committee`: Grassroots Party committees (基层党委). `organ-organizations`: Party organizations of the organs (机关党组织). `all-levels`: Party organizations at all levels (各级党组织).'
const CADENCE = '{ interval: P6M, strength: in-principle, source: { quote: 每半年, at: 40 } }'
const quota = (written: string) => withReplaced('quota: 50', `quota: ${written}`)
const cadence = (written: string) => withReplaced('interval: P6M', `interval: ${written}`)
const start = (written: string) => withReplaced('{ kind: day, value: 2010-04-15 }', written)
const target = (written: string) =>
  `${SMALL_PROFILE}targets:\n  - { code: small.target, name: { zh: 目标 }, ${written} }\n`

test.each<[string, string, unknown[][]]>([
  [
    'a level that grants under another name',
    withReplaced('levels: [city]', 'levels: [county]'),
    [['PROFILE_WORD_UNKNOWN', 37, 33, 'awards[0].grantor.levels[0]', LEVELS]],
  ],
  ['a negative quota', quota('-1'), [['PROFILE_NUMBER_TOO_SMALL', 39, 79, 'awards[0].recipients[0].quota', LEAVE_OUT]]],
  [
    'a negative quota with a status',
    quota('{ value: -1, status: inferred }'),
    [['PROFILE_NUMBER_TOO_SMALL', 39, 88, 'awards[0].recipients[0].quota.value', LEAVE_OUT]],
  ],
  [
    'a fraction as a quota',
    quota('2.5'),
    [['PROFILE_NUMBER_NOT_WHOLE', 39, 79, 'awards[0].recipients[0].quota', 'Did you mean `3`?']],
  ],
  ['a quota without end', quota('.inf'), [['PROFILE_TYPE_WRONG', 39, 79, 'awards[0].recipients[0].quota', null]]],
  [
    'a quota that no counter holds',
    quota('1e30'),
    [['PROFILE_NUMBER_TOO_LARGE', 39, 79, 'awards[0].recipients[0].quota', null]],
  ],
  ['a quota in words', quota('五十'), [['PROFILE_TYPE_WRONG', 39, 79, 'awards[0].recipients[0].quota', null]]],
  [
    'a cadence of zero',
    cadence('P0M'),
    [['PROFILE_INTERVAL_IMPOSSIBLE', 32, 26, 'procedures[0].cadence.interval', LEAVE_OUT]],
  ],
  [
    'a cadence in words',
    cadence('6 months'),
    [['PROFILE_INTERVAL_IMPOSSIBLE', 32, 26, 'procedures[0].cadence.interval', 'Did you mean `P6M`?']],
  ],
  [
    'a cadence in Chinese',
    cadence('每半年'),
    [['PROFILE_INTERVAL_IMPOSSIBLE', 32, 26, 'procedures[0].cadence.interval', null]],
  ],
  [
    'a cadence in days',
    cadence('P30D'),
    [['PROFILE_INTERVAL_IMPOSSIBLE', 32, 26, 'procedures[0].cadence.interval', null]],
  ],
  [
    'a cadence in the past',
    cadence('P-6M'),
    [['PROFILE_INTERVAL_IMPOSSIBLE', 32, 26, 'procedures[0].cadence.interval', null]],
  ],
  [
    'a status without a value',
    withReplaced(CADENCE, '{ status: inferred }'),
    [
      [
        'PROFILE_VALUE_MISSING',
        32,
        14,
        'procedures[0].cadence',
        'It is `silent` where the document says nothing, `damaged` where it cannot be read.',
      ],
    ],
  ],
  [
    'a value that is said to be silent',
    withReplaced('strength: in-principle,', 'strength: in-principle, status: silent,'),
    [['PROFILE_SILENT_WITH_VALUE', 32, 14, 'procedures[0].cadence', 'A value without a status is `stated`.']],
  ],
  [
    'a ratio above one',
    target('threshold: { operator: at-least, ratio: 3/2 }'),
    [
      [
        'PROFILE_RATIO_IMPOSSIBLE',
        42,
        85,
        'targets[0].threshold.ratio',
        'Write a ratio from 0 to 1, such as 2/3 or 0.9.',
      ],
    ],
  ],
  [
    'a ratio of nothing',
    target('threshold: { operator: at-least, ratio: 1/0 }'),
    [
      [
        'PROFILE_RATIO_IMPOSSIBLE',
        42,
        85,
        'targets[0].threshold.ratio',
        'Write a ratio from 0 to 1, such as 2/3 or 0.9.',
      ],
    ],
  ],
  [
    'a ratio that YAML takes for a number',
    target('threshold: { operator: at-least, ratio: 0.9 }'),
    [['PROFILE_TYPE_WRONG', 42, 85, 'targets[0].threshold.ratio', "Did you mean `'0.9'`?"]],
  ],
  [
    'a time limit of zero',
    target('within: P0Y'),
    [['PROFILE_INTERVAL_IMPOSSIBLE', 42, 53, 'targets[0].within', LEAVE_OUT]],
  ],
  [
    'a day that its month does not have',
    start('{ kind: day, value: 2010-02-30 }'),
    [['PROFILE_DATE_IMPOSSIBLE', 23, 32, 'phases[0].start.value', 'Did you mean `2010-02-28`?']],
  ],
  [
    'a day in Chinese',
    start('{ kind: day, value: 2010年4月15日 }'),
    [['PROFILE_DATE_IMPOSSIBLE', 23, 32, 'phases[0].start.value', 'Did you mean `2010-04-15`?']],
  ],
  [
    'a month given as a day',
    start('{ kind: day, value: 2010-04 }'),
    [['PROFILE_DATE_IMPOSSIBLE', 23, 32, 'phases[0].start.value', 'Where only the month is known, use `kind: month`.']],
  ],
  [
    'a thirteenth month',
    start('{ kind: month, value: 2010-13 }'),
    [['PROFILE_DATE_IMPOSSIBLE', 23, 34, 'phases[0].start.value', null]],
  ],
  [
    'a year of five digits',
    start('{ kind: year-end, value: 20100 }'),
    [['PROFILE_DATE_IMPOSSIBLE', 23, 37, 'phases[0].start.value', null]],
  ],
  [
    'a day and an event at once',
    start('{ kind: day, value: 2010-04-15, event: congress }'),
    [['PROFILE_MOMENT_MIXED', 23, 44, 'phases[0].start.event', 'For a time bound to an event, use `kind: event`.']],
  ],
  [
    'an event with a date',
    start('{ kind: event, event: congress, relation: before, value: 2012 }'),
    [['PROFILE_MOMENT_MIXED', 23, 62, 'phases[0].start.value', 'For a date, use `day`, `month` or `year-end`.']],
  ],
  [
    'not stated, and a date',
    start('{ kind: not-stated, value: 2012 }'),
    [['PROFILE_MOMENT_MIXED', 23, 32, 'phases[0].start.value', 'For a date, use `day`, `month` or `year-end`.']],
  ],
  [
    'an event without a relation',
    start('{ kind: event, event: congress }'),
    [['PROFILE_KEY_MISSING', 23, 12, 'phases[0].start', null]],
  ],
  [
    'an end before its start',
    start('{ kind: day, value: 2011-01-01 }'),
    [['PROFILE_END_BEFORE_START', 20, 5, 'phases[0]', null]],
  ],
  [
    'a quote of 81 characters',
    withReplaced('quote: 第一阶段', `quote: ${'一'.repeat(81)}`),
    [
      [
        'PROFILE_TEXT_TOO_LONG',
        26,
        34,
        'phases[0].source.quote',
        'Quote only the words that the value rests on, not the whole sentence.',
      ],
    ],
  ],
  [
    'a code in capitals',
    withReplaced('code: small.phase.1', 'code: Small.Phase_1'),
    [['PROFILE_CODE_INVALID', 20, 11, 'phases[0].code', 'Did you mean `small.phase-1`?']],
  ],
  [
    'a key twice',
    withReplaced('    role: own\n', '    role: own\n    role: own\n'),
    [['PROFILE_KEY_DUPLICATE', 13, 5, 'documents[0].role', 'The other one stands in line 12.']],
  ],
  [
    'an anchor',
    withReplaced('{ zh: 第一阶段 }', '&a { zh: 第一阶段 }'),
    [['PROFILE_ALIAS_REFUSED', 22, 14, 'phases[0].name', 'Do without `&a`.']],
  ],
  [
    'a tag',
    withReplaced('order: 1\n    name', 'order: !!int 1\n    name'),
    [['PROFILE_ALIAS_REFUSED', 21, 18, 'phases[0].order', 'Do without `!!int`.']],
  ],
])('%s is refused where it stands', (_case, text, expected) => {
  expect(said(text)).toEqual(expected)
})

test('a bomb of aliases is refused unexpanded, at its first anchors and aliases', () => {
  const bomb = ['&a [lol, lol]', '&b [*a, *a]', '&c [*b, *b]'].map((text, i) => `x${i}: ${text}\n`).join('')
  expect(said(bomb).slice(0, 2)).toEqual([
    ['PROFILE_ALIAS_REFUSED', 1, 8, 'x0', 'Do without `&a`.'],
    ['PROFILE_ALIAS_REFUSED', 2, 8, 'x1', 'Do without `&b`.'],
  ])
})

test('50 MB are refused unread', () => {
  const hint = 'Texts of documents do not belong in it, only quotes of at most 80 characters.'
  expect(said(Buffer.alloc(50 * 1024 * 1024, 'x'))).toEqual([['PROFILE_TOO_LARGE', 1, 1, '', hint]])
})

test.each<[string, Buffer, unknown[]]>([
  [
    'GB 18030',
    Buffer.from([0x61, 0x3a, 0x20, 0x31, 0x0a, 0x62, 0x3a, 0x20, 0xd6, 0xd0, 0x0a]),
    [2, 4, 'It looks like GB 18030.'],
  ],
  ['UTF-16', Buffer.from('\ufeffa: 1\n', 'utf16le'), [1, 1, 'It looks like UTF-16.']],
  ['nothing known', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0a]), [1, 4, null]],
])('bytes that are no UTF-8 but %s are refused at the first of them', (_case, bytes, [line, column, hint]) => {
  expect(said(bytes)).toEqual([['PROFILE_NOT_UTF8', line, column, '', hint]])
})

describe('quotes, where the text of the document is given', () => {
  const TEXT = `关于开展活动的意见。${'。'.repeat(10)}第一阶段${'。'.repeat(16)}每半年点评，每半年`

  test('those at their places are fine, and so are those of documents without a text', () => {
    expect(said(SMALL_PROFILE, { 'small.doc': TEXT })).toEqual([])
    expect(said(SMALL_PROFILE, { 'other.doc': '' })).toEqual([])
  })

  test('places are counted in characters, also where one takes two units', () => {
    expect(said(SMALL_PROFILE, { 'small.doc': TEXT.replace('。第', '𠮷第') })).toEqual([])
  })

  test.each<[string, string, string, unknown[][]]>([
    [
      'that is not in it',
      withReplaced('quote: 第一阶段', 'quote: 第三阶段'),
      TEXT,
      [['PROFILE_QUOTE_NOT_FOUND', 26, 34, 'phases[0].source.quote', null]],
    ],
    [
      'that the text has with a space',
      SMALL_PROFILE,
      TEXT.replace('第一阶段', '第一 阶段'),
      [
        ['PROFILE_QUOTE_NOT_FOUND', 26, 34, 'phases[0].source.quote', 'Did you mean “第一 阶段”?'],
        ['PROFILE_QUOTE_ELSEWHERE', 32, 81, 'procedures[0].cadence.source.at', 'Did you mean `at: 41`?'],
      ],
    ],
    [
      'that stands elsewhere: the nearest place',
      withReplaced('quote: 每半年, at: 40', 'quote: 每半年, at: 44'),
      TEXT,
      [['PROFILE_QUOTE_ELSEWHERE', 32, 81, 'procedures[0].cadence.source.at', 'Did you mean `at: 46`?']],
    ],
  ])('%s', (_case, input, text, expected) => {
    expect(said(input, { 'small.doc': text })).toEqual(expected)
  })
})

test('the meanings of the words that are allowed are given in Chinese too', () => {
  const { problems } = parseProfile(withReplaced('levels: [city]', 'levels: [county]'), 'small.yaml')
  expect(problems[0]!.hint?.zh).toBe(
    '`city` 为市委，`district` 为区委、县委，`institution` 为单位，`grassroots-committee` 为基层党委，`organ-organizations` 为机关党组织，`all-levels` 为各级党组织。',
  )
})
