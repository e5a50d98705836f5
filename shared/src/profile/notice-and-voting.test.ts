import type { Value } from '../policy/index.js'
import {
  canonicalJson,
  chainProblems,
  contentHash,
  parseProfile,
  type Profile,
  profileYaml,
  readContent,
} from './index.js'
import { SMALL_PROFILE, withReplaced } from './profile.builder.js'

const VOTE = `    feedsInto: [small.award]
    notice:
      days: 7
      audience: { zh: 全体党员, en: all members }
      objectionsTo: { zh: 市委组织部, source: { quote: 向市委组织部反映 } }
      objectionDays: { value: 5, status: derived }
      source: { section: 五, quote: 公示7天 }
    quorum:
      threshold: { operator: at-least, ratio: 2/3 }
      population: { zh: 应到会人员 }
    voterWeights:
      - { code: small.voters.leaders, name: { zh: 领导 }, weight: 0.6 }
      - { code: small.voters.masses, name: { zh: 群众 }, weight: 0.4 }
    vetoEvents:
      - { code: small.veto.accident, name: { zh: 发生重大事故 } }
`
const IN_PROCEDURE = '    feedsInto: [small.award]\n'
const WITH_VOTE = withReplaced(IN_PROCEDURE, VOTE)
const read = (text: string): Profile => {
  const { profile, problems } = parseProfile(text, 'small.yaml')
  expect(problems).toEqual([])
  return profile!
}
const inProcedure = (written: string) => withReplaced(IN_PROCEDURE, `${IN_PROCEDURE}    ${written}\n`)
const inAward = (written: string) => `${SMALL_PROFILE}    ${written}\n`

const NOTICE_CLAUSE = [{ document: 'small.doc', section: '五', quote: '公示7天', at: null }]
const leaf = <T>(value: T, source: unknown[] = []): Value<T> =>
  ({ value, status: value === null ? 'silent' : 'stated', source, note: null }) as Value<T>
const text = (zh: string, en: string | null = null) => ({ zh, en })
const NO_NOTICE = { days: leaf(null), audience: leaf(null), objectionsTo: leaf(null), objectionDays: leaf(null) }

test('a notice, a quorum, weights and vetoes are read, each with what it rests on', () => {
  const { notice, quorum, voterWeights, vetoEvents } = read(WITH_VOTE).procedures[0]!
  const reported = [{ document: 'small.doc', section: null, quote: '向市委组织部反映', at: null }]
  expect({ notice, quorum, voterWeights, vetoEvents }).toEqual({
    notice: {
      days: leaf(7, NOTICE_CLAUSE),
      audience: leaf(text('全体党员', 'all members'), NOTICE_CLAUSE),
      objectionsTo: leaf(text('市委组织部'), reported),
      objectionDays: { ...leaf(5, NOTICE_CLAUSE), status: 'derived' },
      source: NOTICE_CLAUSE,
    },
    quorum: {
      threshold: leaf({ operator: 'at-least', ratio: '2/3' }),
      population: leaf(text('应到会人员')),
      source: [],
    },
    voterWeights: [
      { code: 'small.voters.leaders', name: leaf(text('领导')), weight: leaf(0.6), source: [] },
      { code: 'small.voters.masses', name: leaf(text('群众')), weight: leaf(0.4), source: [] },
    ],
    vetoEvents: [{ code: 'small.veto.accident', name: leaf(text('发生重大事故')), items: [], source: [] }],
  })
})

test('where nothing is said of them, they are silent', () => {
  const { procedures, awards } = read(SMALL_PROFILE)
  expect(procedures[0]).toMatchObject({
    notice: { ...NO_NOTICE, source: [] },
    quorum: { threshold: leaf(null), population: leaf(null), source: [] },
    voterWeights: [],
    vetoEvents: [],
  })
  expect(awards[0]).toMatchObject({ notice: { ...NO_NOTICE, source: [] }, vetoEvents: [] })
})

test.each([
  ['said', WITH_VOTE],
  ['said of an award', inAward('notice: { days: 5, source: { section: 六 } }')],
  ['not said', SMALL_PROFILE],
  ['not said in an item that rests on a clause', inProcedure('source: { section: 三 }')],
  ['said to rest on nothing', inProcedure('notice: { days: { value: 5, source: [] } }\n    source: { section: 三 }')],
  ['found damaged', inProcedure('notice: { days: { status: damaged } }')],
])('%s, they come back from a file and from a content as they were', (_case, file) => {
  const profile = read(file)
  expect(read(profileYaml(profile))).toEqual(profile)
  expect(profileYaml(read(profileYaml(profile)))).toBe(profileYaml(profile))
  expect(readContent(canonicalJson(profile))).toEqual(profile)
})

test('a content of before they were there has the same hash, and reads as silent', () => {
  const older = JSON.parse(JSON.stringify(read(SMALL_PROFILE))) as Record<
    'procedures' | 'awards',
    Record<string, unknown>[]
  >
  const without = (items: Record<string, unknown>[]) =>
    items.map(({ notice: _1, quorum: _2, voterWeights: _3, vetoEvents: _4, ...item }) => item)
  const content = { ...older, procedures: without(older.procedures), awards: without(older.awards) }
  expect(readContent(JSON.stringify(content))).toEqual(read(SMALL_PROFILE))
  expect(canonicalJson(read(SMALL_PROFILE))).not.toMatch(/"(notice|quorum|voterWeights|vetoEvents)"/)
  expect(contentHash(read(WITH_VOTE))).not.toBe(contentHash(read(SMALL_PROFILE)))
})

const LEAVE_OUT = 'Where the document states none, leave the key out.'
const RATIOS = 'Write a ratio from 0 to 1, such as 2/3 or 0.9.'
const WEIGHTLESS = 'Those whose votes do not count need no entry.'
const quorum = (ratio: string) => inProcedure(`quorum: { threshold: { operator: at-least, ratio: ${ratio} } }`)
const weight = (written: string) =>
  inProcedure(`voterWeights: [{ code: small.voters, name: { zh: 群众 }, weight: ${written} }]`)

test.each<[string, string, unknown[]]>([
  [
    'a notice of no days',
    inProcedure('notice: { days: 0 }'),
    ['PROFILE_NUMBER_TOO_SMALL', 34, 21, 'procedures[0].notice.days', LEAVE_OUT],
  ],
  [
    'of fewer than none',
    inAward('notice: { days: -3 }'),
    ['PROFILE_NUMBER_TOO_SMALL', 41, 21, 'awards[0].notice.days', LEAVE_OUT],
  ],
  [
    'of days and a half',
    inProcedure('notice: { days: 2.5 }'),
    ['PROFILE_NUMBER_NOT_WHOLE', 34, 21, 'procedures[0].notice.days', 'Did you mean `3`?'],
  ],
  [
    'of years',
    inProcedure('notice: { days: 1000 }'),
    ['PROFILE_NUMBER_TOO_LARGE', 34, 21, 'procedures[0].notice.days', null],
  ],
  [
    'in words',
    inProcedure('notice: { days: 五天 }'),
    ['PROFILE_TYPE_WRONG', 34, 21, 'procedures[0].notice.days', null],
  ],
  [
    'no days to object',
    inAward('notice: { objectionDays: { value: 0, status: derived } }'),
    ['PROFILE_NUMBER_TOO_SMALL', 41, 39, 'awards[0].notice.objectionDays.value', LEAVE_OUT],
  ],
  [
    'a quorum above all',
    quorum('3/2'),
    ['PROFILE_RATIO_IMPOSSIBLE', 34, 55, 'procedures[0].quorum.threshold.ratio', RATIOS],
  ],
  [
    'below none',
    quorum("'-0.5'"),
    ['PROFILE_RATIO_IMPOSSIBLE', 34, 55, 'procedures[0].quorum.threshold.ratio', RATIOS],
  ],
  [
    'a quorum without a way to stand to it',
    inProcedure('quorum: { threshold: { ratio: 2/3 } }'),
    ['PROFILE_KEY_MISSING', 34, 26, 'procedures[0].quorum.threshold', null],
  ],
  [
    'a weight of nothing',
    weight('0'),
    ['PROFILE_NUMBER_NOT_ABOVE', 34, 68, 'procedures[0].voterWeights[0].weight', WEIGHTLESS],
  ],
  [
    'below nothing',
    weight('{ value: -0.5 }'),
    ['PROFILE_NUMBER_NOT_ABOVE', 34, 77, 'procedures[0].voterWeights[0].weight.value', WEIGHTLESS],
  ],
  ['without end', weight('.inf'), ['PROFILE_TYPE_WRONG', 34, 68, 'procedures[0].voterWeights[0].weight', null]],
  [
    'a weight left out',
    inProcedure('voterWeights: [{ code: small.voters, name: { zh: 群众 } }]'),
    ['PROFILE_KEY_MISSING', 34, 20, 'procedures[0].voterWeights[0]', null],
  ],
  [
    'votes weighed for an award',
    inAward('voterWeights: []'),
    ['PROFILE_KEY_UNKNOWN', 41, 5, 'awards[0].voterWeights', null],
  ],
  [
    'a veto under a code that is taken',
    inAward('vetoEvents: [{ code: small.review, name: { zh: 事故 } }]'),
    ['PROFILE_CODE_DUPLICATE', 41, 26, 'awards[0].vetoEvents[0].code', null],
  ],
])('%s is refused where it stands', (_case, file, expected) => {
  const { profile, problems } = parseProfile(file, 'small.yaml')
  expect(problems.map(({ code, line, column, path, hint }) => [code, line, column, path, hint?.en ?? null])).toEqual([
    expected,
  ])
  for (const { message } of problems) expect([message.en.at(-1), message.zh.at(-1)]).toEqual(['.', '。'])
  expect(profile).toBeNull()
})

describe('a bound on the days of a notice', () => {
  const demanding = (item: string) =>
    `constraints:\n  - { code: small.c, kind: bound, item: ${item}, leaf: notice.days, bound: { min: 5 }, source: { section: 五, quote: 不少于5天 } }\n`
  const parent = read(withReplaced(IN_PROCEDURE, VOTE) + demanding('small.review'))
  const child = (notice: string) => {
    const input = `format: meritgraph-profile/1
identity: { code: county, jurisdiction: county, extends: small, name: { zh: 县方案 }, scope: { code: county.scope, organizations: { zh: 全县党组织 }, members: { zh: 全县党员 } } }
documents: [{ code: county.doc, role: own }]
period: { code: county.period, start: { kind: not-stated }, end: { kind: not-stated } }
procedures:
  - { code: small.review, order: 1, kind: leader-review, name: { zh: 领导点评 }${notice} }
`
    return { input, profile: read(input) }
  }
  const said = (notice: string) => {
    const { input, profile } = child(notice)
    return chainProblems([parent], profile, 'county.yaml', { input })
  }

  test('refuses fewer, with the clause', () => {
    const [problem, ...others] = said(', notice: { days: 3 }')
    expect(others).toEqual([])
    expect(problem).toEqual({
      code: 'PROFILE_BOUND_BROKEN',
      file: 'county.yaml',
      line: 6,
      column: 94,
      path: 'procedures[0].notice.days',
      message: {
        en: 'The value at `procedures[0].notice.days` does not keep the bound of the scheme `small`: at least 5 (`small.c`: 五“不少于5天”). Correct it.',
        zh: '`procedures[0].notice.days` 处的值超出方案 `small` 的限度：不少于 5（`small.c`：五“不少于5天”）。请更正。',
      },
      hint: { zh: '允许的极限是 `5`。', en: 'The furthest that is allowed is `5`.' },
    })
  })

  test.each([
    ['as many', ', notice: { days: 5 }'],
    ['more', ', notice: { days: 7 }'],
    ['what is inherited', ''],
    ['what is silent', ', notice: { audience: { zh: 全县 } }'],
  ])('leaves %s alone', (_case, notice) => {
    expect(said(notice)).toEqual([])
  })

  test('holds for awards, and only of numbers', () => {
    read(SMALL_PROFILE + demanding('small.award'))
    const wrong = demanding('small.award').replace('notice.days', 'notice.audience')
    const { problems } = parseProfile(SMALL_PROFILE + wrong, 'small.yaml')
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['PROFILE_LEAF_UNBOUNDED constraints[0].leaf'])
  })
})
