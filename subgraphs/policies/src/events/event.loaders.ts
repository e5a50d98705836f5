import type { Context } from '@meritgraph/shared/context'
import { byKey, stateBy } from '@meritgraph/shared/loaders'
import type { Calendar, Status, Value } from '@meritgraph/shared/policy'
import type { EventNames } from '@meritgraph/shared/values'
import { CalendarEvent, EventDate } from './event.entity.js'

export const eventByCode = byKey(CalendarEvent, 'code')

/** The date recorded for an event, as known at the request's `asOf`; null where none is. */
export const eventDateOf = stateBy(EventDate, 'eventCode')

/** The recorded days of these events, for the policy engine. */
export async function calendarOf(ctx: Context, codes: readonly string[]): Promise<Calendar> {
  const dates = await Promise.all(codes.map((code) => eventDateOf(ctx).load(code)))
  return new Map(dates.filter((date) => date !== null).map(({ eventCode, day }) => [eventCode, day]))
}

/** What these events are called. */
export async function eventNames(ctx: Context, codes: readonly string[]): Promise<EventNames> {
  const events = await Promise.all(codes.map((code) => eventByCode(ctx).load(code)))
  return new Map(events.filter((event) => event !== null).map((event) => [event.code, event.name()]))
}

const NOT_RECORDED: Value<string> = { value: null, status: 'silent', source: [], note: null }

/** The recorded day of an event with what it rests on, as the leaves of schemes have it; silent while none is recorded. */
export async function eventDay(ctx: Context, code: string): Promise<Value<string>> {
  const date = await eventDateOf(ctx).load(code)
  if (!date) return NOT_RECORDED
  const { day, document, quote, noteZh, noteEn } = date
  return {
    value: day,
    status: date.status.toLowerCase() as Status,
    source: document === null ? [] : [{ document, section: null, quote, at: null }],
    note: noteZh === null ? null : { zh: noteZh, en: noteEn },
  }
}
