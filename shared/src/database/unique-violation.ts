import { QueryFailedError } from 'typeorm'

const DUPLICATE_ENTRY = 1062
const SQLITE_CODES = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

const driverErrorOf = (error: unknown) =>
  (error instanceof QueryFailedError ? error.driverError : error) as
    | { code?: string; errno?: number }
    | null
    | undefined

/** The number MySQL gives an error; undefined for others. */
export const errnoOf = (error: unknown): number | undefined => driverErrorOf(error)?.errno

/** Whether a query failed because a unique or primary key already holds these values. */
export function isUniqueViolation(error: unknown): boolean {
  return errnoOf(error) === DUPLICATE_ENTRY || SQLITE_CODES.has(driverErrorOf(error)?.code ?? '')
}
