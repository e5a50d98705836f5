import 'reflect-metadata'
import type { MutationContext } from '../context/index.js'
import { AuditRecord } from '../journal/index.js'
import { createLogger } from '../logging/index.js'
import { runMutation } from '../mutation/index.js'
import { forEachDatabase } from '../testing/index.js'
import { Query, Resolver } from 'type-graphql'
import type { Feature, Job } from './feature.js'
import { openSubgraph } from './subgraph.js'

@Resolver()
class Nothing {
  @Query(() => String, { description: 'Nothing; a schema needs a query.' })
  nothing(): string {
    return ''
  }
}

forEachDatabase('jobs of a subgraph', (open) => {
  /** Opens a subgraph with these jobs at a time that the test sets. */
  async function opened(...jobs: Job[]) {
    const features: Feature[] = [
      { name: 'one', entities: [], resolvers: [Nothing], jobs: jobs.slice(0, 1) },
      { name: 'two', entities: [], resolvers: [], jobs: jobs.slice(1) },
      { name: 'three', entities: [], resolvers: [] },
    ]
    const clock = { now: new Date('2026-03-01T08:00:00.000Z') }
    const log = createLogger('test', 'silent')
    const facts = () => Promise.reject(new Error('no neighbours in this test'))
    const definition = { name: 'test', features, migrations: [] }
    const subgraph = await openSubgraph(definition, {
      location: await open.location(),
      now: () => clock.now,
      facts,
      log,
    })
    return { subgraph, clock, log }
  }

  test('are done at opening and with every settling, as the subgraph itself', async () => {
    const seen: unknown[] = []
    const { subgraph, clock } = await opened(async (ctx: MutationContext) => {
      seen.push([ctx.viewer?.accountId, ctx.viewer?.service, ctx.now().toISOString(), ctx.asOf])
    })
    clock.now = new Date('2026-03-01T16:00:00.000Z')
    await subgraph.settle()
    const as = ['service:test', 'test']
    expect(seen).toEqual([
      [...as, '2026-03-01T08:00:00.000Z', { valid: '2026-03-01', known: null }],
      [...as, '2026-03-01T16:00:00.000Z', { valid: '2026-03-02', known: null }],
    ])
    await subgraph.close()
  })

  test('one that fails stops neither the others nor the numbering of what was committed', async () => {
    const { subgraph } = await opened(
      async () => {
        throw new Error('broken')
      },
      async (ctx) => {
        await runMutation(ctx, 'job', { idempotencyKey: 'once' }, async () => ({ id: 'x' }))
      },
    )
    await subgraph.settle()
    const rows = await subgraph.database.read.findBy(AuditRecord, { mutation: 'job' })
    expect(rows).toMatchObject([{ accountId: 'service:test', subjectId: 'x', sequence: expect.any(Number) }])
    await subgraph.close()
  })
})
