import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'
import { signViewer } from '@meritgraph/shared/auth'
import { type DistributedWorld, startDistributedWorld } from './distributed-world.js'
import { type Answer, startWorld, type World } from './world.js'

let distributed: DistributedWorld
let embedded: World
beforeAll(async () => {
  ;[distributed, embedded] = await Promise.all([startDistributedWorld(), startWorld()])
}, 60_000)
afterAll(() => Promise.all([distributed?.close(), embedded?.close()]))

const queries = readyQueries(join(__dirname, '..', '..', 'gateway', 'console', 'queries')).filter(
  ({ query }) => !query.startsWith('mutation'),
)

const post = async (url: string, query: string, headers: Record<string, string> = {}, variables = '{}') => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: JSON.parse(variables || '{}') }),
  })
  return { status: response.status, ...((await response.json()) as Pick<Answer, 'data' | 'errors'>) }
}
/** What differs between two loads of the same data: opaque ids and when it was recorded. */
const withoutIds = (value: unknown) =>
  JSON.stringify(value).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]+Z|"[\w-]{24,}"/g, '*')

test.each(queries)('over HTTP, $name answers as in memory', async ({ query, variables }) => {
  const [over, inside] = [
    await post(`${distributed.gateway.url}/graphql`, query, {}, variables),
    await post(`${embedded.url}/graphql`, query, {}, variables),
  ]
  expect(over.errors).toBeUndefined()
  expect(withoutIds(over.data)).toBe(withoutIds(inside.data))
})

test.each([
  ['no viewer', async () => undefined, 'VIEWER_UNSIGNED'],
  ['a viewer signed with another secret', () => signViewer(null, 'x'.repeat(32), 'policies'), 'VIEWER_FORGED'],
  [
    'a viewer made for another subgraph',
    () => signViewer(null, 'a-secret-for-tests-of-32-characters!', 'organizations'),
    'VIEWER_FORGED',
  ],
])('a subgraph refuses a call with %s', async (_case, make, code) => {
  const viewer = await make()
  const answer = await post(distributed.urls.policies!, '{ __typename }', viewer ? { 'merit-viewer': viewer } : {})
  expect([answer.status, answer.data, answer.errors?.[0]?.extensions.code]).toEqual([401, undefined, code])
})

test('a dead subgraph costs its own fields only, and /ready names it', async () => {
  await distributed.kill('organizations')
  const { status, data, errors } = await post(
    `${distributed.gateway.url}/graphql`,
    '{ jurisdiction(code: "luzhou") { code leadershipBodies(first: 1) { nodes { code } } policyProfiles(first: 1) { nodes { code } } } }',
  )
  expect([status, data]).toEqual([
    200,
    { jurisdiction: { code: 'luzhou', leadershipBodies: null, policyProfiles: { nodes: [{ code: 'luzhou' }] } } },
  ])
  expect(errors?.map(({ path, extensions }) => [path, extensions.code, extensions.service])).toEqual([
    [['jurisdiction', 'leadershipBodies'], 'SUBGRAPH_UNREACHABLE', 'organizations'],
  ])
  const ready = await fetch(`${distributed.gateway.url}/ready`)
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('organizations')])
})
