import { SMALL_PROFILE } from '../../profile/profile.builder.js'
import { type FakeGateway, fakeGateway } from '../shell/gateway.builder.js'
import { merit } from '../shell/terminal.builder.js'
import { testFolder } from './files.builder.js'

const { write, remove } = testFolder()
let file: string
let gateway: FakeGateway
beforeAll(() => {
  file = write('small.yaml', SMALL_PROFILE)
})
afterAll(remove)
beforeEach(async () => {
  gateway = await fakeGateway()
  gateway.answers.OpenRequests = [openRequests()]
})
afterEach(() => gateway.close())

const NO_MORE = { hasNextPage: false, endCursor: null }
const UNCHANGED = { added: 0, changed: 0, retimed: 0, moved: 0, removed: 0, recoded: 0 }
const planned = (more: object = {}, problems: object[] = []) => ({
  data: {
    planOfFile: {
      problems,
      plan: {
        hash: 'h',
        willRemove: false,
        base: { id: 'v1' },
        counts: { ...UNCHANGED, changed: 1 },
        text: 'The plan.\n',
        changes: { nodes: [], pageInfo: NO_MORE },
        affected: { nodes: [], pageInfo: NO_MORE },
        ...more,
      },
    },
  },
})
const problem = (severity: string) => ({
  code: 'PROFILE_LOCK_BROKEN',
  severity,
  path: 'procedures[0].cadence',
  line: 31,
  column: 5,
  message: { zh: '已锁定。', en: 'It is locked.' },
  hint: null,
})
const INVALID = { data: { planOfFile: { problems: [problem('ERROR')], plan: null } } }
const nothing = { counts: UNCHANGED }

const request = (more: object = {}) => ({
  id: 'r1',
  target: 'small',
  state: 'DRAFT',
  revision: 2,
  title: { zh: '修改', en: null },
  validFrom: '2027-01-01',
  validTo: null,
  publishOn: null,
  authorId: 'me',
  contentHash: 'another',
  ...more,
})
const openRequests = (...nodes: object[]) => ({
  data: { viewer: { accountId: 'me' }, changeRequests: { nodes, pageInfo: NO_MORE } },
})
const operations = () => gateway.asked.map(({ operation }) => operation)
const run = (...words: string[]) => merit(['profile', ...words, '--url', gateway.url])

test.each<[string, object, string[], number]>([
  ['nothing to do', planned(nothing), [], 0],
  ['changes', planned(), [], 2],
  ['a new scheme that says nothing yet', planned({ ...nothing, base: null }), [], 2],
  ['something is removed', planned({ willRemove: true }), [], 5],
  ['something is removed, as it may be', planned({ willRemove: true }), ['--allow-removal'], 2],
  ['not valid', INVALID, [], 3],
  ['a warning only', planned({}, [problem('WARNING')]), [], 2],
  ['refused', { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }, [], 4],
])('plan: %s', async (_case, answer, words, code) => {
  gateway.answers.PlanOfFile = [answer]
  const { exit } = await run('plan', file, ...words)
  expect([exit, operations()]).toEqual([code, ['PlanOfFile']])
})

test('plan prints mistakes at their places and the plan in words', async () => {
  gateway.answers.PlanOfFile = [planned({}, [problem('WARNING')])]
  const { out } = await run('plan', file, '--valid-from', '2027-01-01')
  expect(out).toBe(`${file}:31:5: warning: PROFILE_LOCK_BROKEN: It is locked.\nThe plan.\n`)
  expect(gateway.asked[0]!.variables).toEqual({
    file: SMALL_PROFILE,
    fileName: file,
    validFrom: '2027-01-01',
    validTo: null,
  })
})

test('a file that is not valid is not sent', async () => {
  const wrong = write('wrong.yaml', 'format: x')
  const { exit } = await run('plan', wrong)
  expect([exit, operations()]).toEqual([3, []])
})

const done = (field: string, more: object = {}) => [
  { data: { [field]: { changeRequest: request(more), userErrors: [] } } },
]

test.each<[string, object, object, string[], number, string[], string | undefined]>([
  ['nothing to do', planned(nothing), openRequests(), [], 0, [], 'NOTHING'],
  ['a new change request', planned(), openRequests(), [], 0, ['StartChangeRequest'], 'STARTED'],
  [
    "another's change request is left alone",
    planned(),
    openRequests(request({ authorId: 'you' })),
    [],
    0,
    ['StartChangeRequest'],
    'STARTED',
  ],
  [
    'one that is over is left alone',
    planned(),
    openRequests(request({ state: 'PUBLISHED' })),
    [],
    0,
    ['StartChangeRequest'],
    'STARTED',
  ],
  ['an open one is edited', planned(), openRequests(request()), [], 0, ['ReplaceDraft'], 'EDITED'],
  [
    'an open one goes back to what applies',
    planned(nothing),
    openRequests(request()),
    [],
    0,
    ['ReplaceDraft'],
    'EDITED',
  ],
  ['not valid', INVALID, openRequests(), [], 3, [], 'NOTHING'],
  ['it would remove', planned({ willRemove: true }), openRequests(), [], 5, [], 'NOTHING'],
  [
    'it may remove',
    planned({ willRemove: true }),
    openRequests(),
    ['--allow-removal'],
    0,
    ['StartChangeRequest'],
    'STARTED',
  ],
])('apply: %s', async (_case, plan, open, words, code, mutations, did) => {
  Object.assign(gateway.answers, {
    PlanOfFile: [plan],
    OpenRequests: [open],
    StartChangeRequest: done('startChangeRequest'),
    ReplaceDraft: done('replaceDraft'),
  })
  const { exit, out } = await run('apply', file, '--json', ...words)
  const made = operations().filter((operation) => !['PlanOfFile', 'OpenRequests'].includes(operation))
  expect([exit, made, JSON.parse(out).did]).toEqual([code, mutations, did])
})

test('applying the same file again changes nothing, and says so', async () => {
  const unchanged = [{ code: 'CHANGE_DRAFT_UNCHANGED', message: 'The same.', path: null }]
  Object.assign(gateway.answers, {
    PlanOfFile: [planned()],
    OpenRequests: [openRequests(request())],
    ReplaceDraft: [{ data: { replaceDraft: { changeRequest: null, userErrors: unchanged } } }],
  })
  const { exit, out } = await run('apply', file)
  expect([exit, out.split('\n')[0], operations()]).toEqual([
    0,
    'Nothing to do.',
    ['OpenRequests', 'PlanOfFile', 'ReplaceDraft'],
  ])
  expect(gateway.asked[1]!.variables).toMatchObject({ validFrom: '2027-01-01', validTo: '9999-12-31' })
})

test('other days are another edit, of the revision that the first one made', async () => {
  Object.assign(gateway.answers, {
    PlanOfFile: [planned()],
    OpenRequests: [openRequests(request())],
    ReplaceDraft: done('replaceDraft', { revision: 3 }),
    SetChangeValidity: done('setChangeValidity', { revision: 4 }),
  })
  const { exit } = await run('apply', file, '--valid-from', '2028-01-01')
  expect([exit, operations().at(-1), gateway.asked.at(-1)!.variables.input]).toEqual([
    0,
    'SetChangeValidity',
    {
      changeRequestId: 'r1',
      expectedRevision: 3,
      validFrom: '2028-01-01',
      validTo: null,
      idempotencyKey: expect.any(String),
    },
  ])
})

test('apply says what it is about', async () => {
  Object.assign(gateway.answers, { PlanOfFile: [planned()], StartChangeRequest: done('startChangeRequest') })
  await run('apply', file, '--title-zh', '增设载体', '--valid-from', '2027-01-01')
  expect(gateway.asked.at(-1)!.variables.input).toEqual({
    subject: 'SCHEME',
    target: 'small',
    jurisdictionCode: 'small',
    title: { zh: '增设载体', en: null },
    file: SMALL_PROFILE,
    fileName: file,
    validFrom: '2027-01-01',
    idempotencyKey: expect.any(String),
  })
})

test('apply --submit submits the plan of the draft as it is then', async () => {
  Object.assign(gateway.answers, {
    PlanOfFile: [planned()],
    StartChangeRequest: done('startChangeRequest'),
    ChangeRequest: [{ data: { changeRequest: { ...request(), problems: [], plan: planned().data.planOfFile.plan } } }],
    SubmitChangeRequest: done('submitChangeRequest', { state: 'SUBMITTED' }),
  })
  const { exit, out } = await run('apply', file, '--submit')
  expect([exit, out, operations().slice(2)]).toEqual([
    0,
    'Submitted:\nr1  small  submitted, revision 2  修改  (applies from 2027-01-01)\n',
    ['StartChangeRequest', 'ChangeRequest', 'SubmitChangeRequest'],
  ])
  expect(gateway.asked.at(-1)!.variables.input).toMatchObject({ changeRequestId: 'r1', planHash: 'h' })
})
