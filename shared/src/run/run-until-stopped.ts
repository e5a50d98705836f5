import { EnvironmentError } from '../env/index.js'
import { MeritError, messageOf } from '../errors/index.js'
import { createLogger } from '../logging/index.js'

/** Says why the process cannot run, in both languages, without a stack where the reason is catalogued. */
function explain(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message
  if (error instanceof MeritError)
    return `${error.code}\n${error.message}\n${messageOf(error.code, error.params, 'zh')}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs a process until SIGINT or SIGTERM: ends cleanly with 0, with 1 and a reason where it cannot start. */
export async function runUntilStopped(start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  let stopping = false
  let started: Promise<{ close(): Promise<void> }> | undefined
  const stop = async () => {
    if (stopping) return
    stopping = true
    const running = await started?.catch(() => undefined)
    await running?.close()
    process.exit(0)
  }
  const onSignal = () => {
    stop().catch((error: Error) => {
      createLogger('process').error({ problem: error.message }, 'closing failed')
      process.exit(1)
    })
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    started = start()
    await started
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n\n`)
    process.exit(1)
  }
}
