import type { QueryRunner, TableColumnOptions } from 'typeorm'
import { columns } from '../database/index.js'

/** The columns every states table has, for its migration. */
export function stateColumns(runner: QueryRunner): TableColumnOptions[] {
  const c = columns(runner)
  return [
    c.id('rowId', { isPrimary: true }),
    c.day('validFrom'),
    c.day('validTo'),
    c.instant('recordedAt'),
    c.instant('supersededAt'),
  ]
}

/** The columns every anchor table has, for its migration. */
export function anchorColumns(runner: QueryRunner): TableColumnOptions[] {
  const c = columns(runner)
  return [c.id('id', { isPrimary: true }), c.int('version')]
}
