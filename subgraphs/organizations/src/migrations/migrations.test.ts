import { driftOf } from '@meritgraph/shared/database'
import { journal } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { organizations } from '../subgraph.js'
import { FirstSlice20261124000002 } from './20261124000002-first-slice.js'

forEachDatabase('migrations', (open) => {
  test('make the tables that the entities say, and undo them', async () => {
    const { features, migrations } = organizations({})
    const entities = [...journal.entities, ...features.flatMap((feature) => feature.entities)]
    const database = await open(entities, [...journal.migrations, ...migrations])
    expect(await driftOf(database)).toEqual([])
    const tables = features
      .flatMap((feature) => feature.entities)
      .map((entity) => database.read.dataSource.getMetadata(entity).tableName)
    const migration = new FirstSlice20261124000002()
    const there = () =>
      database.write(async ({ queryRunner }) => {
        const found: boolean[] = []
        for (const table of tables) found.push(await queryRunner!.hasTable(table))
        return found.filter(Boolean).length
      })
    expect(await there()).toBe(tables.length)
    await database.write(({ queryRunner }) => migration.down(queryRunner!))
    expect(await there()).toBe(0)
    await database.write(({ queryRunner }) => migration.up(queryRunner!))
    expect(await driftOf(database)).toEqual([])
  })
})
