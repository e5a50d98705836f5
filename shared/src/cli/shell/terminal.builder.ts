import { runMerit } from '../run-merit.js'
import type { Terminal } from './terminal.js'

/** What a run of the command line printed, and how it ended. */
export interface Ran {
  exit: number
  out: string
  err: string
}

export interface RunOptions {
  /** What a person answers, one after the other; absent: nobody is there. */
  answers?: string[]
  /** What stands on the standard input. */
  input?: string | Uint8Array
  environment?: Record<string, string>
}

/** Runs the command line in this process, on a terminal that remembers. */
export async function merit(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { answers, input = '', environment = {} } = options
  const printed = { out: '', err: '' }
  const left = [...(answers ?? [])]
  const terminal: Terminal = {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    isWatched: answers !== undefined,
    canAnswer: answers !== undefined,
    async ask(question) {
      printed.err += question
      return left.shift() ?? ''
    },
    input: (async function* () {
      yield typeof input === 'string' ? Buffer.from(input) : input
    })(),
  }
  const exit = await runMerit(words, terminal, environment)
  return { exit, ...printed }
}
