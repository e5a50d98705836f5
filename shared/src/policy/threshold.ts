import { monthsOf } from './due-dates.js'
import type { Moment } from './moment.js'
import { type Calendar, type ResolvedMoment, resolveMoment, type UnresolvedReason } from './resolve-moment.js'
import { laterBy } from './day-arithmetic.js'
import type { Value } from './value.js'

/** A bound on a share: 以上 is `at-least`. */
export interface ShareBound {
  operator: 'at-least' | 'more-than' | 'at-most' | 'less-than'
  /** A fraction or a decimal: `2/3`, `0.9`. */
  ratio: string
}

/** What a target needs for a deadline. */
export interface TargetTime {
  base: Value<Moment>
  /** ISO duration from the base, such as `P3Y`. */
  within: Value<string>
}

/** Why a deadline cannot be computed. */
export type NoDeadline = 'BASE_DATE_NOT_STATED' | 'PERIOD_NOT_STATED' | UnresolvedReason

/** The day or days at which a target's time is over, or why that is not computable. */
export type Deadline =
  | { kind: 'on'; day: string; base: 'STATED' | 'GIVEN' }
  | { kind: 'range'; from: string | null; to: string; base: 'STATED' | 'GIVEN' }
  | { kind: 'not-computable'; reason: NoDeadline }

/**
 * How many of `n` the bound asks for: the least number that meets it, or for `at-most` and `less-than` the greatest. Two
 * thirds of 100 are 67. Null where the ratio cannot be read.
 */
export function countAtBound({ operator, ratio }: ShareBound, n: number): number | null {
  const fraction = fractionOf(ratio)
  if (!fraction) return null
  const [over, under] = fraction
  const product = BigInt(n) * over
  const [floor, isWhole] = [product / under, product % under === 0n]
  const ceil = isWhole ? floor : floor + 1n
  const counts = { 'at-least': ceil, 'more-than': floor + 1n, 'at-most': floor, 'less-than': ceil - 1n }
  return Number(counts[operator])
}

/** Whether `count` of `n` meet the bound, without rounding; null where there is nothing to count. */
export function meetsBound(bound: ShareBound, count: number, n: number): boolean | null {
  const limit = countAtBound(bound, n)
  if (n === 0 || limit === null) return null
  return bound.operator === 'at-least' || bound.operator === 'more-than' ? count >= limit : count <= limit
}

/** When a target's time is over. Where the document states no base date, one that has been configured may be given. */
export function deadlineOf({ base, within }: TargetTime, calendar: Calendar, given: Moment | null = null): Deadline {
  const isStated = base.value !== null && base.value.kind !== 'not-stated'
  const from = isStated ? base.value : given
  if (!from) return { kind: 'not-computable', reason: 'BASE_DATE_NOT_STATED' }
  const months = monthsOf(within.value)
  if (months === null) return { kind: 'not-computable', reason: 'PERIOD_NOT_STATED' }
  return shifted(resolveMoment(from, calendar), months, isStated ? 'STATED' : 'GIVEN')
}

function shifted(moment: ResolvedMoment, months: number, base: 'STATED' | 'GIVEN'): Deadline {
  switch (moment.kind) {
    case 'on':
      return { kind: 'on', day: laterBy(moment.day, months), base }
    case 'range':
      return { kind: 'range', from: moment.from && laterBy(moment.from, months), to: laterBy(moment.to, months), base }
    case 'unresolved':
      return { kind: 'not-computable', reason: moment.reason }
  }
}

/** `2/3`, `0.9` or `90%` as a fraction of whole numbers. */
function fractionOf(ratio: string): [over: bigint, under: bigint] | null {
  const [, over, under] = /^(\d+)\/(\d+)$/.exec(ratio) ?? []
  if (over && under) return BigInt(under) === 0n ? null : [BigInt(over), BigInt(under)]
  const [, whole, decimals = '', percent] = /^(\d+)(?:\.(\d+))?(%)?$/.exec(ratio) ?? []
  if (whole === undefined) return null
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * (percent ? 100n : 1n)]
}
