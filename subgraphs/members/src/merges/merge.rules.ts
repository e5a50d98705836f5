import type { Day } from '@meritgraph/shared/time'

/** From one day until before another. */
export interface Days {
  validFrom: Day
  validTo: Day
}

/** What was so on some days; besides the days, plain values. */
export interface Piece extends Days {
  [value: string]: string | null
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** The days that two ranges share; null: none. */
function shared(a: Days, b: Days): Days | null {
  const validFrom = later(a.validFrom, b.validFrom)
  const validTo = earlier(a.validTo, b.validTo)
  return validFrom < validTo ? { validFrom, validTo } : null
}

/** What of some pieces is on these days. */
export const within = <P extends Days>(pieces: readonly P[], days: readonly Days[]): P[] =>
  pieces.flatMap((piece) =>
    days.flatMap((range) => {
      const both = shared(piece, range)
      return both ? [{ ...piece, ...both }] : []
    }),
  )

/** What of some pieces is on none of these days. */
const without = <P extends Days>(pieces: readonly P[], days: readonly Days[]): P[] =>
  days.reduce<P[]>(
    (left, range) =>
      left.flatMap((piece) => {
        if (!shared(piece, range)) return [piece]
        const before = { ...piece, validTo: range.validFrom }
        const after = { ...piece, validFrom: range.validTo }
        return [before, after].filter(({ validFrom, validTo }) => validFrom < validTo)
      }),
    [...pieces],
  )

/**
 * What the record that stays takes over of its duplicate's affiliations when they are merged: those of the days on which
 * it has none itself. So the person is counted on every day on which either was, and once.
 */
export const takenOverOf = <P extends Days>(stays: readonly Days[], duplicate: readonly P[]): P[] =>
  without(duplicate, stays)

/**
 * What goes back to the duplicate when the merge is undone: what it had, and on the days that were taken over, what has
 * become of it since.
 */
export const givenBackOf = <P extends Days>(
  before: readonly P[],
  takenOver: readonly Days[],
  now: readonly P[],
): P[] => [...without(before, takenOver), ...within(now, takenOver)]
