import { Command, type Help, type Option } from 'commander'
import type { Language } from '../errors/index.js'
import { completionCommand } from './completion/completion.js'
import { demoTokenCommand } from './demo-token.js'
import { type Making, making } from './making.js'
import { profileCommand } from './profile/profile.js'
import { widthOf } from './shell/columns.js'
import type { Exit } from './shell/exit.js'
import type { readSettings } from './shell/settings.js'
import type { Terminal } from './shell/terminal.js'

export interface ProgramOptions {
  terminal: Terminal
  /** What the environment says, in the language that the arguments ask for. */
  settings: ReturnType<typeof readSettings>
  /** Gets what the command ends with. */
  ended(exit: Exit): void
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

/** The whole command line, with help in one language. */
export function buildProgram({ terminal, settings, ended }: ProgramOptions): Command {
  const make = making(settings, terminal, ended)
  const { t } = make
  const program = new Command('merit')
    .description(
      t(
        'Meritgraph 命令行：编写、检查、计划、发布和比较方案',
        'Meritgraph from the command line: write, check, plan, publish and compare schemes',
      ),
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .configureHelp(helpIn(settings.lang))
    .helpOption('-h, --help', t('显示帮助', 'shows this help'))
    .helpCommand('help [command]', t('显示某个命令的帮助', 'shows the help of a command'))
  addSettings(program, settings, make)
  program.addHelpText('afterAll', exitCodes(make))
  profileCommand(program, make)
  completionCommand(program, make)
  demoTokenCommand(program, make)
  return program
}

function addSettings(program: Command, settings: ProgramOptions['settings'], { t }: Making): void {
  const says = t(
    '消息的语言（默认取自 LC_ALL、LC_MESSAGES 或 LANG）',
    'language of all messages (from LC_ALL, LC_MESSAGES or LANG)',
  )
  const lang = program.createOption('--lang <language>', says).choices(['en', 'zh']).default(settings.lang)
  program
    .option('--url <url>', t('网关地址（也可用 MERIT_URL）', 'address of the gateway (or MERIT_URL)'), settings.url)
    .option('--token <token>', t('访问令牌（也可用 MERIT_TOKEN）', 'token of your account (or MERIT_TOKEN)'))
    .option('--as <user>', t('演示模式：以演示用户身份', 'demo mode: as a demo user'))
    .addOption(lang)
    .option('--json', t('以 JSON 输出，结构固定', 'prints JSON of a stable shape'), false)
    .option('-y, --yes', t('不提问，一律确认', 'asks nothing and confirms'), false)
}

const exitCodes = ({ t }: Making): string =>
  `\n${t(
    '退出码：0 完成或无需更改，2 有待更改，3 无效，4 被拒绝或无法连接，5 将会删除；1 命令自身出错，130 Ctrl-C',
    'Exit codes: 0 done or nothing to do, 2 changes pending, 3 invalid, 4 refused or unreachable, 5 would remove; 1 fault of the command, 130 Ctrl-C',
  )}`

/** Help whose own words are in the language too. */
function helpIn(lang: Language): Partial<Help> {
  const isZh = lang === 'zh'
  return {
    showGlobalOptions: true,
    displayWidth: widthOf,
    styleTitle: (title) => (isZh ? (TITLES[title] ?? title) : title),
    optionDescription({ description, argChoices, defaultValue }: Option) {
      const notes: string[] = []
      if (argChoices) notes.push(isZh ? `可选：${argChoices.join('、')}` : `one of: ${argChoices.join(', ')}`)
      const isSaid = typeof defaultValue === 'string' && defaultValue !== ''
      if (isSaid) notes.push(isZh ? `默认：${defaultValue}` : `default: ${defaultValue}`)
      if (notes.length === 0) return description
      return isZh ? `${description}（${notes.join('；')}）` : `${description} (${notes.join('; ')})`
    },
  }
}
