import 'reflect-metadata'
import type { Database } from '@meritgraph/shared/database'
import { journal } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { StatedPlace } from '../items/index.js'
import { policies } from '../subgraph.js'
import { Pins20261125000004 } from './20261125000004-pins.js'
import { migrations } from './index.js'

const entities = [...journal.entities, ...policies.features.flatMap((feature) => feature.entities)]

forEachDatabase('contents published before stated places were kept', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open(entities, [...journal.migrations, ...migrations])
  }, 60_000)

  test('have theirs after the migration, more contents than one statement takes too', async () => {
    const silent = { value: null, status: 'silent', source: [], note: null }
    const start = { value: { kind: 'year', value: '2010' }, status: 'stated', source: [], note: null }
    const content = (n: number) =>
      JSON.stringify({
        period: { code: `p.${n}`, source: [], start, end: silent },
        rules: [{ code: `r.${n}` }],
        goals: [],
      })
    const pins = new Pins20261125000004()
    await database.write(async (em) => {
      await pins.down(em.queryRunner!)
      for (let n = 0; n < 120; n++)
        await em.query('INSERT INTO policy_contents (contentHash, content) VALUES (?, ?)', [
          String(n).padStart(64, '0'),
          content(n),
        ])
      await pins.up(em.queryRunner!)
    })
    const rows = await database.read.find(StatedPlace, { order: { contentHash: 'ASC', place: 'ASC' } })
    expect(rows.map(({ contentHash, place }) => `${Number(contentHash)} ${place}`)).toEqual(
      Array.from({ length: 120 }, (_, n) => [`${n} period`, `${n} period.start`]).flat(),
    )
  })
})
