import { createHash } from 'node:crypto'
import { createContext } from '@meritgraph/shared/context'
import { createLogger } from '@meritgraph/shared/logging'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { ConceptContent } from './concept.entity.js'
import { contentOf } from './concept.loaders.js'

forEachDatabase('contents of mappings', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('all are there, also where more are asked for at once than a process keeps', async () => {
    const { database } = policies.subgraph
    const rows = Array.from({ length: 300 }, (_, n) => {
      const content = JSON.stringify({ version: String(n), concepts: [] })
      return { contentHash: createHash('sha256').update(content).digest('hex'), content }
    })
    await database.write((db) => db.insert(ConceptContent, rows))
    const ctx = createContext({
      ...{ subgraph: 'policies', database, viewer: null, language: 'en', requestId: 'test' },
      asOf: { valid: '2026-03-01', known: null },
      now: () => new Date(),
      log: createLogger('test', 'silent'),
      facts: () => Promise.reject(new Error('no neighbours in this test')),
    })
    const contents = await Promise.all(rows.map(({ contentHash }) => contentOf(ctx, contentHash)))
    expect(contents).toEqual(rows.map(({ content }) => JSON.parse(content) as object))
    expect(await contentOf(ctx, '0'.repeat(64))).toBeNull()
  })
})
