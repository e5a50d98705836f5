import { createHash } from 'node:crypto'
import { canonicalJson } from '../journal/index.js'

/** The longest idempotency key. */
export const MOST_KEY_CHARACTERS = 200

/** What stands in the audit record for a personal value. */
const PERSONAL = '[personal]'

/** The input of a mutation. */
export interface MutationInput {
  idempotencyKey: string
}

/** The key of an input without surrounding blanks, which MySQL would not tell apart; null where there is none to use. */
export function keyOf(input: Partial<MutationInput>): string | null {
  const key = typeof input.idempotencyKey === 'string' ? input.idempotencyKey.trim() : ''
  return key.length >= 1 && key.length <= MOST_KEY_CHARACTERS ? key : null
}

/** NUL, at which SQLite ends a text, and half of a surrogate pair, which both databases replace. */
const UNUSABLE = /[\0\p{Surrogate}]/u // oxlint-disable-line no-control-regex -- NUL is meant

/** The paths of all texts of an input that the databases would not give back as they were sent. */
export function unusableTexts(value: unknown, path: string[] = ['input']): string[][] {
  if (typeof value === 'string') return UNUSABLE.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => unusableTexts(item, [...path, key]))
}

/** What was asked for, as plain data. */
export function askedFor(input: object): object {
  const { idempotencyKey: _, ...rest } = JSON.parse(JSON.stringify(input))
  return rest
}

/** The same for inputs that ask for the same. */
export const inputHash = (asked: object): string => createHash('sha256').update(canonicalJson(asked)).digest('hex')

/** Replaces the values of personal fields, wherever they stand. */
export function withoutPersonal(value: unknown, personal: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutPersonal(item, personal))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => {
    const hidden = personal.has(key) && item !== null
    return [key, hidden ? PERSONAL : withoutPersonal(item, personal)]
  })
  return Object.fromEntries(entries)
}
