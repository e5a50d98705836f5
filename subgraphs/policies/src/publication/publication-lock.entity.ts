import { sharedColumns } from '@meritgraph/shared/database'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The one row that every publisher raises first, so that they publish one after the other. */
@Entity('publication_lock')
export class PublicationLock {
  @PrimaryColumn(sharedColumns.word)
  name: string

  @Column(sharedColumns.int)
  version: number
}
