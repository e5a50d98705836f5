import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedEvents } from '../shipped.js'
import { CalendarEvent, EventDate } from './event.entity.js'
import { EventFields } from './event.fields.js'
import { eventByCode } from './event.loaders.js'
import { loadEvents } from './load-events.js'
import { RecordEventDate } from './record-event-date.js'

export { CalendarEvent } from './event.entity.js'
export { calendarOf, eventByCode, eventDay, eventNames } from './event.loaders.js'

/** The calendar of events that schemes refer to. */
export const events: Feature = {
  name: 'events',
  entities: [CalendarEvent, EventDate],
  resolvers: [EventFields, RecordEventDate],
  references: { Event: ({ code }, ctx) => eventByCode(ctx).load(code!) },
  load: (tx) => loadEvents(tx, shippedEvents()),
}
