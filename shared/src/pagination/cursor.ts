import { fault, type Language } from '../errors/index.js'
import './pagination.errors.js'

/** Where a page ends: the order key of its last item and what was known when it was read (so that pages agree). */
export interface Position {
  key: (string | number)[]
  known: Date | null
}

/** The opaque text of a position. */
export function encodeCursor({ key, known }: Position): string {
  return Buffer.from(JSON.stringify([key, known?.getTime() ?? null])).toString('base64url')
}

/** The furthest instant from 1970 that a Date can hold, in milliseconds. */
const MOST_MS = 8.64e15
const isPart = (part: unknown): boolean => typeof part === 'string' || Number.isFinite(part)

/** Reads a cursor made for an order of `width` columns. Errors: CURSOR_INVALID. */
export function decodeCursor(cursor: string, width: number, language: Language): Position {
  try {
    const [key, known] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isKey = Array.isArray(key) && key.length === width && key.every(isPart)
    const isKnown = known === null || (Number.isSafeInteger(known) && Math.abs(known) <= MOST_MS)
    if (isKey && isKnown) return { key, known: known === null ? null : new Date(known) }
  } catch {
    // falls through to the one answer for every cursor that is not ours
  }
  throw fault('CURSOR_INVALID', {}, language)
}
