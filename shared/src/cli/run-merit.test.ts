import { runMerit } from './run-merit.js'
import { merit } from './shell/terminal.builder.js'

test.each<[string[], string]>([
  [['profil'], "unknown command 'profil' (Did you mean profile?). See `merit --help`."],
  [['profile', 'validate'], "missing required argument 'files'. See `merit profile validate --help`."],
  [
    ['profile', 'validate', 'a', '--jso'],
    "unknown option '--jso' (Did you mean --json?). See `merit profile validate --help`.",
  ],
  [
    ['completion', 'tcsh'],
    "command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish. See `merit completion --help`.",
  ],
  [['profil', '--lang', 'zh'], '没有命令“profil”，是否应为 profile。请参阅 `merit --help`。'],
  [['profile', 'validate', '--lang=zh'], '缺少参数“files”。请参阅 `merit profile validate --help`。'],
  [
    ['profile', 'validate', 'a', '--lang', 'zh', '--url'],
    '选项“--url <url>”缺少值。请参阅 `merit profile validate --help`。',
  ],
  [
    ['completion', 'tcsh', '--lang', 'zh'],
    '“shell”的值“tcsh”无效，应为：bash、zsh、fish。请参阅 `merit completion --help`。',
  ],
  [
    ['profile', 'resolve', 'x', '--on', '2011-02-30', '--lang', 'zh'],
    '“--on <day>”的值“2011-02-30”无效，应为：YYYY-MM-DD。请参阅 `merit profile resolve --help`。',
  ],
])('%j is refused with what to do', async (words, said) => {
  const { exit, out, err } = await merit(words)
  expect([exit, out, err.startsWith('COMMAND_UNKNOWN: '), err.endsWith(`${said}\n`)]).toEqual([4, '', true, true])
})

test('a mistake as JSON', async () => {
  const { exit, err } = await merit(['profile', 'validate', '--json'])
  expect([exit, JSON.parse(err)]).toEqual([
    4,
    {
      error: {
        code: 'COMMAND_UNKNOWN',
        message: expect.stringContaining("missing required argument 'files'"),
      },
      errors: [{ code: 'COMMAND_UNKNOWN', message: expect.any(String) }],
    },
  ])
})

test.each<[Record<string, string>, string[], string]>([
  [{}, [], 'Usage:'],
  [{ LANG: 'zh_CN.UTF-8' }, [], '用法：'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, [], 'Usage:'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN' }, [], '用法：'],
  [{ LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], 'Usage:'],
  [{}, ['--lang=zh'], '用法：'],
])('%j with %j is in the language of %s', async (environment, words, title) => {
  const { exit, out } = await merit(['profile', '--help', ...words], { environment })
  expect([exit, out.split(' ')[0]]).toEqual([0, title])
})

test('a wrong variable of the environment', async () => {
  const { exit, err } = await merit(['demo-token', 'admin'], { environment: { MERIT_URL: 'localhost' } })
  expect([exit, err]).toEqual([4, expect.stringContaining('MERIT_URL must be a URL')])
})

test('no gateway', async () => {
  const { exit, err } = await merit(['demo-token', 'admin', '--url', 'http://127.0.0.1:1', '--lang', 'zh'])
  expect([exit, err]).toEqual([4, expect.stringMatching(/^GATEWAY_UNREACHABLE: http:\/\/127.0.0.1:1 没有网关应答。/)])
})

test('a fault of the command itself ends with 1 and says what to do', async () => {
  const printed: string[] = []
  const terminal = {
    out() {
      throw new Error('the printer is on fire')
    },
    err: (text: string) => void printed.push(text),
    isWatched: false,
    canAnswer: false,
    ask: async () => '',
    input: (async function* () {})(),
  }
  expect(await runMerit(['completion', 'bash'], terminal, {})).toBe(1)
  expect(printed.join('')).toMatch(/^COMMAND_FAILED: .*the printer is on fire.*[.]\n$/)
})
