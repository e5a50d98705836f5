import type { Fields } from './flatten.js'

/** Whether two things have the same canonical JSON; what is undefined is not there. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a)) return sameLists(a, b as unknown[], same)
  return sameFields(a as Fields, b as Fields, same)
}

export type Sameness = (a: unknown, b: unknown) => boolean

/** Whether two lists have the same entries in the same order. */
export function sameLists(a: readonly unknown[], b: readonly unknown[], same: Sameness): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false
  return true
}

const NONE: ReadonlySet<string> = new Set()

/** Whether two records have the same fields, those ignored left out. */
export function sameFields(a: Fields, b: Fields, same: Sameness, ignored = NONE): boolean {
  for (const key of Object.keys(a)) if (!ignored.has(key) && !same(a[key], b[key])) return false
  for (const key of Object.keys(b)) if (a[key] === undefined && b[key] !== undefined && !ignored.has(key)) return false
  return true
}
