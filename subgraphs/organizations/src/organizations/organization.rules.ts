import type { Problem } from '@meritgraph/shared/errors'
import type { Day } from '@meritgraph/shared/time'

/** The first Congress: no organization of the Party is older. */
const FIRST_DAY: Day = '1921-07-01'

const MOST_NAME = 200
/** How many organizations one merger or split names at most. */
const MOST_PARTS = 50
/** A whole, in ten-thousandths. */
export const WHOLE = 10_000

/** What is wrong with the day from which something is to be so; `today` is the last. */
export function problemsOfDay(on: Day, today: Day): Problem[] {
  if (on >= FIRST_DAY && on <= today) return []
  return [
    { code: 'ORGANIZATION_DAY_IMPLAUSIBLE', params: { on, first: FIRST_DAY, last: today }, path: ['input', 'on'] },
  ]
}

/** What is wrong with the name of an organization. */
export function problemsOfName({ zh, en }: { zh: string; en: string | null }): Problem[] {
  const isWrong = (text: string) => text.trim() === '' || Array.from(text).length > MOST_NAME
  if (!isWrong(zh) && (en === null || !isWrong(en))) return []
  return [{ code: 'ORGANIZATION_NAME_INVALID', path: ['input', 'name'] }]
}

/** What is wrong with the code chosen for an organization. */
export function problemsOfCode(code: string | null): Problem[] {
  if (code === null || /^[a-z][a-z0-9.-]{0,189}$/.test(code)) return []
  return [{ code: 'ORGANIZATION_CODE_INVALID', params: { code }, path: ['input', 'code'] }]
}

/** What is wrong with the organizations on the two sides of a merger or a split. */
export function problemsOfParts(one: string, others: readonly string[], path: string): Problem[] {
  const isRight =
    others.length > 0 && others.length <= MOST_PARTS && new Set([one, ...others]).size === others.length + 1
  return isRight ? [] : [{ code: 'ORGANIZATION_PARTS_WRONG', params: { most: MOST_PARTS }, path: ['input', path] }]
}

/** What is wrong with the shares of a split. */
export function problemsOfShares(shares: readonly number[]): Problem[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const isRight = sum === WHOLE && shares.every((share) => Number.isInteger(share) && share >= 1)
  return isRight ? [] : [{ code: 'ORGANIZATION_SHARES_WRONG', params: { sum }, path: ['input', 'parts'] }]
}

/** From one day until before another. */
export interface Days {
  from: Day
  to: Day
}

/** The days that two ranges share; null: none. */
export function shared(a: Days, b: Days): Days | null {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from < to ? { from, to } : null
}

/** Whether states, first day first, cover every day of a range. */
export function coversAll(states: readonly Days[], range: Days): boolean {
  let day = range.from
  for (const { from, to } of states) if (from <= day && day < to) day = to
  return day >= range.to
}
