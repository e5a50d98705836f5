import type { Day } from '../time/index.js'
import type { Moment } from './moment.js'
import { type Calendar, nextDay, type ResolvedMoment, resolveMoment } from './resolve-moment.js'
import type { Value } from './value.js'

/** What decides when a phase is active. */
export interface PhaseWindow {
  code: string
  start: Value<Moment>
  end: Value<Moment>
}

/**
 * How certain it is that a phase is still active: its end lies ahead; or its end is bound to an event without a recorded
 * day; or the document states no end.
 */
export type PhaseCertainty = 'CERTAIN' | 'END_UNRESOLVED' | 'END_NOT_STATED'

/** A phase that is active on a day, with the days it lasts. */
export interface ActivePhase<P extends PhaseWindow = PhaseWindow> {
  phase: P
  certainty: PhaseCertainty
  from: Day
  /** The first day on which it is over; null where that is unresolved or not stated. */
  to: Day | null
}

const NOT_STATED: Moment = { kind: 'not-stated' }

/**
 * The phases active on a day, in their order; two may overlap. An end month is included to its last day, "before an
 * event" ends with the day before it. A phase whose start has no day is not active: nothing says that it has begun.
 */
export function activePhases<P extends PhaseWindow>(
  phases: readonly P[],
  day: Day,
  calendar: Calendar,
): ActivePhase<P>[] {
  return phases.flatMap((phase) => {
    const from = firstDay(resolveMoment(phase.start.value ?? NOT_STATED, calendar))
    if (from === null || day < from) return []
    const end = resolveMoment(phase.end.value ?? NOT_STATED, calendar)
    const to = firstDayAfter(end)
    if (to !== null && day >= to) return []
    return [{ phase, certainty: certaintyOf(end), from, to }]
  })
}

function firstDay(start: ResolvedMoment): Day | null {
  if (start.kind === 'on') return start.day
  return start.kind === 'range' ? start.from : null
}

function firstDayAfter(end: ResolvedMoment): Day | null {
  if (end.kind === 'on') return nextDay(end.day)
  return end.kind === 'range' ? end.to : null
}

function certaintyOf(end: ResolvedMoment): PhaseCertainty {
  if (end.kind !== 'unresolved') return 'CERTAIN'
  return end.reason === 'NOT_STATED' ? 'END_NOT_STATED' : 'END_UNRESOLVED'
}
