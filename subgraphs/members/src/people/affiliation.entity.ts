import { State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Internal, LocalDate } from '@meritgraph/shared/federation'
import type { Day } from '@meritgraph/shared/time'
import { Field, ObjectType } from 'type-graphql'
import { Column, Entity, Index } from 'typeorm'
import { MemberStage } from './member-stage.js'

/**
 * For some days: with which organization a person is, and as what. Its anchor is the person, so that on any day there is
 * one at most, and whoever is counted is counted once.
 */
@Entity('affiliations')
@StateKey('affiliations', 'personId')
@Index('affiliations_by_organizationId', ['organizationId', 'personId'])
@ObjectType({
  description: 'With which organization a person is from one day until before another, and as what (组织关系).',
})
export class Affiliation extends State {
  @Internal
  @Field(() => LocalDate, { description: 'The first day.' })
  declare validFrom: Day

  @Column(sharedColumns.id)
  personId: string

  @Column(sharedColumns.id)
  organizationId: string

  @Column({ ...sharedColumns.word, nullable: true })
  @Internal
  @Field(() => MemberStage, {
    nullable: true,
    description: 'How far the person has come in becoming a member; null: one of the masses.',
  })
  stage: MemberStage | null

  @Column({ ...sharedColumns.line, length: 100, nullable: true })
  @Internal
  @Field(() => String, { nullable: true, description: 'The local word for the stage; null where it has none.' })
  stageWord: string | null

  @Column({ ...sharedColumns.line, length: 100, nullable: true })
  @Internal
  @Field(() => String, {
    nullable: true,
    description: 'The category as the scheme names it, such as 学生党员; null where none is recorded.',
  })
  category: string | null

  @Column({ ...sharedColumns.line, length: 100, nullable: true })
  @Internal
  @Field(() => String, {
    nullable: true,
    description: 'What the person does in party affairs (党务), such as 组织委员; null: nothing.',
  })
  partyAffairsRole: string | null

  @Column({ ...sharedColumns.line, length: 100, nullable: true })
  floatingPlace: string | null

  @Column({ ...sharedColumns.id, nullable: true })
  floatingOrganizationId: string | null
}
