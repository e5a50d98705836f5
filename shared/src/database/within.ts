import { fault } from '../errors/index.js'

/** Gives the answer of `work` if it comes within a time limit. Errors: TRANSACTION_TOO_SLOW. */
export async function within<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
  const tooSlow = () => fault('TRANSACTION_TOO_SLOW', { seconds: limitMs / 1000 })
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), limitMs)
  })
  try {
    const answer = await Promise.race([work(), late])
    // A statement that blocked the event loop has kept the timer from firing.
    if (performance.now() - began > limitMs) throw tooSlow()
    return answer
  } finally {
    clearTimeout(timer)
  }
}
