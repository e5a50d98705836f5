import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { shippedConcepts, shippedMappings } from '../shipped.js'
import { loadConcepts } from './load-concepts.js'

interface Items {
  concept: { items: { mappingVersion: string; totalCount: number; coverage: { nodes: { mapped: number }[] } } } | null
}

const ITEMS = `query ($code: ID!) { concept(code: $code) {
  items { mappingVersion totalCount coverage(first: 1) { nodes { profile mapped } } }
} }`

forEachDatabase('loading concepts', (open) => {
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('a new version of concepts and mappings leaves the one before readable', async () => {
    const before = now
    now = new Date('2026-03-02T08:00:00.000Z')
    const concepts = { ...shippedConcepts(), version: '2010.2' }
    const [beijing] = shippedMappings()
    const rows = beijing!.rows.filter(({ item }) => item !== 'beijing.link.review')
    await policies.subgraph.database.write((db, recordedAt) =>
      loadConcepts({ db, recordedAt, emit: () => undefined } as never, concepts, [
        { ...beijing!, version: '2010.2', rows },
      ]),
    )
    const variables = { code: 'procedure.leader-review' }
    const asked = async (known: Date | null) => {
      const asOf = { valid: '2026-03-02', known }
      const { concept } = await policies.ask<Items>(ITEMS, { variables, asOf })
      const { items } = concept!
      return [items.mappingVersion, items.totalCount, items.coverage.nodes[0]!.mapped]
    }
    expect(await asked(null)).toEqual(['2010.2', 4, 57])
    expect(await asked(before)).toEqual(['2010.1', 5, 58])
  })
})
