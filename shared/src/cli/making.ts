import type { Command } from 'commander'
import type { Exit } from './shell/exit.js'
import type { Settings } from './shell/settings.js'
import { openShell, type Shell } from './shell/shell.js'
import type { Terminal } from './shell/terminal.js'

/** What a command is made with: the language of its help, and how its work is run. */
export interface Making {
  /** Picks the language: first Chinese, then English. */
  t(zh: string, en: string): string
  /** Runs the work of a command with its arguments and, last, its options, and keeps what it ends with. */
  run<A extends unknown[]>(work: (shell: Shell, ...given: A) => Promise<Exit>): (...given: unknown[]) => Promise<void>
}

/** Makes what commands are made with. */
export function making(
  settings: Pick<Settings, 'token' | 'lang'>,
  terminal: Terminal,
  ended: (exit: Exit) => void,
): Making {
  return {
    t: (zh, en) => (settings.lang === 'zh' ? zh : en),
    run<A extends unknown[]>(work: (shell: Shell, ...given: A) => Promise<Exit>) {
      return async (...given: unknown[]) => {
        const command = given.at(-1) as Command
        const said = command.optsWithGlobals<Settings>()
        const shell = openShell({ ...said, token: said.token ?? settings.token, as: said.as ?? null }, terminal)
        ended(await work(shell, ...(given.slice(0, -1) as A)))
      }
    },
  }
}

/** Examples at the end of a command's help: what to type, and what comes of it in Chinese and English. */
export function examples({ t }: Making, ...lines: readonly [command: string, zh: string, en: string][]): string {
  const shown = lines.map(([command, zh, en]) => `  ${command}\n      ${t(zh, en)}`)
  return `\n${t('示例：', 'Examples:')}\n${shown.join('\n')}`
}
