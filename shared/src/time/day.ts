/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

/** The day that stands for "without an end". */
export const FOREVER_DAY: Day = '9999-12-31'

/** The last day on which anything can be so. */
export const LAST_DAY: Day = '9999-12-30'

/** The day that stands for "from the beginning". */
export const BEGINNING_DAY: Day = '0001-01-01'

/** The schemes all keep China's calendar: UTC+8 all year. */
const CHINA_OFFSET_MS = 8 * 3_600_000

/** The day it is in China at an instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists in the calendar: 2011-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < BEGINNING_DAY) return false
  const day = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
