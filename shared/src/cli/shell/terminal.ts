import { createInterface } from 'node:readline/promises'
import { messageOf } from '../../errors/index.js'
import { Exit } from './exit.js'

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
  stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    // Whoever reads only the beginning, such as `head`, is no fault. A full disk is not one of the command either.
    if (code === 'EPIPE') return
    const say = (language: 'en' | 'zh') => messageOf('FILE_UNWRITABLE', { file: 'stdout', problem: code }, language)
    stderr.write(`FILE_UNWRITABLE: ${say('en')} ${say('zh')}\n`)
    process.exit(Exit.REFUSED)
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
