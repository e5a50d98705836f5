import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { installServer } from './mysql-apt.mjs'
import { chooseServer, surroundings } from './mysql-choice.mjs'
import { connectTo, withoutPassword } from './mysql-connection.mjs'
import { startPrivateServer } from './mysql-server.mjs'
import { inRepository, root } from './repository.mjs'
import { Refusal, runScript, say, since } from './say.mjs'

/** `npm test [jest arguments]`: every test, on embedded SQLite and on a MySQL-compatible server. */
await runScript(async () => {
  await ensureInstalled({ dev: true })
  const server = await provideServer()
  try {
    process.exitCode = await runJest(server.url, process.argv.slice(2))
  } finally {
    await server.stop()
  }
})

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
async function provideServer() {
  const choice = chooseServer(surroundings())
  if (choice.way === 'none') throw noServer()
  if (choice.way === 'url') {
    const connection = await connectTo(choice.url)
    await connection.end()
    say(`MySQL tests run on ${withoutPassword(choice.url)} (MYSQL_URL).`)
    return { url: choice.url, stop: async () => {} }
  }
  const program = choice.way === 'apt' ? await installServer(choice.aptGet) : choice.server
  const start = Date.now()
  const server = await startPrivateServer(program)
  say(`MySQL tests run on a private server of ${program}, started in ${since(start)}; it goes when the tests end.`)
  return server
}

function noServer() {
  return new Refusal(
    [
      'The tests need a MySQL-compatible server, and none was found. Any one of these will do:',
      '  - name one:        MYSQL_URL=mysql://user:password@host:3306 npm test',
      '  - install one:     apt-get install mariadb-server-core, dnf install mariadb-server, brew install mariadb; npm test starts it privately',
      '  - with containers: docker run -d -p 3306:3306 -e MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1 mariadb:10.11, then MYSQL_URL=mysql://root@127.0.0.1:3306 npm test',
      '  - as root on Debian or Ubuntu, npm test installs one itself',
    ].join('\n'),
    [
      '测试需要一个兼容 MySQL 的服务器，但未找到。任选其一：',
      '  - 指定服务器：MYSQL_URL=mysql://用户:密码@主机:3306 npm test',
      '  - 安装服务器：apt-get install mariadb-server-core、dnf install mariadb-server 或 brew install mariadb，npm test 会自行启动专用实例',
      '  - 使用容器：docker run -d -p 3306:3306 -e MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1 mariadb:10.11，再执行 MYSQL_URL=mysql://root@127.0.0.1:3306 npm test',
      '  - 在 Debian 或 Ubuntu 上以 root 运行时，npm test 会自动安装',
    ].join('\n'),
  )
}

/** Runs Jest in this terminal; its last line are the counts. Answers Jest's exit code. */
async function runJest(mysqlUrl, args) {
  const folder = mkdtempSync(join(tmpdir(), 'meritgraph-test-'))
  const countsFile = join(folder, 'counts.json')
  const reporters = ['--reporters=default', `--reporters=${inRepository('shared', 'bin', 'count-reporter.cjs')}`]
  try {
    const code = await untilEnded(
      spawn(process.execPath, [inRepository('node_modules', 'jest', 'bin', 'jest.js'), ...args, ...reporters], {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, MYSQL_URL: mysqlUrl, MERIT_TEST_COUNTS: countsFile },
      }),
    )
    if (existsSync(countsFile)) {
      const { passed, failed, skipped } = JSON.parse(readFileSync(countsFile, 'utf8'))
      say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
    }
    return code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits for the child, through Ctrl-C and kill, which end the child first so that the server is stopped after it. */
function untilEnded(child) {
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
