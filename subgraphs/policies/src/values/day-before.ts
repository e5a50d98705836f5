import type { Day } from '@meritgraph/shared/time'

/** The day before a day: what ends before the first is last so on the second. */
export function dayBefore(day: Day): Day {
  const before = new Date(`${day}T00:00:00.000Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}
