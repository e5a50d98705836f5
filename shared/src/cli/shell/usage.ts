import { type Command, CommanderError } from 'commander'
import { type Language, messageOf } from '../../errors/index.js'
import { Exit, Stop } from './exit.js'

/** The parser's mistakes in Chinese; `$1` is what stands in quotes first, `$2` what comes second. */
const ZH: Record<string, string> = {
  'commander.unknownOption': '没有选项“$1”',
  'commander.unknownCommand': '没有命令“$1”',
  'commander.missingArgument': '缺少参数“$1”',
  'commander.optionMissingArgument': '选项“$1”缺少值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项“$1”',
  'commander.conflictingOption': '选项“$1”与“$2”不能同时使用',
  'commander.excessArguments': '参数过多',
  'commander.help': '缺少子命令',
}

const NO_COMMAND = 'commander.help'

/** The parser's mistake as one of ours; null where it only showed help. */
export function usageMistake(
  error: CommanderError,
  lang: Language,
  program: Command,
  words: readonly string[],
): Stop | null {
  if (error.exitCode === 0) return null
  const said = error.code === NO_COMMAND ? 'a subcommand is missing' : error.message
  const found = said.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ')
  const problem = lang === 'zh' ? (inChinese(error.code, found) ?? found) : found.replace(/[.]$/, '')
  const message = messageOf('COMMAND_UNKNOWN', { problem, command: namedIn(words, program) }, lang)
  return new Stop(Exit.REFUSED, [{ code: 'COMMAND_UNKNOWN', message }])
}

/** Whether the parser itself stopped. */
export const isOfParser = (error: unknown): error is CommanderError => error instanceof CommanderError

function inChinese(code: string, found: string): string | null {
  const quoted = [...found.matchAll(/'([^']*)'/g)].map((match) => match[1]!)
  const [first = '', second = ''] = quoted
  const choices = /Allowed choices are ([^.]*)/.exec(found)?.[1]
  if (code === 'commander.invalidArgument') {
    const [name, value] = found.startsWith('option') ? [first, second] : [second, first]
    return `“${name}”的值“${value}”无效，应为：${choices?.replaceAll(', ', '、') ?? found.split('. ').at(-1)}`
  }
  const suggestion = /Did you mean (.*)\?/.exec(found)?.[1]
  const said = ZH[code]?.replace('$1', first).replace('$2', second)
  return said && suggestion ? `${said}，是否应为 ${suggestion}` : (said ?? null)
}

/** The command that the words lead to, whose help tells more. */
function namedIn(words: readonly string[], program: Command): string {
  let command = program
  let name = program.name()
  for (const word of words) {
    const inner = command.commands.find((one) => one.name() === word)
    if (!inner) continue
    command = inner
    name += ` ${word}`
  }
  return name
}
