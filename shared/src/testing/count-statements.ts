import type { Database } from '../database/index.js'

/** The SQL statements that a database's read door has run since this was called or last reset. */
export interface StatementCount {
  statements: string[]
  reset(): void
}

/** Listens to a database's read door, so that a test can say how many statements a query costs. */
export function countStatements(database: Database): StatementCount {
  const count: StatementCount = {
    statements: [],
    reset() {
      count.statements.length = 0
    },
  }
  const source = database.read.connection
  const { logger } = source
  source.logger = Object.assign(Object.create(logger), { logQuery: (sql: string) => void count.statements.push(sql) })
  return count
}
