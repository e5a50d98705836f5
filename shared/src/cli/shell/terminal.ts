import { createInterface } from 'node:readline/promises'

/** Where a command prints and whom it can ask; tests give one of their own. */
export interface Terminal {
  /** Prints results. */
  out(text: string): void
  /** Prints everything else: errors, progress, questions. */
  err(text: string): void
  /** Whether a person watches, so that progress may be shown. */
  isWatched: boolean
  /** Whether a person can answer. */
  canAnswer: boolean
  /** What the person types as an answer. */
  ask(question: string): Promise<string>
  /** Bytes given on the standard input. */
  input: AsyncIterable<Uint8Array>
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process
  // Whoever reads only the beginning, such as `head`, is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isWatched: stderr.isTTY,
    canAnswer: stdin.isTTY && stderr.isTTY,
    input: stdin,
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr })
      try {
        lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
        return await lines.question(question)
      } finally {
        lines.close()
      }
    },
  }
}
