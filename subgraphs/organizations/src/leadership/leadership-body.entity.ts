import { Anchor, State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Clause, Text, TextValue } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, Index } from 'typeorm'

/** What a body is for. */
export enum LeadershipBodyKind {
  LEADING_GROUP = 'LEADING_GROUP',
  OFFICE = 'OFFICE',
  WORKING_GROUP = 'WORKING_GROUP',
}

registerEnumType(LeadershipBodyKind, {
  name: 'LeadershipBodyKind',
  description: 'What a body that leads a campaign is for.',
  valuesConfig: {
    LEADING_GROUP: { description: 'Leads the campaign (领导小组).' },
    OFFICE: { description: 'Runs its daily affairs (办公室).' },
    WORKING_GROUP: { description: 'Does one part of the work (工作组).' },
  },
})

@ObjectType({ description: 'Another name of a body in the same document.' })
export class BodyAlias {
  @Field(() => Text, { description: 'The name.' })
  name: Text

  @Field(() => [Clause], { description: 'The places that use it.' })
  clauses: Clause[]
}

@ObjectType({ description: 'A department or a duty that a document names for a body.' })
export class BodyPart {
  @Field(() => ID, { description: 'Readable code.' })
  code: string

  @Field(() => TextValue, { description: 'What the document calls it.' })
  name: TextValue
}

/** A body through all its states; `version` is raised by every writer. */
@Entity('leadership_bodies')
@Index('leadership_bodies_by_code', ['code'], { unique: true })
export class LeadershipBodyAnchor extends Anchor {
  @Column(sharedColumns.code)
  code: string
}

/** One state of a body, and what clients see of it. */
@Entity('leadership_body_states')
@StateKey('leadership_body_states', 'bodyId')
@Index('leadership_body_states_by_jurisdictionCode', ['jurisdictionCode', 'code'])
@Index('leadership_body_states_by_organizationId', ['organizationId', 'code'])
@Directive('@key(fields: "id")')
@ObjectType('LeadershipBody', {
  description: 'A body that leads a campaign: a leading group, its office, a working group.',
})
export class LeadershipBody extends State {
  @Column(sharedColumns.id)
  @Field(() => ID, { name: 'id', description: 'Opaque id.' })
  bodyId: string

  @Column(sharedColumns.code)
  @Field(() => ID, { description: 'Readable code, such as `luzhou.office`.' })
  code: string

  @Column(sharedColumns.word)
  @Field(() => LeadershipBodyKind, { description: 'What it is for.' })
  kind: LeadershipBodyKind

  @Column(sharedColumns.json)
  @Field(() => TextValue, { description: 'What the document calls it.' })
  name: TextValue

  @Column(sharedColumns.json)
  @Field(() => [BodyAlias], { description: 'Other names that the same document gives it.' })
  aliases: BodyAlias[]

  @Column(sharedColumns.code)
  jurisdictionCode: string

  @Column({ ...sharedColumns.id, nullable: true })
  organizationId: string | null

  @Column({ ...sharedColumns.id, nullable: true })
  parentId: string | null

  @Column(sharedColumns.json)
  @Field(() => TextValue, { description: 'Where it works.' })
  location: TextValue

  @Column(sharedColumns.json)
  @Field(() => [BodyPart], { description: 'The departments that lead it, as the document names them.' })
  ledBy: BodyPart[]

  @Column(sharedColumns.json)
  @Field(() => [BodyPart], { description: 'The departments that take part, as the document names them.' })
  participants: BodyPart[]

  @Column(sharedColumns.json)
  @Field(() => [BodyPart], { description: 'What it does.' })
  duties: BodyPart[]

  @Column(sharedColumns.json)
  @Field(() => [Clause], { description: 'The places that set it up.' })
  clauses: Clause[]
}
