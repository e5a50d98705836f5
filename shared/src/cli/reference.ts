import type { Command } from 'commander'
import type { Language } from '../errors/index.js'
import { buildProgram } from './program.js'

/** All help that a command prints, with the commands inside it, as sections; what all have in common stands at the top. */
function* sectionsOf(command: Command, before = ''): Generator<string> {
  const name = `${before} ${command.name()}`.trim()
  const isTop = before === ''
  let help = ''
  command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 110 })
  command.configureHelp({ ...command.configureHelp(), showGlobalOptions: false })
  command.outputHelp()
  const own = isTop ? help : help.split(/\n(?:退出码：|Exit codes:)/)[0]!
  yield `### ${name}\n\n\`\`\`text\n${own.trim()}\n\`\`\`\n`
  for (const inner of command.commands) yield* sectionsOf(inner, name)
}

function helpIn(lang: Language): string {
  const settings = { url: 'http://localhost:4000', token: null, lang }
  const terminal = {
    out: () => {},
    err: () => {},
    isWatched: false,
    canAnswer: false,
    ask: async () => '',
    input: [] as never,
  }
  const program = buildProgram({ settings, terminal, ended: () => {} })
  return [...sectionsOf(program)].join('\n')
}

const MADE = '<!-- Made by `npm run schema` from the help of the commands; do not edit below. -->'

/** docs/merit.md with its last part made anew from the help of the commands, in both languages. */
export function meritPage(page: string): string {
  const [written = ''] = page.split(MADE)
  return `${written.trimEnd()}\n\n${MADE}\n\n## 命令\n\n${helpIn('zh')}\n## Commands\n\n${helpIn('en')}`
}
