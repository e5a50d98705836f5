import { sharedColumns } from '@meritgraph/shared/database'
import type { Day } from '@meritgraph/shared/time'
import { registerEnumType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** How one organization came out of another. */
export enum SuccessionKind {
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
}

registerEnumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'How one organization came out of another.',
  valuesConfig: {
    MERGE: { description: 'Several became one (合并).' },
    SPLIT: { description: 'One became several (分设).' },
  },
})

/** That an organization, or a share of it, went on as another from a day on. It is never changed. */
@Entity('organization_successions')
@Index('organization_successions_by_predecessorId', ['predecessorId', 'id'])
@Index('organization_successions_by_successorId', ['successorId', 'id'])
export class OrganizationSuccession {
  @PrimaryColumn(sharedColumns.id)
  id: string

  @Column(sharedColumns.id)
  predecessorId: string

  @Column(sharedColumns.id)
  successorId: string

  @Column(sharedColumns.word)
  kind: SuccessionKind

  /** In ten-thousandths of the predecessor. */
  @Column(sharedColumns.int)
  share: number

  @Column(sharedColumns.day)
  day: Day

  @Column(sharedColumns.instant)
  recordedAt: Date
}
