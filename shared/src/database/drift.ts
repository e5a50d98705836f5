import type { Database } from './database.js'

/** The statements that would make the tables what the entities say; empty where the migrations did. For tests. */
export async function driftOf(database: Database): Promise<string[]> {
  const { upQueries } = await database.read.dataSource.driver.createSchemaBuilder().log()
  return upQueries.map(({ query }) => query)
}
