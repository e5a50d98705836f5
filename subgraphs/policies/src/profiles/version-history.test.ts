import type { Transaction } from '@meritgraph/shared/context'
import { openTransaction } from '@meritgraph/shared/mutation'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { shippedProfiles } from '../shipped.js'
import { publishVersion } from './publish-version.js'

interface State {
  version: { id: string }
  validFrom: string
  validTo: string | null
  recordedAt: string
  supersededAt: string | null
}
interface Answer {
  policyProfile: {
    versions: { totalCount: number; nodes: State[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
}

const VERSIONS = `query ($code: ID! = "luzhou", $first: Int! = 20, $after: String) { policyProfile(code: $code) {
  versions(first: $first, after: $after) {
    totalCount nodes { id version { id contentHash } validFrom validTo recordedAt supersededAt } pageInfo { hasNextPage endCursor }
  }
} }`

const AT = [1, 2, 3].map((day) => `2026-03-0${day}T08:00:00.000Z`)

forEachDatabase('the versions of a scheme', (open) => {
  let policies: OpenedPolicies
  let now = new Date(AT[0]!)
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
    const luzhou = shippedProfiles().find(({ identity }) => identity.code === 'luzhou')!
    const publish = (validFrom: string, validTo: string) =>
      openTransaction(policies.subgraph.database, (tx) =>
        publishVersion(tx as Transaction, { profile: luzhou, fileText: null, validFrom, validTo }),
      )
    now = new Date(AT[1]!)
    await publish('2011-01-01', FOREVER_DAY)
    now = new Date(AT[2]!)
    await publish('2011-01-01', '2012-01-01')
  }, 30_000)
  afterAll(() => policies.subgraph.close())

  const versions = async (variables: Record<string, unknown> = {}, known: string | null = null) => {
    const asOf = { valid: '2011-07-15', known: known === null ? null : new Date(known) }
    return (await policies.ask<Answer>(VERSIONS, { variables, asOf })).policyProfile.versions
  }
  /** Each state in one line: its version by the order of first appearance, its days, and when it was known. */
  const lines = (nodes: State[]) => {
    const ids = [...new Set(nodes.map(({ version }) => version.id))]
    return nodes.map(({ version, validFrom, validTo, recordedAt, supersededAt }) =>
      [
        ids.indexOf(version.id),
        validFrom,
        validTo,
        AT.indexOf(recordedAt),
        supersededAt && AT.indexOf(supersededAt),
      ].join(),
    )
  }

  test('stand in the order in which they became known, those replaced too', async () => {
    const { nodes, totalCount } = await versions()
    expect(lines(nodes)).toEqual([
      '0,2010-04-01,,0,1',
      '0,2010-04-01,2011-01-01,1,',
      '1,2011-01-01,,1,2',
      '2,2011-01-01,2012-01-01,2,',
      '1,2012-01-01,,2,',
    ])
    expect(totalCount).toBe(5)
  })

  test('as known earlier are what was known then', async () => {
    expect(lines((await versions({}, AT[0])).nodes)).toEqual(['0,2010-04-01,,0,'])
    expect(lines((await versions({}, AT[1])).nodes)).toEqual([
      '0,2010-04-01,,0,1',
      '0,2010-04-01,2011-01-01,1,',
      '1,2011-01-01,,1,',
    ])
  })

  test('come in pages', async () => {
    const first = await versions({ first: 3 })
    const next = await versions({ first: 3, after: first.pageInfo.endCursor })
    expect([first, next].map(({ nodes, pageInfo }) => [nodes.length, pageInfo.hasNextPage])).toEqual([
      [3, true],
      [2, false],
    ])
    const { errors } = await policies.run(VERSIONS, { variables: { first: 101 } })
    expect(errors?.[0]?.extensions?.code).toBe('PAGE_SIZE_INVALID')
  })

  test('of all schemes cost one statement more', async () => {
    const all = (inner: string) => policies.ask(`{ policyProfiles { nodes { code ${inner} } } }`)
    await all('')
    const without = policies.statements.length
    await all('versions { nodes { version { id } } }')
    expect(policies.statements.length - without).toBe(1)
  })
})
