import type { Context } from '@meritgraph/shared/context'
import { byKey, stateBy } from '@meritgraph/shared/loaders'
import type { Calendar } from '@meritgraph/shared/policy'
import { CalendarEvent, EventDate } from './event.entity.js'

export const eventByCode = byKey(CalendarEvent, 'code')

/** The date recorded for an event, as known at the request's `asOf`; null where none is. */
export const eventDateOf = stateBy(EventDate, 'eventCode')

/** The recorded days of these events, for the policy engine. */
export async function calendarOf(ctx: Context, codes: readonly string[]): Promise<Calendar> {
  const dates = await Promise.all(codes.map((code) => eventDateOf(ctx).load(code)))
  return new Map(dates.filter((date) => date !== null).map(({ eventCode, day }) => [eventCode, day]))
}
