import { canonicalJson, contentHash, parseProfile } from './index.js'
import { SMALL_PROFILE, withReplaced } from './profile.builder.js'

const problems = (input: string | Uint8Array) => {
  const { profile, problems } = parseProfile(input, 'small.yaml')
  expect(profile === null).toBe(problems.length > 0)
  return problems
}
const brief = (input: string | Uint8Array) =>
  problems(input).map(({ code, line, column, path, hint }) => [code, line, column, path, hint?.en ?? null])

test('a valid profile: every leaf is a value, every list is there, every source names its document', () => {
  expect(problems(SMALL_PROFILE)).toEqual([])
  const profile = parseProfile(SMALL_PROFILE, 'small.yaml').profile!
  const [phase] = profile.phases
  const source = [{ document: 'small.doc', section: '一', quote: '第一阶段', at: 20 }]
  expect(phase!.name).toEqual({ value: { zh: '第一阶段', en: null }, status: 'stated', source, note: null })
  expect(phase!.end.value).toEqual({ kind: 'year-end', value: '2010' })
  expect(phase!.topic).toEqual({ value: null, status: 'silent', source: [], note: null })
  expect([phase!.tasks, phase!.continues, phase!.topicEvents]).toEqual([[], [], []])
  expect(profile.documents[0]!.number.value).toBe('小发〔2010〕1号')
  expect(profile.documents[0]!.date).toMatchObject({ value: { kind: 'not-stated' }, status: 'silent' })
  expect(profile.procedures[0]!.cadence).toEqual({
    value: { interval: 'P6M', anchor: null, strength: 'in-principle', tiedTo: [], phase: null, also: null },
    status: 'stated',
    source: [{ document: 'small.doc', section: null, quote: '每半年', at: 40 }],
    note: null,
  })
  const [award] = profile.awards
  expect(award!.name.status).toBe('inferred')
  expect(award!.recipients.map(({ quota }) => [quota.value, quota.status])).toEqual([
    [50, 'stated'],
    [null, 'silent'],
  ])
  expect(award!.recipients[1]!.name).toEqual({ value: null, status: 'damaged', source: [], note: null })
  expect([profile.theme, profile.goals, profile.tiers]).toEqual([null, [], { tiers: [], duties: [] }])
})

test('the hash follows the content, not the layout of the file', () => {
  const hashOf = (text: string) => contentHash(parseProfile(text, 'small.yaml').profile!)
  const hash = hashOf(SMALL_PROFILE)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf(`# a remark\n${SMALL_PROFILE}`)).toBe(hash)
  expect(
    hashOf(withReplaced('  code: small\n  jurisdiction: small\n', "  jurisdiction: small\n  'code': small\n")),
  ).toBe(hash)
  expect(hashOf(withReplaced('quota: 50', 'quota: { value: 50 }'))).toBe(hash)
  expect(hashOf(withReplaced('quota: 50', 'quota: 51'))).not.toBe(hash)
  expect(canonicalJson(parseProfile(SMALL_PROFILE, '').profile!).slice(0, 26)).toBe('{"absentProcedures":[],"an')
})

test('a byte order mark does not matter', () => {
  expect(problems(Buffer.from(`\ufeff${SMALL_PROFILE}`))).toEqual([])
})

test.each<[string, string, unknown[][]]>([
  [
    'an unknown key',
    withReplaced('jurisdiction: small', 'jurisdicton: small'),
    [
      ['PROFILE_KEY_MISSING', 3, 3, 'identity', null],
      ['PROFILE_KEY_UNKNOWN', 4, 3, 'identity.jurisdicton', 'Did you mean `jurisdiction`?'],
    ],
  ],
  [
    'an unknown section',
    `${SMALL_PROFILE}phase: []\n`,
    [['PROFILE_KEY_UNKNOWN', 41, 1, 'phase', 'Did you mean `phases`?']],
  ],
  [
    'an unknown word',
    withReplaced('strength: in-principle', 'strength: in_principle'),
    [['PROFILE_WORD_UNKNOWN', 32, 41, 'procedures[0].cadence.strength', 'Did you mean `in-principle`?']],
  ],
  [
    'a day that does not exist',
    withReplaced('2010-04-15', '2010-02-30'),
    [['PROFILE_DATE_IMPOSSIBLE', 23, 32, 'phases[0].start.value', 'Did you mean `2010-02-28`?']],
  ],
  [
    'a month that does not exist',
    withReplaced('value: 2010-04 }', 'value: 2010-13 }'),
    [['PROFILE_DATE_IMPOSSIBLE', 17, 32, 'period.start.value', null]],
  ],
  [
    'an event without relation',
    withReplaced(', relation: before', ''),
    [['PROFILE_KEY_MISSING', 18, 8, 'period.end', null]],
  ],
  [
    'an end before its start',
    withReplaced('{ kind: year-end, value: 2010 }', '{ kind: month, value: 2010-03 }'),
    [['PROFILE_END_BEFORE_START', 20, 5, 'phases[0]', null]],
  ],
  [
    'a code used twice',
    withReplaced('code: small.award.org', 'code: small.review'),
    [['PROFILE_CODE_DUPLICATE', 39, 17, 'awards[0].recipients[0].code', null]],
  ],
  [
    'a reference to nothing',
    withReplaced('feedsInto: [small.award]', 'feedsInto: [small.awards]'),
    [['PROFILE_REFERENCE_UNKNOWN', 33, 17, 'procedures[0].feedsInto[0]', 'Did you mean `small.award`?']],
  ],
  [
    'a quota that is no number',
    withReplaced('quota: 50', 'quota: many'),
    [['PROFILE_TYPE_WRONG', 39, 79, 'awards[0].recipients[0].quota', null]],
  ],
  [
    'a negative quota',
    withReplaced('quota: 50', 'quota: -1'),
    [
      [
        'PROFILE_NUMBER_TOO_SMALL',
        39,
        79,
        'awards[0].recipients[0].quota',
        'Where the document states none, leave the key out.',
      ],
    ],
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
    'a text without Chinese',
    withReplaced('{ zh: 第一阶段 }', '{ en: First }'),
    [['PROFILE_KEY_MISSING', 22, 11, 'phases[0].name', null]],
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
  ['a malformed file', 'format: [', [['PROFILE_MALFORMED', 1, 10, '', null]]],
  ['two documents', `${SMALL_PROFILE}---\n${SMALL_PROFILE}`, [['PROFILE_MALFORMED', 41, 1, '', null]]],
  ['nothing', '', [['PROFILE_TYPE_WRONG', 1, 1, '', null]]],
  ['a list', '- format: meritgraph-profile/1\n', [['PROFILE_TYPE_WRONG', 1, 1, '', null]]],
  [
    'a key of the language',
    `${SMALL_PROFILE}__proto__: { a: 1 }\n`,
    [['PROFILE_KEY_UNKNOWN', 41, 1, '__proto__', null]],
  ],
])('%s is refused where it stands', (_case, text, expected) => {
  expect(brief(text)).toEqual(expected)
})

test('a billion laughs are refused at the first anchor and aliases, unexpanded', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)
  expect(new Set(problems(`a0: &a0 [lol]\n${lines.join('\n')}\n`).map(({ code }) => code))).toEqual(
    new Set(['PROFILE_ALIAS_REFUSED']),
  )
})

test('nesting without end is refused', () => {
  const codes = (text: string) => new Set(problems(text).map(({ code }) => code))
  expect(codes('['.repeat(200_000))).toEqual(new Set(['PROFILE_MALFORMED']))
  expect(codes('['.repeat(200_000) + ']'.repeat(200_000))).toEqual(new Set(['PROFILE_MALFORMED']))
  expect(codes(`${SMALL_PROFILE}goals: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n`).size).toBe(1)
})

test('more than 5 MB are refused unread', () => {
  expect(brief(`# ${'x'.repeat(5 * 1024 * 1024)}\n${SMALL_PROFILE}`)).toEqual([
    ['PROFILE_TOO_LARGE', 1, 1, '', 'Texts of documents do not belong in it, only quotes of at most 80 characters.'],
  ])
})

test('bytes that are not UTF-8 are refused with their place', () => {
  const bytes = Buffer.concat([Buffer.from('format: "'), Buffer.from([0xd6, 0xd0]), Buffer.from('"\n')])
  expect(problems(bytes)).toEqual([
    {
      code: 'PROFILE_NOT_UTF8',
      file: 'small.yaml',
      line: 1,
      column: 10,
      path: '',
      message: {
        en: 'The file is not UTF-8 at byte 9. Save it as UTF-8.',
        zh: '文件在第 9 字节处不是 UTF-8 编码。请以 UTF-8 编码保存。',
      },
      hint: { zh: '看来是 GB 18030 编码。', en: 'It looks like GB 18030.' },
    },
  ])
})

test('messages say what and where, in both languages', () => {
  const [problem] = problems(withReplaced('2010-04-15', '2010-02-30'))
  expect(problem!.message).toEqual({
    en: '`2010-02-30` at `phases[0].start.value` is not a date that exists in the form YYYY-MM-DD. Correct it.',
    zh: '`phases[0].start.value` 处的 `2010-02-30` 不是存在的日期，格式应为 YYYY-MM-DD。请更正。',
  })
})

test('all problems of a file are reported together', () => {
  const text = withReplaced('2010-04-15', '2010-02-30').replace('kind: leader-review', 'kind: review')
  expect(problems(text).map(({ code, line }) => [code, line])).toEqual([
    ['PROFILE_DATE_IMPOSSIBLE', 23],
    ['PROFILE_WORD_UNKNOWN', 30],
  ])
})
