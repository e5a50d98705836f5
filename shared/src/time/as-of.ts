import { defineErrors, fault } from '../errors/index.js'
import { type Day, isDay } from './day.js'

defineErrors({
  AS_OF_MALFORMED: {
    kind: 'error',
    status: 400,
    en: 'The point in time `{text}` cannot be read. Send a day that exists (YYYY-MM-DD) as `valid`, and an instant with its zone (2026-01-31T08:00:00Z) as `known`.',
    zh: '无法识别时间点 `{text}`。`valid` 须为存在的日期（YYYY-MM-DD），`known` 须为带时区的时刻（如 2026-01-31T08:00:00Z）。',
  },
})

/** A point on both time axes. */
export interface AsOf {
  /** When it was so in the world. */
  valid: Day
  /** When the system knew it; null: everything recorded so far. */
  known: Date | null
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** The `merit-as-of` header of a point: `2011-07-15`, or `2011-07-15 2026-01-31T08:00:00.000Z` with a known instant. */
export function formatAsOf({ valid, known }: AsOf): string {
  return known ? `${valid} ${known.toISOString()}` : valid
}

/** Reads a `merit-as-of` header; null where there is none. Errors: AS_OF_MALFORMED. */
export function parseAsOf(header: string | undefined): AsOf | null {
  if (header === undefined) return null
  const [valid = '', known, ...rest] = header.split(' ')
  if (rest.length > 0 || !isDay(valid)) throw fault('AS_OF_MALFORMED', { text: header })
  return { valid, known: known === undefined ? null : instantOf(known, header) }
}

function instantOf(text: string, header: string): Date {
  const instant = new Date(text)
  const isWritten = INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(instant.getTime())
  // Its zone may move the instant out of the years that have four digits, and then it could not be passed on.
  if (!isWritten || !isDay(instant.toISOString().slice(0, 10))) throw fault('AS_OF_MALFORMED', { text: header })
  return instant
}
