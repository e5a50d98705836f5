import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..', '..', '..')
const ENTRY = ['--conditions=development', '--import', 'tsx', join(__dirname, 'merit.ts')]

function start(words: string[]): { child: ChildProcess; printed: { out: string; err: string } } {
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.base.json'), LANG: 'C', LC_ALL: 'C' }
  const child = spawn(process.execPath, [...ENTRY, ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()))
  return { child, printed }
}

test('the process ends with the code of the command', async () => {
  const { child, printed } = start(['profile', 'validate', 'nowhere.yaml'])
  const [code] = (await once(child, 'close')) as [number]
  expect([code, printed.out.split(' ')[0], printed.err]).toEqual([3, 'nowhere.yaml:1:1:', ''])
}, 30_000)

test('Ctrl-C while the gateway is waited for ends it cleanly', async () => {
  let reached = () => {}
  const isReached = new Promise<void>((done) => (reached = done))
  const server = createServer(() => reached()).listen(0)
  await once(server, 'listening')
  const { child, printed } = start([
    'profile',
    'list',
    '--url',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  ])
  await isReached
  child.kill('SIGINT')
  const [code] = (await once(child, 'close')) as [number]
  server.closeAllConnections()
  server.close()
  expect([code, printed]).toEqual([130, { out: '', err: '' }])
}, 30_000)

test('whoever reads only the beginning is no fault', async () => {
  const { child, printed } = start(['completion', 'zsh'])
  child.stdout!.destroy()
  const [code] = (await once(child, 'close')) as [number]
  expect([code, printed.err]).toEqual([0, ''])
}, 30_000)
