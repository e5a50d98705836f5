import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { hasDevelopmentPackages, missingPackages } from './installed-packages.mjs'
import { inRepository, root } from './repository.mjs'
import { Refusal, say, since } from './say.mjs'

const RECORD = inRepository('node_modules', '.package-lock.json')
const STILL_BUSY_EVERY_MS = 15_000

/** The oldest Node.js that runs Meritgraph. */
const OLDEST_NODE = [20, 19]

/** Refuses a Node.js that is too old; `version` as in process.versions.node. */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Refusal(
    `Meritgraph needs Node.js 20.19 or newer; this is ${version}. Install a current one (nodejs.org, or "nvm install 22") and run the command again.`,
    `Meritgraph 需要 Node.js 20.19 或更新版本，当前为 ${version}。请安装新版本（nodejs.org，或执行 “nvm install 22”）后重新运行。`,
  )
}

/**
 * Installs the locked packages where they are not all there. Development tools that are already there stay.
 * The lockfile is never changed.
 * @param {{ dev: boolean }} options
 */
export async function ensureInstalled({ dev }) {
  requireNode(process.versions.node)
  const lock = readJson(inRepository('package-lock.json'))
  const installed = existsSync(RECORD) ? readJson(RECORD) : null
  const missing = missingPackages(lock, installed, { dev })
  if (missing.length === 0) return

  const start = Date.now()
  const withDev = dev || hasDevelopmentPackages(installed)
  say(
    `Installing ${missing.length} packages${withDev ? '' : ' (what it needs to run, no development tools)'}; the first time takes a minute or two.`,
  )
  await installWithNpm(withDev)
  say(`Installed in ${since(start)}.`)
}

async function installWithNpm(withDev) {
  // A fresh folder gets `npm ci`, which also refuses a lockfile that does not fit package.json.
  const verb = existsSync(inRepository('node_modules')) ? ['install', '--no-save'] : ['ci']
  // Without npm's record an interrupted installation is seen as incomplete next time.
  rmSync(RECORD, { force: true })
  // No package here needs its install script, so none may run.
  const manner = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, errors } = await npm([...verb, withDev ? '--include=dev' : '--omit=dev', ...manner])
  if (code !== 0) throw installRefusal(code, errors)
}

/** Runs npm in the top folder, shows its output, and answers its exit code and what it wrote to stderr. */
function npm(args) {
  const own = process.env.npm_execpath
  const [command, first] = own && basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
      process.stderr.write(chunk)
    })
    const start = Date.now()
    const busy = setInterval(() => say(`  still installing (${since(start)})`), STILL_BUSY_EVERY_MS)
    child.once('error', () => {
      clearInterval(busy)
      reject(
        new Refusal(
          'npm was not found. It comes with Node.js: install Node.js from nodejs.org (or your system\'s "npm" package) and run the command again.',
          '未找到 npm。npm 随 Node.js 提供：请从 nodejs.org 安装 Node.js（或安装系统的 “npm” 软件包）后重新运行。',
        ),
      )
    })
    child.once('close', (code) => {
      clearInterval(busy)
      resolve({ code: code ?? 1, errors })
    })
  })
}

/** Why npm failed, from what it wrote, and what to do next. */
export function installRefusal(code, errors) {
  const reason = REASONS.find(({ sign }) => sign.test(errors)) ?? OTHER_REASON
  return new Refusal(
    `The packages could not be installed (npm ended with code ${code}): ${reason.en}`,
    `软件包安装失败（npm 退出码 ${code}）：${reason.zh}`,
  )
}

const REASONS = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH/,
    en: 'the package registry could not be reached. Check the network and, behind a proxy, "npm config get proxy registry", then run the command again.',
    zh: '无法连接软件包仓库。请检查网络；如使用代理，请检查 “npm config get proxy registry”，然后重新运行。',
  },
  {
    sign: /ENOSPC/,
    en: 'the disk is full. Free about 1.5 GB and run the command again.',
    zh: '磁盘空间不足。请腾出约 1.5 GB 空间后重新运行。',
  },
  {
    sign: /EACCES|EPERM/,
    en: 'this user may not write into the folder. Give the folder to this user (chown) and run the command again.',
    zh: '当前用户无权写入该目录。请将目录的所有者改为当前用户（chown）后重新运行。',
  },
  {
    sign: /EUSAGE|in sync|from lock file/,
    en: 'package-lock.json does not fit package.json. Run "npm install", look at the change of package-lock.json, and commit it.',
    zh: 'package-lock.json 与 package.json 不一致。请运行 “npm install”，检查 package-lock.json 的变化并提交。',
  },
]
const OTHER_REASON = {
  en: 'the reason is above. Delete the folder node_modules and run the command again.',
  zh: '原因见上文。请删除 node_modules 目录后重新运行。',
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
