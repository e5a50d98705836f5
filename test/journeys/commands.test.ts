import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'

const root = resolve(__dirname, '..', '..')
const LONGEST_START_MS = 120_000
const LONGEST_RESTART_MS = 30_000

/** A command of package.json under way, as a person runs it. */
interface Running {
  child: ChildProcess
  output(): string
  /** Waits until the output matches; fails with all of it where the command ends or the time is over. */
  printed(pattern: RegExp, longestMs?: number): Promise<RegExpExecArray>
  /** Presses Ctrl-C and gives the exit code. */
  end(): Promise<number | null>
}

function npm(args: string[], env: Record<string, string>): Running {
  const child = spawn('npm', args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    child,
    output: () => text,
    async printed(pattern, longestMs = LONGEST_START_MS) {
      for (const latest = Date.now() + longestMs; ; ) {
        const match = pattern.exec(text)
        if (match) return match
        if (hasEnded() || Date.now() > latest)
          throw new Error(`${pattern} was not printed (${child.exitCode}):\n${text}`)
        await pause(50)
      }
    },
    async end() {
      const ended = once(child, 'exit')
      if (!hasEnded()) child.kill('SIGINT')
      if (!hasEnded()) await ended
      return child.exitCode
    },
  }
}

async function ask(gateway: string, query: string): Promise<unknown> {
  const body = JSON.stringify({ query })
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${gateway}/graphql`, { method: 'POST', headers, body })).json()
}

// In one file, so that they run one after the other: each builds what changed.

/** Needs two subgraphs: the profile's phases are of policies, the leadership bodies of organizations. */
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
  let parts: Running
  let gateway: string

  beforeAll(async () => {
    if (!mysqlUrl) throw new Error('MYSQL_URL is not set; `npm test` starts a private server and sets it.')
    const [port, policies, organizations, members] = await Promise.all([freePort(), freePort(), freePort(), freePort()])
    gateway = `http://127.0.0.1:${port}`
    parts = npm(['run', 'start:distributed'], {
      PORT: String(port),
      PORT_POLICIES: String(policies),
      PORT_ORGANIZATIONS: String(organizations),
      PORT_MEMBERS: String(members),
      MERIT_DATABASE_PREFIX: prefix,
      MERIT_DATA: data,
      MERIT_MODE: 'demo',
      NODE_ENV: 'production',
    })
    await parts.printed(/All parts are ready/)
  }, LONGEST_START_MS)

  afterAll(async () => {
    await parts?.end()
    rmSync(data, { recursive: true, force: true })
    if (!mysqlUrl) return
    const connection = await createConnection(mysqlUrl)
    for (const name of ['policies', 'organizations', 'members'])
      await connection.query(`DROP DATABASE IF EXISTS \`${prefix}${name}\``)
    await connection.end()
  }, 30_000)

  test('one query through the gateway is answered by both subgraphs', async () => {
    const nodes = Array.from({ length: 9 }, (_, index) => ({ ordinal: index + 1 }))
    expect(await ask(gateway, QUERY)).toEqual({
      data: { jurisdiction: { code: 'luzhou', leadershipBodies: { nodes: [{ seats: { nodes } }] } } },
    })
  })

  test(
    'a part that dies is reported and started again',
    async () => {
      const before = (await parts.printed(/\[policies\] ready \(process (\d+)\)/, 0))[1]
      process.kill(Number(before), 'SIGKILL')
      await parts.printed(/\[policies\] ended unexpectedly \(SIGKILL\); starting it again/, LONGEST_RESTART_MS)
      const again = (
        await parts.printed(/starting it again[^]*\[policies\] ready \(process (\d+)\)/, LONGEST_RESTART_MS)
      )[1]
      expect(again).not.toBe(before)
      expect(await ask(gateway, '{ jurisdiction(code: "luzhou") { code } }')).toEqual({
        data: { jurisdiction: { code: 'luzhou' } },
      })
    },
    2 * LONGEST_RESTART_MS,
  )

  test('SIGINT ends every part, cleanly', async () => {
    expect(await parts.end()).toBe(0)
    await expect(fetch(`${gateway}/health`)).rejects.toThrow('fetch failed')
  }, 30_000)
})

const PHASES = '{ policyProfile(code: "luzhou") { activePhases(on: "2011-07-15") { phase { code } } } }'
const PHASES_ANSWER = { data: { policyProfile: { activePhases: [{ phase: { code: 'luzhou.phase.2' } }] } } }
const ADDRESS = /GraphQL\s+(http:\/\/localhost:\d+)\/graphql/

describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'merit-start-'))
  let started: Running
  let gateway: string
  beforeAll(async () => {
    started = npm(['start'], { PORT: '0', MERIT_DATA: data, MERIT_MODE: '' })
    gateway = (await started.printed(ADDRESS))[1]!
    await started.printed(/Ctrl-C ends it/)
  }, LONGEST_START_MS)
  afterAll(async () => {
    await started?.end()
    rmSync(data, { recursive: true, force: true })
  })

  test('prints a query with the answer that the query gets', async () => {
    const [, body, printed] = (await started.printed(/-d '(.*)'\n {2}(\{.*\})/)) as unknown as [string, string, string]
    expect(await ask(gateway, JSON.parse(body).query)).toEqual(JSON.parse(printed))
    expect(await ask(gateway, PHASES)).toEqual(PHASES_ANSWER)
  })

  const merit = async (...args: string[]) => {
    const command = npm(['run', '-s', 'merit', '--', ...args], { MERIT_URL: gateway })
    const [code] = (await once(command.child, 'close')) as [number]
    return [code, command.output()]
  }

  test('npm run merit -- demo-token prints a token that the gateway accepts', async () => {
    const [code, token] = (await merit('demo-token', 'admin')) as [number, string]
    expect(code).toBe(0)
    const response = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.trim()}` },
      body: JSON.stringify({ query: '{ viewer { roles } }' }),
    })
    expect(await response.json()).toEqual({ data: { viewer: { roles: ['PLATFORM_ADMIN'] } } })
  })

  test.each([
    [['demo-token', 'nobody'], 'DEMO_USER_UNKNOWN: '],
    [['demo-token', 'nobody', '--lang', 'zh'], 'DEMO_USER_UNKNOWN: 没有名为“nobody”的演示用户。'],
    [
      ['demo-token', 'admin', '--url', 'http://127.0.0.1:1'],
      'GATEWAY_UNREACHABLE: No gateway answers at http://127.0.0.1:1.',
    ],
  ])('npm run merit -- %j is refused with code 4 and what to do', async (args, beginning) => {
    const [code, output] = (await merit(...args)) as [number, string]
    expect([code, output.slice(0, beginning.length)]).toEqual([4, beginning])
  })

  test('Ctrl-C ends it cleanly', async () => {
    expect(await started.end()).toBe(0)
    await expect(fetch(`${gateway}/health`)).rejects.toThrow('fetch failed')
  })
})

test(
  'npm run dev serves from the sources, and starts again when one is saved',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'merit-dev-'))
    const dev = npm(['run', 'dev'], { PORT: '0', MERIT_DATA: data, MERIT_MODE: '' })
    try {
      const first = (await dev.printed(ADDRESS))[1]!
      await dev.printed(/Ctrl-C ends it/)
      expect(await ask(first, PHASES)).toEqual(PHASES_ANSWER)
      utimesSync(join(root, 'gateway', 'src', 'main.ts'), new Date(), new Date())
      await dev.printed(/Ctrl-C ends it[^]*Ctrl-C ends it/)
      const again = dev.output().split('Ctrl-C ends it')[1]!
      expect(await ask(ADDRESS.exec(again)![1]!, PHASES)).toEqual(PHASES_ANSWER)
    } finally {
      await dev.end()
      rmSync(data, { recursive: true, force: true })
    }
  },
  2 * LONGEST_START_MS,
)
