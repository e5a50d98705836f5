import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createSystemTables, isMariaDb } from './mysql-system-tables.mjs'
import { inRepository } from './repository.mjs'
import { Refusal } from './say.mjs'

const LONGEST_START_MS = 60_000

/**
 * Starts a private server: own port, data, temp folder and socket. It ends, and its folder goes, with `stop()` or with
 * this process, whichever is first.
 * @param {string} server path of mariadbd or mysqld
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPrivateServer(server) {
  const folder = mkdtempSync(join(tmpdir(), 'meritgraph-mysql-'))
  const log = join(folder, 'server.log')
  let guard
  try {
    mkdirSync(join(folder, 'data'))
    mkdirSync(join(folder, 'tmp'))
    const files = fileArguments(folder)
    createSystemTables(server, files)
    const port = await freePort()
    guard = startGuard(folder, server, [...files, ...serverArguments(folder, port, server), `--log-error=${log}`])
    await listening(port, guard, log)
    return { url: `mysql://root@127.0.0.1:${port}`, stop: guard.stop }
  } catch (error) {
    const tail = lastLines(log) || error.message
    await guard?.stop()
    rmSync(folder, { recursive: true, force: true })
    throw startRefusal(server, tail)
  }
}

/** Root may only run a database server by saying so. */
function fileArguments(folder) {
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  return ['--no-defaults', ...asRoot, `--datadir=${join(folder, 'data')}`, `--tmpdir=${join(folder, 'tmp')}`]
}

function serverArguments(folder, port, server) {
  return [
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(folder, 's.sock')}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--max-allowed-packet=64M',
    '--skip-log-bin',
    ...(isMariaDb(server) ? [] : ['--mysqlx=OFF']),
  ]
}

/** A port of 127.0.0.1 that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** The server under its guard, in a session of its own, so that Ctrl-C reaches only this script. */
function startGuard(folder, server, args) {
  const guard = spawn(process.execPath, [inRepository('shared', 'bin', 'mysql-guard.mjs'), folder, server, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const state = { ended: false }
  const end = new Promise((resolve) => guard.once('exit', resolve)).then(() => {
    state.ended = true
  })
  guard.stdin.on('error', () => {})
  const stop = () => {
    guard.stdin.end()
    return end
  }
  return { state, stop }
}

async function listening(port, guard, log) {
  const latest = Date.now() + LONGEST_START_MS
  while (!(await answers(port))) {
    if (guard.state.ended) throw new Error(lastLines(log) || 'the server ended at once')
    if (Date.now() > latest) throw new Error(`the server did not listen within ${LONGEST_START_MS / 1000} s`)
    await pause(50)
  }
}

/** Whether a server greets on this port. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = (yes) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('data', () => done(true))
    socket.once('error', () => done(false))
    socket.once('close', () => done(false))
  })
}

function lastLines(path) {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-8).join('\n')
  } catch {
    return ''
  }
}

function startRefusal(server, tail) {
  return new Refusal(
    `The private database server could not be started from ${server}:\n${tail}\nGive the tests another server: MYSQL_URL=mysql://user:password@host:3306 npm test (the user must be able to create databases).`,
    `无法用 ${server} 启动测试专用的数据库服务器（原因见上）。请指定其他服务器：MYSQL_URL=mysql://用户:密码@主机:3306 npm test（该用户须有创建数据库的权限）。`,
  )
}
