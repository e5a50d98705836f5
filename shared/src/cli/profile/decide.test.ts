import { type FakeGateway, fakeGateway } from '../shell/gateway.builder.js'
import { merit, type RunOptions } from '../shell/terminal.builder.js'

const NO_MORE = { hasNextPage: false, endCursor: null }
const plan = {
  hash: 'hash-now',
  willRemove: false,
  base: { id: 'v1' },
  counts: { added: 1, removed: 0 },
  text: 'Plan of child\n+ one\n',
  changes: { nodes: [{ path: 'one' }], pageInfo: NO_MORE },
  affected: { nodes: [], pageInfo: NO_MORE },
}
const ID = '01930000-0000-7000-8000-000000000001'
const request = {
  id: ID,
  target: 'child',
  state: 'DRAFT',
  revision: 3,
  title: { zh: '增设载体', en: null },
  validFrom: '2027-01-01',
  validTo: null,
  publishOn: null,
}
const changed = { ...request, state: 'APPROVED' }

let gateway: FakeGateway
beforeEach(async () => {
  gateway = await fakeGateway()
  gateway.answers.ChangeRequest = [{ data: { changeRequest: { ...request, problems: [], plan } } }]
  for (const name of ['approve', 'submit', 'publish', 'schedule', 'reject']) {
    const operation = `${name[0]!.toUpperCase()}${name.slice(1)}ChangeRequest`
    gateway.answers[operation] = [{ data: { [`${name}ChangeRequest`]: { changeRequest: changed, userErrors: [] } } }]
  }
})
afterEach(() => gateway.close())
const run = (words: string[], options: RunOptions = {}) => merit(['profile', ...words, '--url', gateway.url], options)
const operations = () => gateway.asked.map(({ operation }) => operation)
const input = () => gateway.asked.at(-1)!.variables.input as Record<string, unknown>

test('shows the plan, asks, and decides on exactly that plan', async () => {
  const { exit, out, err } = await run(['approve', ID], { answers: ['yes'] })
  expect([exit, out, err]).toEqual([
    0,
    `${ID}  child  draft, revision 3  增设载体  (applies from 2027-01-01)
Plan of child
+ one
${ID}  child  approved, revision 3  增设载体  (applies from 2027-01-01)
`,
    'Approve this plan? [yes/no] ',
  ])
  expect(input()).toEqual({ changeRequestId: ID, planHash: 'hash-now', idempotencyKey: expect.any(String) })
})

test.each<[string, string[], RunOptions, string]>([
  ['no', ['approve', ID], { answers: ['no'] }, 'NOT_CONFIRMED'],
  ['nothing', ['approve', ID, '--lang', 'zh'], { answers: [''] }, 'NOT_CONFIRMED'],
  ['nobody', ['publish', ID], {}, 'CONFIRMATION_NEEDED'],
  ['nobody, as JSON', ['publish', ID, '--json'], { answers: ['yes'] }, '{"error":{"code":"CONFIRMATION_NEEDED"'],
])('the answer is %s: nothing is done', async (_case, words, options, code) => {
  const { exit, err } = await run(words, options)
  expect([exit, err.includes(code), operations()]).toEqual([4, true, ['ChangeRequest']])
})

test.each<[string, string[], string, Record<string, unknown>]>([
  ['是', ['submit', ID], 'SubmitChangeRequest', { planHash: 'hash-now' }],
  ['--yes', ['publish', ID, '--yes'], 'PublishChangeRequest', { planHash: 'hash-now' }],
  [
    '--plan',
    ['publish', ID, '--plan', 'seen', '--on', '2027-01-01'],
    'ScheduleChangeRequest',
    { planHash: 'seen', publishOn: '2027-01-01' },
  ],
  ['--plan', ['submit', ID, '--plan', 'seen', '--json'], 'SubmitChangeRequest', { planHash: 'seen' }],
])('%s confirms %j', async (answer, words, operation, more) => {
  const { exit } = await run(words, answer === '是' ? { answers: [answer] } : {})
  expect([exit, operations().at(-1), input()]).toEqual([
    0,
    operation,
    expect.objectContaining({ changeRequestId: ID, ...more }),
  ])
})

test.each<[string, { code: string; message: string; path: string[] | null }[], number]>([
  ['a plan that is stale', [{ code: 'PLAN_STALE', message: 'Read it again.', path: ['input', 'planHash'] }], 4],
  ['a draft that is not valid', [{ code: 'PROFILE_KEY_MISSING', message: 'Add it.', path: null }], 3],
])('%s', async (_case, userErrors, code) => {
  gateway.answers.PublishChangeRequest = [{ data: { publishChangeRequest: { changeRequest: null, userErrors } } }]
  const { exit, err } = await run(['publish', ID, '--yes'])
  const [{ code: found, message, path }] = userErrors as [(typeof userErrors)[number]]
  expect([exit, err]).toEqual([code, `${found}: ${message}${path ? ` (${path.join('.')})` : ''}\n`])
})

test('a change request that is not there', async () => {
  gateway.answers.ChangeRequest = [{ data: { changeRequest: null } }]
  const { exit, err } = await run(['approve', ID, '--yes'])
  expect([exit, err]).toEqual([4, expect.stringMatching(/^REQUEST_NOT_FOUND: /)])
})

test('as JSON the plan has all of its changes', async () => {
  const page = (path: string, hasNextPage: boolean) => ({
    data: {
      changeRequest: {
        ...request,
        problems: [],
        plan: { ...plan, changes: { nodes: [{ path }], pageInfo: { hasNextPage, endCursor: path } } },
      },
    },
  })
  gateway.answers.ChangeRequest = [page('one', true), page('two', false)]
  const { exit, out } = await run(['show', ID, '--json'])
  expect([exit, JSON.parse(out)]).toEqual([
    0,
    expect.objectContaining({
      id: ID,
      plan: expect.objectContaining({ changes: [{ path: 'one' }, { path: 'two' }], affected: [] }),
    }),
  ])
  expect(gateway.asked.map(({ variables }) => variables)).toEqual([{ id: ID }, { id: ID, changes: 'one' }])
})

test('a rejection needs a reason', async () => {
  const without = await run(['reject', ID])
  expect([without.exit, operations()]).toEqual([4, []])
  const { exit } = await run(['reject', ID, '--reason', '与市级文件不符'])
  expect([exit, input()]).toEqual([0, expect.objectContaining({ changeRequestId: ID, reason: '与市级文件不符' })])
})

describe('named by the code of its scheme', () => {
  const answers = (...requests: object[]) => {
    const changeRequests = { nodes: requests, pageInfo: NO_MORE }
    gateway.answers.OpenRequests = [{ data: { viewer: { accountId: 'a1' }, changeRequests } }]
  }

  test.each(['approve', 'submit', 'publish'])('the only one that is open: %s', async (decision) => {
    answers({ ...request, id: 'old', state: 'PUBLISHED' }, request, {
      ...request,
      id: 'taken-back',
      state: 'WITHDRAWN',
    })
    const { exit } = await run([decision, 'child', '--yes'])
    expect([exit, input().changeRequestId]).toEqual([0, ID])
    expect(gateway.asked[0]!.variables).toMatchObject({ target: 'child' })
  })

  test.each<[string, object[], string]>([
    ['none', [{ ...request, state: 'REJECTED' }], 'REQUEST_NONE_OPEN: No change request of the scheme `child` '],
    [
      'two',
      [request, { ...request, id: 'other' }],
      `REQUEST_AMBIGUOUS: The scheme \`child\` has 2 open change requests: ${ID}, other.`,
    ],
  ])('%s open: nothing is done', async (_case, requests, said) => {
    answers(...requests)
    const { exit, err } = await run(['reject', 'child', '--reason', '重复'])
    expect([exit, err.startsWith(said), operations()]).toEqual([4, true, ['OpenRequests']])
  })
})
