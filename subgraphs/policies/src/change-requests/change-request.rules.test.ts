import {
  type Action,
  inLanguage,
  placeOfContent,
  problemsWithApprovals,
  problemsWithApprover,
  problemsWithBase,
  problemsWithCode,
  problemsWithDays,
  problemsWithPlace,
  problemsWithPublishOn,
  problemsWithRevision,
  problemsWithState,
  problemsWithText,
  type State,
  validityOf,
} from './change-request.rules.js'

const STATES: State[] = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'SCHEDULED',
  'SUSPENDED',
  'PUBLISHED',
  'REJECTED',
  'WITHDRAWN',
]

test.each<[Action, string]>([
  ['edit', 'DRAFT SUBMITTED APPROVED SCHEDULED SUSPENDED'],
  ['comment', 'DRAFT SUBMITTED APPROVED SCHEDULED SUSPENDED'],
  ['submit', 'DRAFT SUSPENDED'],
  ['approve', 'SUBMITTED'],
  ['reject', 'SUBMITTED APPROVED SCHEDULED SUSPENDED'],
  ['schedule', 'APPROVED SCHEDULED'],
  ['publish', 'APPROVED SCHEDULED'],
  ['withdraw', 'DRAFT SUBMITTED APPROVED SCHEDULED SUSPENDED'],
])('%s is possible in %s only', (action, states) => {
  const possible = STATES.filter((state) => problemsWithState(action, 'doIt', state).length === 0)
  expect(possible.join(' ')).toBe(states)
  const [problem] = problemsWithState(action, 'doIt', 'PUBLISHED')
  const needed = states.replaceAll(' ', ' / ')
  expect(problem).toEqual({ code: 'CHANGE_REQUEST_STATE', params: { state: 'PUBLISHED', mutation: 'doIt', needed } })
})

test('an edit is of the revision that its author has read', () => {
  expect(problemsWithRevision(3, 3)).toEqual([])
  expect(problemsWithRevision(2, 3)).toEqual([
    { code: 'CHANGE_REQUEST_REVISION', params: { expected: 2, revision: 3 }, path: ['input', 'expectedRevision'] },
  ])
})

const luzhou = { target: 'luzhou', jurisdictionCode: 'luzhou' }

test.each<[string, Parameters<typeof problemsWithPlace>, string | null]>([
  ['the same', [luzhou, luzhou], null],
  ['a content that names none', [luzhou, null], null],
  ['a mapping names no jurisdiction', [luzhou, { target: 'luzhou', jurisdictionCode: null }], null],
  ['another scheme', [luzhou, { target: 'beijing', jurisdictionCode: 'luzhou' }], 'beijing (luzhou)'],
  ['another jurisdiction', [luzhou, { target: 'luzhou', jurisdictionCode: 'china' }], 'luzhou (china)'],
  ['the mapping of another scheme', [luzhou, { target: 'beijing', jurisdictionCode: null }], 'beijing'],
])('a content belongs to its change request: %s', (_case, [request, found], wrong) => {
  expect(problemsWithPlace(request, found).map(({ params }) => params?.found)).toEqual(wrong === null ? [] : [wrong])
})

test.each([
  ['SCHEME', { identity: { code: 'x', jurisdiction: 'y' } }, { target: 'x', jurisdictionCode: 'y' }],
  ['MAPPING', { profile: 'x' }, { target: 'x', jurisdictionCode: null }],
  ['CONCEPTS', { concepts: [] }, null],
] as const)('where a %s belongs', (subject, content, place) => {
  expect(placeOfContent(subject, content)).toEqual(place)
})

test.each([
  ['luzhou-jiangyang', true],
  ['a.b-1', true],
  ['', false],
  ['Luzhou', false],
  ['a..b', false],
  ['../a', false],
  ['泸州', false],
  ['a'.repeat(190), true],
  ['a'.repeat(191), false],
])('the code %j is possible: %s', (target, isPossible) => {
  expect(problemsWithCode(target).length === 0).toBe(isPossible)
})

const TODAY = '2026-03-01'
const VERSIONS = [
  { validFrom: '2010-04-01', validTo: '2012-01-01' },
  { validFrom: '2012-01-01', validTo: '9999-12-31' },
]

test.each<[string, Parameters<typeof validityOf>, string, string]>([
  [
    'as asked',
    [{ validFrom: '2011-01-01', validTo: '2011-06-01' }, '2010-04-01', TODAY, VERSIONS],
    '2011-01-01',
    '2011-06-01',
  ],
  [
    'from its own day until the next version',
    [{ validFrom: null, validTo: null }, '2010-04-01', TODAY, VERSIONS],
    '2010-04-01',
    '2012-01-01',
  ],
  [
    'from today where it states no day',
    [{ validFrom: null, validTo: null }, null, TODAY, VERSIONS],
    TODAY,
    '9999-12-31',
  ],
  [
    'before the first version',
    [{ validFrom: '2009-01-01', validTo: null }, null, TODAY, VERSIONS],
    '2009-01-01',
    '2010-04-01',
  ],
  [
    'from the day of the last version on',
    [{ validFrom: '2012-01-01', validTo: null }, null, TODAY, VERSIONS],
    '2012-01-01',
    '9999-12-31',
  ],
  [
    'a scheme that is not there yet',
    [{ validFrom: null, validTo: null }, '2010-07-01', TODAY, []],
    '2010-07-01',
    '9999-12-31',
  ],
])('days: %s', (_case, given, validFrom, validTo) => {
  expect(validityOf(...given)).toEqual({ validFrom, validTo })
})

test.each([
  ['2011-01-01', '2011-01-02', true],
  ['2011-01-01', '2011-01-01', false],
  ['2011-01-02', '2011-01-01', false],
])('from %s until before %s has a day: %s', (validFrom, validTo, has) => {
  expect(problemsWithDays({ validFrom, validTo }).length === 0).toBe(has)
})

test.each([
  ['somebody else', 'c', 0],
  ['the author', 'a', 1],
  ['an editor', 'b', 1],
])('approval by %s', (_case, approverId, problems) => {
  expect(problemsWithApprover(approverId, 'a', ['a', 'b'])).toHaveLength(problems)
})

const approval = { revision: 2, planHash: 'p', isVoid: false }

test.each([
  ['of this revision and plan', [approval], 0],
  ['none', [], 1],
  ['void', [{ ...approval, isVoid: true }], 1],
  ['of an earlier revision', [{ ...approval, revision: 1 }], 1],
  ['of another plan', [{ ...approval, planHash: 'q' }], 1],
  ['one void, one that counts', [{ ...approval, isVoid: true }, approval], 0],
])('an approval counts: %s', (_case, approvals, problems) => {
  expect(problemsWithApprovals({ revision: 2, planHash: 'p' }, approvals)).toHaveLength(problems)
})

test.each([
  ['2026-03-02', 0],
  ['2026-03-01', 1],
  ['2026-02-28', 1],
])('to be published on %s', (publishOn, problems) => {
  expect(problemsWithPublishOn(publishOn, TODAY)).toHaveLength(problems)
})

const by = { zh: '别的', en: 'another' }

test.each<[string, string | null, string | null, string | null]>([
  ['the base still applies', 'v1', 'v1', null],
  ['another applies', 'v1', 'v2', 'CHANGE_REQUEST_OUTDATED'],
  ['it has ended', 'v1', null, 'CHANGE_REQUEST_OUTDATED'],
  ['still not there', null, null, null],
  ['somebody else made it', null, 'v1', 'CHANGE_TARGET_TAKEN'],
])('base: %s', (_case, baseVersionId, currentId, code) => {
  const found = problemsWithBase({ target: 'x', baseVersionId }, currentId, by)
  expect(found).toEqual(code === null ? [] : [{ code, params: { target: 'x', by } }])
})

test('a problem in either language', () => {
  const problem = { code: 'X', params: { target: 'x', n: 1, by } }
  expect(inLanguage(problem, 'zh')).toEqual({ code: 'X', params: { target: 'x', n: 1, by: '别的' } })
  expect(inLanguage(problem, 'en')).toEqual({ code: 'X', params: { target: 'x', n: 1, by: 'another' } })
})

test.each([
  ['', 1],
  ['  ', 1],
  ['x', 0],
  ['xxxxx', 0],
  ['xxxxxx', 1],
])('the text %j', (text, problems) => {
  expect(problemsWithText(text, 5, ['text'])).toHaveLength(problems)
})
