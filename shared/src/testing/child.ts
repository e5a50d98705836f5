import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = resolve(__dirname, '../../..')

/** A child process that runs one TypeScript file of this repository; its lines can be read as they come. */
export interface Child {
  lines: AsyncIterable<string>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** Starts a file, named from the root of the repository, in a process of its own. */
export function startChild(file: string, ...args: string[]): Child {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=development', '--import', 'tsx', join(ROOT, file), ...args],
    {
      cwd: ROOT,
      env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.base.json') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  return {
    lines: createInterface(child.stdout!),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
