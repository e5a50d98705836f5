import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '..', '..')
const folders: string[] = []
const processes: ChildProcess[] = []

interface Started {
  child: ChildProcess
  url: string
  /** All it has printed so far. */
  output(): string
}

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'merit-process-'))
  folders.push(folder)
  return folder
}

/** Starts the gateway as a process of its own, from its sources. */
function launch(env: Record<string, string>): { child: ChildProcess; output(): string } {
  const child = spawn(process.execPath, ['--conditions=development', '--import', 'tsx', 'gateway/src/main.ts'], {
    cwd: root,
    env: { ...process.env, MERIT_SUBGRAPHS: '', TSX_TSCONFIG_PATH: 'tsconfig.base.json', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  processes.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text }
}

async function start(env: Record<string, string>): Promise<Started> {
  const { child, output } = launch({ PORT: '0', ...env })
  const ended = once(child, 'exit')
  for (;;) {
    const url = /GraphQL\s+(http:\/\/localhost:\d+)\/graphql/.exec(output())?.[1]
    if (url && output().includes('Ctrl-C')) return { child, url, output }
    const over = await Promise.race([ended.then(() => true), new Promise((resolve) => setTimeout(resolve, 50, false))])
    if (over) throw new Error(`It ended:\n${output()}`)
  }
}

/** Runs a start that cannot succeed; gives its exit code and what it printed. */
async function fail(env: Record<string, string>): Promise<[code: number, output: string]> {
  const { child, output } = launch(env)
  const [code] = (await once(child, 'close')) as [number]
  return [code, output()]
}

async function post(url: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
  const response = await fetch(`${url}${path}`, init)
  return { status: response.status, body: (await response.json()) as Record<string, never> }
}

afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

jest.setTimeout(60_000)

test('every fault of the environment is named at once, in both languages, and nothing is started', async () => {
  const [code, output] = await fail({ PORT: '99999', MERIT_MODE: 'maybe', OIDC_ISSUER: 'nowhere' })
  expect(code).toBe(1)
  for (const line of ['PORT must be', 'MERIT_MODE must be one of', 'OIDC_ISSUER must be a URL', '环境变量缺失或有误']) {
    expect(output).toContain(line)
  }
  expect(output).not.toContain('    at ')
})

test('a port in use is named with what to do', async () => {
  const taken = createServer().listen(0)
  await once(taken, 'listening')
  const [code, output] = await fail({ PORT: String((taken.address() as AddressInfo).port), MERIT_DATA: aFolder() })
  taken.close()
  expect([code, /PORT_IN_USE[^]*is taken by another process[^]*已被其他进程占用/.test(output)]).toEqual([1, true])
})

test('what was acknowledged survives a kill, a second process is kept off the folder, and Ctrl-C ends cleanly', async () => {
  const data = aFolder()
  const first = await start({ MERIT_DATA: data })
  expect(first.output()).toContain('DEMO MODE')
  expect(first.output()).toContain('演示模式')
  const { token } = (await post(first.url, '/demo/token', { user: 'admin' })).body
  const input = { eventCode: 'cpc-18-congress', on: '2012-11-08', note: { zh: '开幕' }, idempotencyKey: 'k' }
  const query =
    'mutation ($input: RecordEventDateInput!) { recordEventDate(input: $input) { event { on } userErrors { code } } }'
  const recorded = await post(
    first.url,
    '/graphql',
    { query, variables: { input } },
    { authorization: `Bearer ${token}` },
  )
  expect(recorded.body).toEqual({ data: { recordEventDate: { event: { on: '2012-11-08' }, userErrors: [] } } })

  const [code, output] = await fail({ MERIT_DATA: data, PORT: '0' })
  expect([code, output.includes('DATA_FOLDER_IN_USE'), output.includes(String(first.child.pid))]).toEqual([
    1,
    true,
    true,
  ])

  const killed = once(first.child, 'exit')
  first.child.kill('SIGKILL')
  await killed
  const second = await start({ MERIT_DATA: data })
  const answer = await post(second.url, '/graphql', { query: '{ event(code: "cpc-18-congress") { on } }' })
  expect(answer.body).toEqual({ data: { event: { on: '2012-11-08' } } })
  const replay = await post(
    second.url,
    '/graphql',
    { query, variables: { input } },
    { authorization: `Bearer ${token}` },
  )
  expect(replay.body).toEqual(recorded.body)

  const ended = once(second.child, 'exit')
  second.child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})

test('a folder of the demonstration is not opened for production', async () => {
  const data = aFolder()
  const demo = await start({ MERIT_DATA: data })
  const ended = once(demo.child, 'exit')
  demo.child.kill('SIGTERM')
  await ended
  const key = { MERIT_PERSONAL_KEY: 'k'.repeat(32) }
  const [code, output] = await fail({ MERIT_DATA: data, MERIT_MODE: 'production', ...key })
  expect([code, output.includes('DEMO_DATABASE'), output.includes('生产环境')]).toEqual([1, true, true])
})

test('production does not start without a key for personal data', async () => {
  const [code, output] = await fail({ MERIT_DATA: aFolder(), MERIT_MODE: 'production' })
  expect([code, output]).toEqual([1, expect.stringContaining('MERIT_PERSONAL_KEY')])
})

test('production has no demo users, no console and no introspection', async () => {
  const key = { MERIT_PERSONAL_KEY: 'k'.repeat(32) }
  const { url, output } = await start({ MERIT_DATA: aFolder(), MERIT_MODE: 'production', ...key })
  expect(output()).not.toContain('DEMO')
  expect((await post(url, '/demo/token', { user: 'admin' })).status).toBe(404)
  expect((await fetch(`${url}/`)).status).toBe(404)
  const { body } = await post(url, '/graphql', { query: '{ __schema { queryType { name } } }' })
  expect(JSON.stringify(body)).toContain('INTROSPECTION')
  const data = await post(url, '/graphql', { query: '{ policyProfile(code: "luzhou") { code } }' })
  expect(data.body).toEqual({ data: { policyProfile: { code: 'luzhou' } } })
})
