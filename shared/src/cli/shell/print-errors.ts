import { EnvironmentError } from '../../env/index.js'
import { type Language, MeritError, messageOf } from '../../errors/index.js'
import { Exit, type Reason, Stop } from './exit.js'
import type { Terminal } from './terminal.js'

/** Prints why a command stopped, and says with which code it ends. */
export function printErrors(
  error: unknown,
  { lang, json }: { lang: Language; json: boolean },
  terminal: Terminal,
): Exit {
  const { exit, reasons } = stopOf(error, lang)
  if (json) {
    const [{ code, message } = { code: '', message: '' }] = reasons
    terminal.err(`${JSON.stringify({ error: { code, message }, errors: reasons })}\n`)
  } else {
    for (const { code, message, path } of reasons) {
      const at = path && path.length > 0 ? ` (${path.join('.')})` : ''
      terminal.err(`${code}: ${message}${at}\n`)
    }
  }
  return exit
}

function stopOf(error: unknown, lang: Language): { exit: Exit; reasons: readonly Reason[] } {
  if (error instanceof Stop) return error
  if (error instanceof MeritError) {
    return { exit: Exit.REFUSED, reasons: [{ code: error.code, message: messageOf(error.code, error.params, lang) }] }
  }
  if (error instanceof EnvironmentError) {
    return { exit: Exit.REFUSED, reasons: [{ code: error.code, message: error.message }] }
  }
  const problem = error instanceof Error ? error.message : String(error)
  return {
    exit: Exit.FAULT,
    reasons: [{ code: 'COMMAND_FAILED', message: messageOf('COMMAND_FAILED', { problem }, lang) }],
  }
}
