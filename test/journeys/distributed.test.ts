import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'

const root = resolve(__dirname, '..', '..')
const LONGEST_START_MS = 120_000
const LONGEST_RESTART_MS = 30_000

/** Needs both subgraphs: the profile's phases are of policies, the leadership bodies of organizations. */
const QUERY = `{
  jurisdiction(code: "luzhou") {
    code
    leadershipBodies(first: 1) { nodes { seats(first: 9) { nodes { ordinal } } } }
  }
}`

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

describe('npm run start:distributed', () => {
  const mysqlUrl = process.env.MYSQL_URL
  const data = mkdtempSync(join(tmpdir(), 'merit-distributed-'))
  const prefix = `merit_test_${randomBytes(4).toString('hex')}_`
  let parts: ChildProcess
  let gateway: string
  let output = ''

  /** Waits until the output matches; fails with all of it where the process ends or the time is over. */
  async function printed(pattern: RegExp, longestMs: number): Promise<RegExpExecArray> {
    const latest = Date.now() + longestMs
    for (;;) {
      const match = pattern.exec(output)
      if (match) return match
      if (parts.exitCode !== null || Date.now() > latest)
        throw new Error(`${pattern} was not printed (code ${parts.exitCode}):\n${output}`)
      await pause(50)
    }
  }

  async function ask(query: string): Promise<unknown> {
    const body = JSON.stringify({ query })
    const response = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return response.json()
  }

  beforeAll(async () => {
    if (!mysqlUrl) throw new Error('MYSQL_URL is not set; `npm test` starts a private server and sets it.')
    const [port, policies, organizations] = await Promise.all([freePort(), freePort(), freePort()])
    gateway = `http://127.0.0.1:${port}`
    parts = spawn(process.execPath, [join(root, 'shared', 'bin', 'start-distributed.mjs')], {
      env: {
        ...process.env,
        PORT: String(port),
        PORT_POLICIES: String(policies),
        PORT_ORGANIZATIONS: String(organizations),
        MERIT_DATABASE_PREFIX: prefix,
        MERIT_DATA: data,
        MERIT_MODE: 'demo',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [parts.stdout, parts.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await printed(/All parts are ready/, LONGEST_START_MS)
  }, LONGEST_START_MS)

  afterAll(async () => {
    if (parts?.exitCode === null) {
      parts.kill('SIGINT')
      await once(parts, 'exit')
    }
    rmSync(data, { recursive: true, force: true })
    if (!mysqlUrl) return
    const connection = await createConnection(mysqlUrl)
    for (const name of ['policies', 'organizations'])
      await connection.query(`DROP DATABASE IF EXISTS \`${prefix}${name}\``)
    await connection.end()
  }, 30_000)

  test('one query through the gateway is answered by both subgraphs', async () => {
    const nodes = Array.from({ length: 9 }, (_, index) => ({ ordinal: index + 1 }))
    expect(await ask(QUERY)).toEqual({
      data: { jurisdiction: { code: 'luzhou', leadershipBodies: { nodes: [{ seats: { nodes } }] } } },
    })
  })

  test(
    'a part that dies is reported and started again',
    async () => {
      const before = (await printed(/\[policies\] ready \(process (\d+)\)/, 0))[1]
      process.kill(Number(before), 'SIGKILL')
      await printed(/\[policies\] ended unexpectedly \(SIGKILL\); starting it again/, LONGEST_RESTART_MS)
      const again = (await printed(/starting it again[^]*\[policies\] ready \(process (\d+)\)/, LONGEST_RESTART_MS))[1]
      expect(again).not.toBe(before)
      expect(await ask('{ jurisdiction(code: "luzhou") { code } }')).toEqual({
        data: { jurisdiction: { code: 'luzhou' } },
      })
    },
    2 * LONGEST_RESTART_MS,
  )

  test('SIGINT ends every part, cleanly', async () => {
    parts.kill('SIGINT')
    const [code] = (await once(parts, 'exit')) as [number]
    expect(code).toBe(0)
    await expect(fetch(`${gateway}/health`)).rejects.toThrow('fetch failed')
  }, 30_000)
})
