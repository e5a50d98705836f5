import { messageOf, type Problem } from '../../errors/index.js'
import type { BilingualText } from '../../policy/index.js'
import { type Exit, Stop } from './exit.js'
import type { Settings } from './settings.js'
import type { Terminal } from './terminal.js'
import './shell.errors.js'

/** What a command works with: its settings, and a terminal to speak through. */
export interface Shell {
  settings: Settings
  terminal: Terminal
  /** Picks the language: first Chinese, then English. */
  t(zh: string, en: string): string
  /** A text of both languages in the one that is wanted; Chinese where there is no English. */
  words(text: BilingualText): string
  /** Prints one line of the result; what people wrote can neither move a cursor nor begin a line of its own. */
  line(text?: string): void
  /** Prints a text of several lines as it is. */
  text(text: string): void
  /** Prints the result as JSON. */
  json(value: unknown): void
  /** Prints a line beside the result. */
  note(text: string): void
  /** Ends the command with a catalogued reason. */
  stop(exit: Exit, code: string, params?: Problem['params']): never
}

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu

/** Makes the shell of one command. */
export function openShell(settings: Settings, terminal: Terminal): Shell {
  const { lang } = settings
  return {
    settings,
    terminal,
    t: (zh, en) => (lang === 'zh' ? zh : en),
    words: ({ zh, en }) => (lang === 'zh' ? zh : (en ?? zh)),
    line: (text = '') => terminal.out(`${text.replaceAll(CONTROLS, ' ')}\n`),
    text: (text) => terminal.out(text.endsWith('\n') ? text : `${text}\n`),
    json: (value) => terminal.out(`${JSON.stringify(value, null, 2)}\n`),
    note: (text) => terminal.err(`${text}\n`),
    stop(exit, code, params) {
      throw new Stop(exit, [{ code, message: messageOf(code, params, lang) }])
    },
  }
}
