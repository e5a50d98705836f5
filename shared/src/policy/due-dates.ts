import type { Day } from '../time/index.js'
import type { Cadence, CadenceTie } from './cadence.js'
import { dayIn, laterBy, monthIndex } from './day-arithmetic.js'
import { nextDay } from './resolve-moment.js'

/** What being overdue is: an error (required), a warning (in principle), or never the case (optional, as appropriate, …). */
export type OverdueIs = 'ERROR' | 'WARNING' | 'NEVER'

/** Why a cadence gives no days. */
export type NoDueDates =
  | 'AS_APPROPRIATE'
  | 'PERIODIC_WITHOUT_INTERVAL'
  | 'TIED_TO_ANOTHER_PROCEDURE'
  | 'WITHIN_ITS_PHASE'
  | 'INTERVAL_NOT_STATED'

/** The time asked about, and what is known of it. */
export interface DueQuestion {
  /** From when the procedure applies: the start of the scheme or phase, or the founding of the organization. */
  from: Day
  /** Up to and without this day. */
  until: Day
  /** When the document was issued; null where that is not known. Nothing is owed for a time before it. */
  issuedOn: Day | null
  /** When it was last done; null: never. */
  lastDone: Day | null
}

/** A day by which the procedure is due. */
export interface DueDate {
  on: Day
  /** The first day on which it is overdue; null: never. */
  overdueFrom: Day | null
}

/** The days by which a procedure is due, or why there are none. */
export interface DueDates {
  dates: DueDate[]
  overdueIs: OverdueIs
  /** Null where there are days to compute. */
  reason: NoDueDates | null
  /** What it follows where it has no interval of its own. */
  follows: CadenceTie[]
}

const OVERDUE: Record<NonNullable<Cadence['strength']>, OverdueIs> = {
  required: 'ERROR',
  'in-principle': 'WARNING',
  optional: 'NEVER',
  'as-appropriate': 'NEVER',
  periodic: 'NEVER',
}

/** More days than these are not computed at once. */
const MOST = 1_000

/**
 * The days by which a procedure is due in the time asked about. "Every month", "every quarter" and "every year" mean once in
 * each calendar period, by its last day; a year-end by 31 December; any other interval counts from when it was last done, at
 * first from when it applies. Nothing is owed for a time before the document was issued.
 */
export function dueDates(cadence: Cadence, question: DueQuestion): DueDates {
  const { strength, tiedTo } = cadence
  const months = monthsOf(cadence.interval)
  const reason = reasonForNone(cadence, months)
  const overdueIs = strength === null || reason !== null ? 'NEVER' : OVERDUE[strength]
  if (reason !== null || months === null) return { dates: [], overdueIs, reason, follows: months ? [] : tiedTo }
  const isCalendar = cadence.anchor === 'year-end' || months === 1 || months === 3 || months === 12
  const days = isCalendar ? periodEnds(months, question) : fromLastTime(months, question)
  const dates = days.map((on) => ({ on, overdueFrom: overdueIs === 'NEVER' ? null : nextDay(on) }))
  return { dates, overdueIs, reason: null, follows: [] }
}

/** Since when something is overdue on a day, and how much that matters; null where nothing is. */
export function overdueOn({ dates, overdueIs }: DueDates, day: Day): { since: Day; is: 'ERROR' | 'WARNING' } | null {
  if (overdueIs === 'NEVER') return null
  const first = dates.find(({ overdueFrom }) => overdueFrom !== null && overdueFrom <= day)
  return first?.overdueFrom ? { since: first.overdueFrom, is: overdueIs } : null
}

/** A procedure as far as ties lead through it. */
interface Tied {
  code: string
  cadence: { value: Cadence | null }
}

/** The cadence that a procedure follows, through what it is tied to in the scheme, and the codes it was found through. */
export function followedCadence(
  code: string,
  procedures: readonly Tied[],
): { cadence: Cadence | null; through: string[] } {
  const through: string[] = []
  const open = [code]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (through.includes(next)) continue
    through.push(next)
    const cadence = procedures.find((procedure) => procedure.code === next)?.cadence.value ?? null
    if (cadence && (cadence.interval !== null || cadence.tiedTo.length === 0)) return { cadence, through }
    open.push(...(cadence?.tiedTo ?? []).flatMap(({ procedure }) => procedure ?? []))
  }
  return { cadence: null, through }
}

function reasonForNone({ strength, tiedTo, phase }: Cadence, months: number | null): NoDueDates | null {
  if (strength === 'as-appropriate') return 'AS_APPROPRIATE'
  if (months !== null) return null
  if (tiedTo.length > 0) return 'TIED_TO_ANOTHER_PROCEDURE'
  if (strength === 'periodic') return 'PERIODIC_WITHOUT_INTERVAL'
  return phase === null ? 'INTERVAL_NOT_STATED' : 'WITHIN_ITS_PHASE'
}

/** Months of an ISO duration of months or years; null where there is none. */
export function monthsOf(interval: string | null): number | null {
  const [, number, unit] = /^P(\d+)([MY])$/.exec(interval ?? '') ?? []
  const months = Number(number) * (unit === 'Y' ? 12 : 1)
  return months > 0 ? months : null
}

const startOf = ({ from, issuedOn }: DueQuestion): Day => (issuedOn !== null && issuedOn > from ? issuedOn : from)

/** The last days of the calendar periods that end in the time asked about and in which it has not been done. */
function periodEnds(months: number, question: DueQuestion): Day[] {
  const { until, lastDone } = question
  const start = startOf(question)
  const first = periodOf(start, months)
  const days: Day[] = []
  for (let period = first; days.length < MOST; period++) {
    const on = lastDayOf(period, months)
    if (on >= until) break
    if (lastDone === null || periodOf(lastDone, months) < period) days.push(on)
  }
  return days
}

const periodOf = (day: Day, months: number): number => Math.floor(monthIndex(day) / months)
const lastDayOf = (period: number, months: number): Day => dayIn((period + 1) * months - 1, 31)

/** Every interval after the last time; the first not before the start itself. */
function fromLastTime(months: number, question: DueQuestion): Day[] {
  const { until, lastDone } = question
  const start = startOf(question)
  const origin = lastDone !== null && lastDone > start ? lastDone : start
  const days: Day[] = []
  for (let n = 1; days.length < MOST; n++) {
    const on = laterBy(origin, n * months)
    if (on >= until) break
    days.push(on)
  }
  return days
}
