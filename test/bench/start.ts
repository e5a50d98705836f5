import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '..', '..')

/** Milliseconds from starting the built gateway's process to its first answer. */
async function startToFirstAnswer(data: string): Promise<number> {
  const begun = performance.now()
  const child: ChildProcess = spawn(process.execPath, [join(root, 'gateway', 'dist', 'main.js')], {
    env: { ...process.env, PORT: '0', MERIT_DATA: data, MERIT_SUBGRAPHS: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ms = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('"data"')) resolve(performance.now() - begun)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}; run \`npm start\` once so that it is built`)))
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return ms
}

/** From starting the process to its first answer: the first time, which loads the schemes, and later. */
export async function start(): Promise<void> {
  console.log('\nStart to first answer, embedded, built')
  const data = mkdtempSync(join(tmpdir(), 'merit-start-'))
  for (const round of ['first start (migrates, loads)', 'second start', 'third start']) {
    console.log(`  ${round.padEnd(44)} ${(await startToFirstAnswer(data)).toFixed(0).padStart(7)} ms`)
  }
  rmSync(data, { recursive: true, force: true })
}
