import { Column, Entity, PrimaryColumn } from 'typeorm'
import { sharedColumns } from './columns.js'

/** A row to write in tests of the doors. */
@Entity('accounts')
export class Account {
  @PrimaryColumn(sharedColumns.id) id: string
  @Column(sharedColumns.int) used: number
}
