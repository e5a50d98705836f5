import { Column, Index, PrimaryColumn } from 'typeorm'
import { sharedColumns } from '../database/index.js'
import type { Day } from '../time/index.js'

/** The lasting thing that states are about. Every writer of its states first bumps its version. */
export abstract class Anchor {
  @PrimaryColumn(sharedColumns.id) id: string
  @Column(sharedColumns.int) version: number
}

/**
 * What was so about an anchor from one day until before another, and when the system knew it. A row is never changed but
 * once: the end of its known range is set when something else becomes known. Subclasses add the anchor's id and values.
 */
export abstract class State {
  @PrimaryColumn(sharedColumns.id) rowId: string
  @Column(sharedColumns.day) validFrom: Day
  @Column(sharedColumns.day) validTo: Day
  @Column(sharedColumns.instant) recordedAt: Date
  @Column(sharedColumns.instant) supersededAt: Date
}

/** The unique key of a states table: no two rows known at the same time begin on the same day. */
export const stateKey = (table: string, anchorColumn: string) => ({
  name: `${table}_by_anchor`,
  columnNames: [anchorColumn, 'validFrom', 'supersededAt'],
  isUnique: true,
})

/** Declares the unique key of a states table on its entity. */
export function StateKey(table: string, anchorColumn: string): ClassDecorator {
  const { name, columnNames } = stateKey(table, anchorColumn)
  return Index(name, columnNames, { unique: true })
}
