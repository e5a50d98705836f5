import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A path inside the repository. */
export const inRepository = (...parts) => join(root, ...parts)

/**
 * Runs a command in the repository's top folder, in this terminal, and answers its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Takes the variables of the file .env that the environment does not set itself. */
export function loadEnvironmentFile() {
  const file = inRepository('.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
