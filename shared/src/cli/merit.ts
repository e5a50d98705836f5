import { Command, Option } from 'commander'
import { optional, readEnv, url } from '../env/index.js'
import { defineErrors, type Language, messageOf } from '../errors/index.js'

defineErrors({
  GATEWAY_UNREACHABLE: {
    kind: 'error',
    en: 'No gateway answers at {url}. Start it with `npm start`, or name another address with --url or MERIT_URL.',
    zh: '{url} 没有网关应答。请先运行 `npm start`，或用 --url 或 MERIT_URL 指定其他地址。',
  },
  DEMO_MODE_OFF: {
    kind: 'error',
    en: 'The gateway at {url} is not in demo mode, so it has no demo users. Sign in with your issuer, or start it with MERIT_MODE=demo.',
    zh: '{url} 的网关未启用演示模式，没有演示用户。请通过您的身份提供方登录，或以 MERIT_MODE=demo 启动。',
  },
})

interface Options {
  url: string
  lang: Language
  json: boolean
}

/** Exit codes of every command: 0 done, 4 refused or not reachable. */
const REFUSED = 4

/** What the gateway answers to a request for a token. */
interface Answer {
  token?: string
  errors?: { message: string; extensions: { code: string } }[]
}

/** Refuses with a catalogued error of the command line's own. */
function refuse(code: string, params: Record<string, string>, options: Options): never {
  return stop(code, messageOf(code, params, options.lang), options)
}

/** Prints what stops a command and ends with the code for it. */
function stop(code: string, message: string, { json }: Options): never {
  process.stderr.write(json ? `${JSON.stringify({ error: { code, message } })}\n` : `${code}: ${message}\n`)
  process.exit(REFUSED)
}

async function ask(path: string, options: Options, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(new URL(path, options.url), init)
  } catch {
    return refuse('GATEWAY_UNREACHABLE', { url: options.url }, options)
  }
}

/** `merit demo-token USER`: prints a token of a demo user, for the header `Authorization: Bearer …`. */
async function demoToken(user: string, options: Options): Promise<void> {
  const response = await ask('/demo/token', options, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': options.lang },
    body: JSON.stringify({ user }),
  })
  if (response.status === 404) refuse('DEMO_MODE_OFF', { url: options.url }, options)
  const { token, errors } = (await response.json()) as Answer
  if (errors?.[0]) stop(errors[0].extensions.code, errors[0].message, options)
  process.stdout.write(options.json ? `${JSON.stringify({ user, token })}\n` : `${token}\n`)
}

const { MERIT_URL } = readEnv({
  MERIT_URL: optional(url(['http:', 'https:'], 'http://localhost:4000'), 'http://localhost:4000'),
})

const program = new Command('merit')
  .description('Works with a Meritgraph gateway · Meritgraph 网关命令行工具')
  .addHelpText('after', '\nExit codes · 退出码: 0 done · 完成, 4 refused or unreachable · 被拒绝或无法连接')

program
  .command('demo-token')
  .description('Prints a token of a demo user · 输出演示用户的令牌')
  .argument('<user>', 'for example admin, editor.luzhou, analyst, public')
  .option('--url <url>', 'address of the gateway · 网关地址', MERIT_URL)
  .addOption(new Option('--lang <language>', 'language of messages · 消息语言').choices(['en', 'zh']).default('en'))
  .option('--json', 'prints JSON · 以 JSON 输出', false)
  .addHelpText(
    'after',
    '\nExample · 示例:\n  curl -H "Authorization: Bearer $(npm run -s merit -- demo-token admin)" …',
  )
  .action(demoToken)

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
