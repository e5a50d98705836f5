/** How long work goes on before others get their turn, in milliseconds. */
const TURN_MS = 10

/** Gives a function to be awaited between the steps of long work: now and then it lets waiting requests be answered. */
export function makePauses(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < TURN_MS) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
}
