import { sharedColumns } from '@meritgraph/shared/database'
import { DateTime, Internal } from '@meritgraph/shared/federation'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** What of a person is masked, and told whole only with a purpose. */
export enum PersonalField {
  NAME = 'NAME',
  PHONE = 'PHONE',
  IDENTITY_NUMBER = 'IDENTITY_NUMBER',
}

registerEnumType(PersonalField, {
  name: 'PersonalField',
  description: 'What of a person is told whole only with a purpose.',
  valuesConfig: {
    NAME: { description: 'The name.' },
    PHONE: { description: 'The phone number.' },
    IDENTITY_NUMBER: { description: 'The identity number.' },
  },
})

/** That somebody was told personal data of a person whole. Nothing changes or deletes it. */
@Entity('person_reads')
@Index('person_reads_by_personId', ['personId', 'id'])
@ObjectType({ description: 'That somebody was told personal data of a person whole.' })
export class PersonRead {
  @PrimaryColumn(sharedColumns.id)
  @Internal
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  @Column(sharedColumns.id)
  personId: string

  @Column(sharedColumns.code)
  @Internal
  @Field(() => ID, { description: 'Id of the account that was told.' })
  accountId: string

  @Column(sharedColumns.json)
  @Internal
  @Field(() => [PersonalField], { description: 'What it was told.' })
  fields: PersonalField[]

  @Column(sharedColumns.line)
  @Internal
  @Field(() => String, { description: 'What for, as it said.' })
  purpose: string

  @Column(sharedColumns.instant)
  @Internal
  @Field(() => DateTime, { description: 'When.' })
  recordedAt: Date
}
