/** Everything the starting scripts tell a person, in English and Chinese. */

/** Prints one line of progress. */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** What stopped a script, with the next step, in both languages. The scripts print it without a stack trace. */
export class Refusal extends Error {
  /** @param {string} en @param {string} zh */
  constructor(en, zh) {
    super(`${en}\n${zh}`)
    this.name = 'Refusal'
  }
}

/** Runs a script's main function: a Refusal is printed as it is, another fault with its stack; both end with code 1. */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`\n${worded(error)}\n`)
    process.exitCode = 1
  }
}

/** Seconds since `start`, as `1.2 s`. */
export function since(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`
}

function worded(error) {
  if (error instanceof Refusal) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
