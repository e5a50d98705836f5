import type { Day } from '../time/index.js'

/** Months since the year 0. */
export const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The day of a month, or the month's last day where it is shorter. */
export function dayIn(month: number, day: number): Day {
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return `${String(year).padStart(4, '0')}-${pad(number)}-${pad(Math.min(day, last))}`
}

/** The same day so many months later. */
export const laterBy = (day: Day, months: number): Day => dayIn(monthIndex(day) + months, Number(day.slice(8, 10)))

const pad = (number: number): string => String(number).padStart(2, '0')
