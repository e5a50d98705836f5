export { closedGate, type Gate } from './gate.js'
export { forEachDatabase, type OpenTestDatabase } from './for-each-database.js'
export { countStatements, type StatementCount } from './count-statements.js'
