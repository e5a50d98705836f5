import type { Day } from '../time/index.js'
import type { EventRelation, Moment } from './moment.js'

/** The recorded days of events, by event code. An event without an entry has no recorded day yet. */
export type Calendar = ReadonlyMap<string, Day>

/** Why a moment has no days: its event has no recorded day, or the document states no bounds, or nothing at all. */
export type UnresolvedReason = 'EVENT_NOT_RECORDED' | 'BOUNDS_NOT_STATED' | 'NOT_STATED'

/** The days of a moment: one day, days from `from` up to and without `to` (`from` null: no beginning is stated), or none. */
export type ResolvedMoment =
  | { kind: 'on'; day: Day }
  | { kind: 'range'; from: Day | null; to: Day }
  | { kind: 'unresolved'; reason: UnresolvedReason; event: string | null; near: Day | null }

/** The days of a moment, as far as the calendar resolves them. A month or a year's end (December) is a range. */
export function resolveMoment(moment: Moment, calendar: Calendar): ResolvedMoment {
  switch (moment.kind) {
    case 'day':
      return { kind: 'on', day: moment.value }
    case 'month':
      return monthRange(moment.value)
    case 'year-end':
      return monthRange(`${moment.value}-12`)
    case 'event':
      return resolveEvent(moment.event, moment.relation, calendar.get(moment.event) ?? null)
    case 'not-stated':
      return { kind: 'unresolved', reason: 'NOT_STATED', event: null, near: null }
  }
}

/** "Before" and "on the eve of" end with the day before the event's; "around" states no bounds. */
function resolveEvent(event: string, relation: EventRelation, day: Day | null): ResolvedMoment {
  if (day === null) return { kind: 'unresolved', reason: 'EVENT_NOT_RECORDED', event, near: null }
  if (relation === 'at') return { kind: 'on', day }
  if (relation === 'around') return { kind: 'unresolved', reason: 'BOUNDS_NOT_STATED', event, near: day }
  return { kind: 'range', from: null, to: day }
}

/** The days of a month, closed: 2011-07 contains 31 July. */
function monthRange(month: string): ResolvedMoment {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return {
    kind: 'range',
    from: `${month}-01`,
    to: `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`,
  }
}

/** The day after a day. */
export function nextDay(day: Day): Day {
  const next = new Date(`${day}T00:00:00.000Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
