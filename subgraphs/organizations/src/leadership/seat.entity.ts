import { Anchor, State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Clause, TextValue } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, Index } from 'typeorm'

/** A seat through all its states and holders; `version` is raised by every writer. */
@Entity('seats')
@Index('seats_by_code', ['code'], { unique: true })
export class SeatAnchor extends Anchor {
  @Column(sharedColumns.code)
  code: string
}

/** One state of a seat, and what clients see of it. */
@Entity('seat_states')
@StateKey('seat_states', 'seatId')
@Index('seat_states_by_bodyId', ['bodyId', 'ordinal', 'code'])
@ObjectType('Seat', { description: 'A place in a body.' })
export class Seat extends State {
  @Column(sharedColumns.id)
  @Field(() => ID, { name: 'id', description: 'Opaque id.' })
  seatId: string

  @Column(sharedColumns.id)
  bodyId: string

  @Column(sharedColumns.code)
  @Field(() => ID, { description: 'Readable code, such as `luzhou.office.1`.' })
  code: string

  @Column(sharedColumns.int)
  @Field(() => Int, { description: 'Its place in the list of the document, from 1.' })
  ordinal: number

  @Column(sharedColumns.json)
  @Field(() => TextValue, { description: 'What whoever holds it does in the body.' })
  role: TextValue

  @Column(sharedColumns.json)
  @Field(() => [Clause], { description: 'The places that list it.' })
  clauses: Clause[]
}

/** Who holds a seat for some days, and what clients see of it. */
@Entity('seat_holders')
@StateKey('seat_holders', 'seatId')
@ObjectType('SeatHolder', { description: 'Who holds a seat, as the document lists them: quoted, not looked up.' })
export class SeatHolder extends State {
  @Column(sharedColumns.id)
  seatId: string

  @Column(sharedColumns.json)
  @Directive('@tag(name: "personal")')
  @Field(() => TextValue, {
    description:
      'The name; without a value where the source is damaged there (DAMAGED) or names only the post (SILENT).',
  })
  name: TextValue

  @Column(sharedColumns.json)
  @Field(() => TextValue, { description: 'The post by which the person holds the seat.' })
  post: TextValue
}
