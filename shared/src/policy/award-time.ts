import type { Day } from '../time/index.js'
import type { Strength } from './cadence.js'
import { laterBy } from './day-arithmetic.js'
import { monthsOf } from './due-dates.js'
import type { Moment } from './moment.js'
import { type Calendar, resolveMoment } from './resolve-moment.js'

/**
 * Whether a day lies in a moment. NOT_DECIDABLE: the moment has no stated bound on the side that matters ("on the eve of",
 * "around"), its event has no recorded day, or it is not stated.
 */
export type DayInMoment = 'INSIDE' | 'OUTSIDE' | 'NOT_DECIDABLE'

/** Whether a day lies in a moment, such as the time in which an award is granted. */
export function dayInMoment(moment: Moment, day: Day, calendar: Calendar): DayInMoment {
  const days = resolveMoment(moment, calendar)
  if (days.kind === 'unresolved') return 'NOT_DECIDABLE'
  if (days.kind === 'on') return day === days.day ? 'INSIDE' : 'OUTSIDE'
  if (day >= days.to || (days.from !== null && day < days.from)) return 'OUTSIDE'
  return moment.kind === 'event' && moment.relation === 'eve-of' ? 'NOT_DECIDABLE' : 'INSIDE'
}

/** How often an award is granted. */
export interface AwardFrequency {
  kind: 'once' | 'interval'
  interval: string | null
  strength: Strength | null
}

/** Where a day stands in an award's rhythm. EARLY is a remark, never a refusal: a frequency is not a minimum spacing. */
export type Rhythm = 'FIRST' | 'EARLY' | 'IN_RHYTHM' | 'ALREADY_GRANTED' | 'NOT_STATED'

/** How granting on a day stands to the last time of the same series; a special award is a series of its own. */
export function rhythmOf(frequency: AwardFrequency | null, lastGranted: Day | null, on: Day): Rhythm {
  if (!frequency) return 'NOT_STATED'
  if (lastGranted === null) return 'FIRST'
  if (frequency.kind === 'once') return 'ALREADY_GRANTED'
  const months = monthsOf(frequency.interval)
  if (months === null) return 'NOT_STATED'
  return on < laterBy(lastGranted, months) ? 'EARLY' : 'IN_RHYTHM'
}

/** How far the steps of an award's method have come. */
export type MethodProgress =
  | { kind: 'NOT_STATED' }
  | { kind: 'OUT_OF_ORDER'; expected: number }
  | { kind: 'NEXT'; step: number }
  | { kind: 'COMPLETE' }

/** Whether steps, numbered from 0 as the document orders them, were done in that order. */
export function methodProgress(steps: readonly unknown[] | null, done: readonly number[]): MethodProgress {
  if (steps === null || steps.length === 0) return { kind: 'NOT_STATED' }
  const wrong = done.findIndex((step, i) => step !== i)
  if (wrong !== -1) return { kind: 'OUT_OF_ORDER', expected: wrong }
  return done.length >= steps.length ? { kind: 'COMPLETE' } : { kind: 'NEXT', step: done.length }
}
