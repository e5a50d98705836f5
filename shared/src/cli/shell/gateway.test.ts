import { type FakeGateway, fakeGateway } from './gateway.builder.js'
import { merit, type RunOptions } from './terminal.builder.js'

let gateway: FakeGateway
beforeEach(async () => {
  gateway = await fakeGateway()
})
afterEach(() => gateway.close())
const list = (words: string[] = [], options: RunOptions = {}) =>
  merit(['profile', 'list', '--url', gateway.url, ...words], options)
const NOTHING = { data: { policyProfiles: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } }

test.each<[string[], Record<string, string>, string | undefined]>([
  [[], {}, undefined],
  [['--token', 'abc'], {}, 'Bearer abc'],
  [[], { MERIT_TOKEN: 'def' }, 'Bearer def'],
  [['--token', 'abc'], { MERIT_TOKEN: 'def' }, 'Bearer abc'],
  [['--as', 'admin'], { MERIT_TOKEN: 'def' }, 'Bearer of admin'],
])('%j with %j asks as %s', async (words, environment, authorization) => {
  gateway.answers = Object.assign(gateway.answers, { Schemes: [NOTHING], '/demo/token': [{ token: 'of admin' }] })
  const { exit } = await list(words, { environment })
  const asked = gateway.asked.at(-1)!
  expect([exit, asked.headers.authorization, asked.headers['accept-language']]).toEqual([0, authorization, 'en'])
})

test('the token of the environment is never shown in help', async () => {
  const { out } = await list(['--help'], { environment: { MERIT_TOKEN: 'secret-token' } })
  expect(out).not.toContain('secret-token')
})

test.each<[string, unknown, string[]]>([
  [
    'errors of the graph, all of them, with their places',
    {
      errors: [
        { message: 'No.', extensions: { code: 'FORBIDDEN' } },
        { message: 'Down.', path: ['a', 0], extensions: { code: 'NEIGHBOUR_DOWN' } },
      ],
    },
    ['FORBIDDEN: No.', 'NEIGHBOUR_DOWN: Down. (a.0)'],
  ],
  [
    'part of an answer with an error',
    { ...NOTHING, errors: [{ message: 'Down.', extensions: { code: 'X_Y' } }] },
    ['X_Y: Down.'],
  ],
  ['a page of something else', '<html>', ['GATEWAY_ANSWER_UNUSABLE: ']],
  ['JSON of something else', '"yes"', ['GATEWAY_ANSWER_UNUSABLE: ']],
])('%s', async (_case, answer, lines) => {
  gateway.answers.Schemes = [answer]
  const { exit, out, err } = await list(['--lang', 'zh'])
  expect([exit, out]).toEqual([4, ''])
  expect(
    err
      .trim()
      .split('\n')
      .map((line, i) => line.slice(0, lines[i]?.length)),
  ).toEqual(lines)
})

test('demo users where there is no demo mode', async () => {
  const { exit, err } = await list(['--as', 'admin'])
  expect([exit, err]).toEqual([4, expect.stringMatching(/^DEMO_MODE_OFF: /)])
})

test('lists are asked for page by page', async () => {
  const scheme = (code: string) => ({
    code,
    title: { value: { zh: `${code}方案`, en: null } },
    jurisdiction: null,
    extends: code === 'b' ? { code: 'a' } : null,
    version: { id: `id-${code}`, validFrom: '2010-05-14', validTo: null },
  })
  const page = (code: string, hasNextPage: boolean) => ({
    data: { policyProfiles: { nodes: [scheme(code)], pageInfo: { hasNextPage, endCursor: `after-${code}` } } },
  })
  gateway.answers.Schemes = [page('a', true), page('b', false)]
  const { exit, out } = await list(['--on', '2011-06-30', '--jurisdiction', 'luzhou'])
  expect([exit, out.split('\n')]).toEqual([
    0,
    ['a         2010-05-14 –   id-a  a方案', 'b    ← a  2010-05-14 –   id-b  b方案', ''],
  ])
  const point = { jurisdiction: 'luzhou', on: '2011-06-30', known: null }
  expect(gateway.asked.map(({ variables }) => variables)).toEqual([
    { ...point, after: null },
    { ...point, after: 'after-a' },
  ])
})
