/** How a moment stands to the event it is bound to. */
export type EventRelation = 'before' | 'eve-of' | 'around' | 'at'

/**
 * A point in time as precise as the document states it. `value` is `2010-05-14` (day), `2010-04` (month), `2010`
 * (year-end). An event's day is in the calendar, or is not recorded yet. `not-stated` never becomes an event.
 */
export type Moment =
  | { kind: 'day' | 'month' | 'year-end'; value: string }
  | { kind: 'event'; event: string; relation: EventRelation }
  | { kind: 'not-stated' }
