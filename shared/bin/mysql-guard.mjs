/**
 * Keeps a private database server no longer than the script that wanted it: ends the server and deletes its folder as
 * soon as stdin closes, which happens however that script ends, even by `kill -9`.
 * Usage: node mysql-guard.mjs FOLDER SERVER ARGUMENTS…
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const [folder, command, ...args] = process.argv.slice(2)
const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })

// The data is thrown away, so nothing is lost by not asking politely.
process.stdin.resume().once('end', () => server.kill('SIGKILL'))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGKILL'))

server.once('error', (error) => finish(error.message))
server.once('exit', (code) => finish(code === null ? '' : `the server ended with code ${code}`))

function finish(message) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  if (message) process.stderr.write(`${message}\n`)
  process.exit(message ? 1 : 0)
}
