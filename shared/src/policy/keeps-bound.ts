import type { Cadence, Strength } from './cadence.js'
import type { Bound } from './constraint.js'
import { monthsOf } from './due-dates.js'
import type { Moment } from './moment.js'
import { nextDay, resolveMoment } from './resolve-moment.js'

/** From the least strict up. */
const STRENGTHS: readonly Strength[] = ['optional', 'as-appropriate', 'in-principle', 'periodic', 'required']

/**
 * Whether a stated value keeps within a bound. What cannot be judged keeps it: an unreadable value, a moment that waits for an
 * event. A cadence that states no interval is not at least that often, one that states no strength not at least that strict.
 */
export function keepsBound(bound: Bound, value: unknown): boolean {
  if (value === null || value === undefined) return true
  const number = numberOf(value)
  if (number !== null) return (bound.min ?? -Infinity) <= number && number <= (bound.max ?? Infinity)
  if (typeof value === 'string') return isOftenEnough(bound, value)
  if (typeof value !== 'object') return true
  if ('interval' in value) return keepsRhythm(bound, value as Pick<Cadence, 'interval' | 'strength'>)
  return !('kind' in value) || keepsDays(bound, value as Moment)
}

/** Whether what is silent on it or left out cannot keep the bound: it demands that something is done at all. */
export const demandsSomething = ({ min, within, strength }: Bound): boolean =>
  min !== null || within !== null || strength !== null

/** A number, or the ratio of a threshold. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  const { ratio } = value as { ratio?: unknown }
  if (typeof ratio !== 'string') return null
  const [above, below = '1'] = ratio.split('/')
  return Number(above) / Number(below)
}

function keepsRhythm(bound: Bound, { interval, strength }: Pick<Cadence, 'interval' | 'strength'>): boolean {
  const isStrictEnough = bound.strength === null || rankOf(strength) >= rankOf(bound.strength)
  return isStrictEnough && isOftenEnough(bound, interval)
}

const rankOf = (strength: Strength | null): number => (strength === null ? -1 : STRENGTHS.indexOf(strength))

const isOftenEnough = ({ within }: Bound, interval: string | null): boolean =>
  within === null || (monthsOf(interval) ?? Infinity) <= (monthsOf(within) ?? Infinity)

function keepsDays({ notBefore, notAfter }: Bound, moment: Moment): boolean {
  const days = resolveMoment(moment, new Map())
  if (days.kind === 'unresolved') return true
  const [from, last] = days.kind === 'on' ? [days.day, nextDay(days.day)] : [days.from, days.to]
  if (from !== null && notBefore !== null && from < notBefore) return false
  return notAfter === null || last <= nextDay(notAfter)
}
