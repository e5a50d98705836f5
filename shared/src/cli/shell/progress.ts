import type { Shell } from './shell.js'

const CLEAR = '\r\u001b[2K'
const BAR = 24
const EVERY_MS = 1_000

const mayShow = ({ settings, terminal }: Shell): boolean => terminal.isWatched && !settings.json

/** Shows how far many files are, where somebody watches. */
export function progressOver(total: number, shell: Shell): { step(what: string): void; end(): void } {
  if (!mayShow(shell) || total < 2) return { step: () => {}, end: () => {} }
  let done = 0
  return {
    step(what) {
      done++
      const filled = Math.round((BAR * done) / total)
      const bar = '█'.repeat(filled).padEnd(BAR, '░')
      shell.terminal.err(`${CLEAR}${bar} ${done}/${total} ${what}`)
    },
    end: () => shell.terminal.err(CLEAR),
  }
}

/** Shows how long an answer is waited for, from the first second on, where somebody watches. */
export async function waitingFor<T>(what: string, answer: Promise<T>, shell: Shell): Promise<T> {
  if (!mayShow(shell)) return answer
  const start = Date.now()
  let isShown = false
  const timer = setInterval(() => {
    isShown = true
    shell.terminal.err(`${CLEAR}${what} ${Math.round((Date.now() - start) / EVERY_MS)} s`)
  }, EVERY_MS)
  try {
    return await answer
  } finally {
    clearInterval(timer)
    if (isShown) shell.terminal.err(CLEAR)
  }
}
