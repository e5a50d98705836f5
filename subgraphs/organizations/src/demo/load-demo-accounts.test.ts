import { serviceViewer } from '@meritgraph/shared/auth'
import { accountIdOf } from '../accounts/index.js'
import { at, forEachWorld, type World } from '../subgraph.builder.js'
import { DEMO_ISSUER, demoAccounts } from './demo-accounts.js'
import { loadDemoAccounts } from './load-demo-accounts.js'

const QUERY = `query ($issuer: String!, $subject: String!) {
  _viewerGrants(issuer: $issuer, subject: $subject) { accountId grants { role jurisdiction organization } }
}`

const grantsOf = async (world: World, subject: string) => {
  const answer = await world.run(QUERY, {
    viewer: serviceViewer('gateway'),
    variables: { issuer: DEMO_ISSUER, subject },
  })
  return at<{ role: string; jurisdiction: string | null; organization: string | null }[]>(
    answer,
    '_viewerGrants.grants',
  )
}

forEachWorld('the accounts of the demonstration', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld({ demo: true })
  })

  test.each([
    ['admin', [{ role: 'PLATFORM_ADMIN', jurisdiction: null, organization: null }]],
    ['editor.luzhou', [{ role: 'SCHEME_EDITOR', jurisdiction: 'luzhou', organization: null }]],
    ['approver.luzhou', [{ role: 'SCHEME_APPROVER', jurisdiction: 'luzhou', organization: null }]],
    ['editor.beijing', [{ role: 'SCHEME_EDITOR', jurisdiction: 'beijing', organization: null }]],
    ['approver.beijing', [{ role: 'SCHEME_APPROVER', jurisdiction: 'beijing', organization: null }]],
    ['organizer.luzhou', [{ role: 'ORGANIZER', jurisdiction: null, organization: expect.any(String) }]],
    ['analyst', [{ role: 'ANALYST', jurisdiction: null, organization: null }]],
    ['public', []],
    ['stranger', []],
  ])('%s', async (subject, grants) => {
    expect(await grantsOf(world, subject)).toEqual(grants)
  })

  test("the organizer's organization is the committee of Luzhou", async () => {
    const [grant] = await grantsOf(world, 'organizer.luzhou')
    const answer = await world.run('query ($id: ID!) { organization(id: $id) { code } }', {
      variables: { id: grant!.organization },
    })
    expect(answer.data).toEqual({ organization: { code: 'luzhou.committee' } })
  })

  test('are written once, and only where demo mode is on', async () => {
    const count = (on: World, table: string) =>
      on.subgraph.database.read.query(`SELECT COUNT(*) AS n FROM ${table}`).then(([row]) => Number(row.n))
    const grants = Object.values(demoAccounts).flat().length
    expect([await count(world, 'accounts'), await count(world, 'grants')]).toEqual([
      Object.keys(demoAccounts).length,
      grants,
    ])
    await world.subgraph.database.write((db, recordedAt) =>
      loadDemoAccounts({ db, recordedAt, emit: () => undefined } as never),
    )
    expect([await count(world, 'accounts'), await count(world, 'grants')]).toEqual([
      Object.keys(demoAccounts).length,
      grants,
    ])
    const plain = await aWorld()
    expect([await count(plain, 'accounts'), await count(plain, 'grants')]).toEqual([0, 0])
  })

  test('each has an account to be seen by its viewer', async () => {
    const viewer = {
      accountId: accountIdOf(DEMO_ISSUER, 'public'),
      memberId: null,
      grants: [],
      service: null,
      onBehalfOf: null,
    }
    const answer = await world.run('{ viewer { account { subject } } }', { viewer })
    expect(answer.data).toEqual({ viewer: { account: { subject: 'public' } } })
  })
})
