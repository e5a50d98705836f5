import { sharedColumns } from '@meritgraph/shared/database'
import { Entity, Index, PrimaryColumn } from 'typeorm'

/**
 * A place of a published content that no item's code leads to: a value of the scheme itself that it states, or the code of an
 * item that it leaves out or makes a demand on. With `policy_items` it says which contents say anything of a place, so that
 * nobody has to read them for that. It never changes.
 */
@Entity('policy_stated_places')
@Index('policy_stated_places_by_place', ['place', 'contentHash'])
export class StatedPlace {
  @PrimaryColumn(sharedColumns.hash)
  contentHash: string

  /** `period.end`, or the code of an item. */
  @PrimaryColumn(sharedColumns.code)
  place: string
}
