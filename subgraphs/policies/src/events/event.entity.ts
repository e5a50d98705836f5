import { State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import type { Day } from '@meritgraph/shared/time'
import { Text, text, type ValueStatus } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** An event of the calendar; its dates are recorded apart, so that a correction keeps what was known before. */
@Entity('events')
@Directive('@key(fields: "code")')
@ObjectType('Event', {
  description: 'An event that schemes refer to, such as a Party congress; its date may not be recorded yet.',
})
export class CalendarEvent {
  @PrimaryColumn(sharedColumns.code)
  @Field(() => ID, { description: 'Stable code, such as `cpc-18-congress`.' })
  code: string

  /** Raised by every writer of a date. */
  @Column(sharedColumns.int)
  version: number

  @Column(sharedColumns.code)
  jurisdictionCode: string

  @Column(sharedColumns.line)
  nameZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  nameEn: string | null

  @Field(() => Text, { description: 'What the event is called.' })
  name(): Text {
    return text(this.nameZh, this.nameEn)
  }
}

/** A date that was recorded for an event. The valid axis is not used: a date is right or wrong, whenever one asks. */
@Entity('event_dates')
@StateKey('event_dates', 'eventCode')
export class EventDate extends State {
  @Column(sharedColumns.code)
  eventCode: string

  @Column(sharedColumns.day)
  day: Day

  @Column(sharedColumns.word)
  status: ValueStatus

  @Column({ ...sharedColumns.line, nullable: true })
  document: string | null

  @Column({ ...sharedColumns.line, nullable: true })
  quote: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  noteZh: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  noteEn: string | null
}
