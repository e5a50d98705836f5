import { Anchor, State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Internal } from '@meritgraph/shared/federation'
import type { Day } from '@meritgraph/shared/time'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A person through all their states; `version` is raised by every writer. */
@Entity('persons')
@Index('persons_by_identityHash', ['identityHash'], { unique: true })
@Index('persons_by_accountId', ['accountId'], { unique: true })
@Index('persons_by_mergedIntoId', ['mergedIntoId'])
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Somebody who takes part: a member, somebody on the way to become one, or one of the masses.',
})
export class Person extends Anchor {
  @PrimaryColumn(sharedColumns.id)
  @Internal
  @Field(() => ID, { description: 'Opaque id; stays the same through all changes.' })
  declare id: string

  /** The account that is this person's own. */
  @Column({ ...sharedColumns.id, nullable: true })
  accountId: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  identityCipher: string | null

  @Column({ ...sharedColumns.hash, nullable: true })
  identityHash: string | null

  @Column({ ...sharedColumns.word, nullable: true })
  identityMask: string | null

  /** The person whom this record turned out to be of; that one is never merged itself. */
  @Column({ ...sharedColumns.id, nullable: true })
  mergedIntoId: string | null

  /** The organization to which a released transfer would bring the person, and the first day on which it no longer can. */
  @Column({ ...sharedColumns.id, nullable: true })
  offeredToId: string | null

  @Column({ ...sharedColumns.day, nullable: true })
  offeredUntil: Day | null

  @Column({ ...sharedColumns.instant, nullable: true })
  erasedAt: Date | null

  @Column(sharedColumns.instant)
  recordedAt: Date
}

/** What a person was called and how they could be reached from one day until before another. Erased: nothing of it is left. */
@Entity('person_states')
@StateKey('person_states', 'personId')
export class PersonState extends State {
  @Column(sharedColumns.id)
  personId: string

  @Column({ ...sharedColumns.line, nullable: true })
  nameZh: string | null

  @Column({ ...sharedColumns.line, nullable: true })
  nameEn: string | null

  @Column({ ...sharedColumns.line, length: 40, nullable: true })
  phone: string | null
}

/** The id of the record that stands for a person. */
export const standingId = ({ id, mergedIntoId }: Pick<Person, 'id' | 'mergedIntoId'>): string => mergedIntoId ?? id
