import { driftOf } from '@meritgraph/shared/database'
import type { MigrationInterface } from 'typeorm'
import { journal } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { members } from '../subgraph.js'

forEachDatabase('migrations', (open) => {
  test('make the tables that the entities say, and undo them', async () => {
    const { features, migrations } = members({ personalKey: null })
    const entities = [...journal.entities, ...features.flatMap((feature) => feature.entities)]
    const database = await open(entities, [...journal.migrations, ...migrations])
    expect(await driftOf(database)).toEqual([])
    const tables = features
      .flatMap((feature) => feature.entities)
      .map((entity) => database.read.dataSource.getMetadata(entity).tableName)
    const ran = migrations.map((Migration) => new (Migration as new () => MigrationInterface)())
    const there = () =>
      database.write(async ({ queryRunner }) => {
        const found: boolean[] = []
        for (const table of tables) found.push(await queryRunner!.hasTable(table))
        return found.filter(Boolean).length
      })
    expect(await there()).toBe(tables.length)
    await database.write(async ({ queryRunner }) => {
      for (const migration of [...ran].reverse()) await migration.down(queryRunner!)
    })
    expect(await there()).toBe(0)
    await database.write(async ({ queryRunner }) => {
      for (const migration of ran) await migration.up(queryRunner!)
    })
    expect(await driftOf(database)).toEqual([])
  })
})
