/** The instant that stands for "without an end" on the known axis; never NULL, because unique keys ignore NULL. */
export const FOREVER: Date = new Date('9999-12-31T00:00:00.000Z')

/** Tells what time it is; injected, so that tests can stand still or travel. */
export type Clock = () => Date

/** A clock that never goes back, however the one below it is set. */
export function steadyClock(now: Clock): Clock {
  let last = Number.NEGATIVE_INFINITY
  return () => new Date((last = Math.max(last, now().getTime())))
}
