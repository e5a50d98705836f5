import { type Day, FOREVER, isDay } from '../time/index.js'

/** From one day until before another. */
export interface Validity {
  validFrom: Day
  validTo: Day
}

/** A state, as far as time is concerned. */
export interface Span extends Validity {
  recordedAt: Date
  supersededAt: Date
}

/** What has to happen to an anchor's states so that a range of days is free for a new one. */
export interface Replacement<S extends Span> {
  /** When it becomes known: later than anything known of this anchor, even where the clocks of two processes differ. */
  at: Date
  /** The states that overlap the range; what is known of them ends at `at`. */
  closed: S[]
  /** What remains of them outside the range, to be recorded at `at`. */
  remainders: S[]
}

/** Whether a validity has a day in it. */
export const isValidity = ({ validFrom, validTo }: Validity): boolean =>
  isDay(validFrom) && isDay(validTo) && validFrom < validTo

/** Frees a range of days in an anchor's history; nothing already known changes. */
export function planReplacement<S extends Span>(
  history: readonly S[],
  range: Validity,
  recordedAt: Date,
): Replacement<S> {
  const isCurrent = ({ supersededAt }: S) => supersededAt.getTime() === FOREVER.getTime()
  const known = history.map((state) => (isCurrent(state) ? state.recordedAt : state.supersededAt).getTime() + 1)
  const at = new Date(Math.max(recordedAt.getTime(), ...known))
  const overlaps = ({ validFrom, validTo }: S) => validFrom < range.validTo && range.validFrom < validTo
  const closed = history.filter((state) => isCurrent(state) && overlaps(state))
  const remainders = closed.flatMap((state) => [
    { ...state, recordedAt: at, validTo: range.validFrom },
    { ...state, recordedAt: at, validFrom: range.validTo },
  ])
  return { at, closed, remainders: remainders.filter(({ validFrom, validTo }) => validFrom < validTo) }
}
