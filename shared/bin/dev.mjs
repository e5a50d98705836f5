import { spawn } from 'node:child_process'
import { ensureInstalled } from './install.mjs'
import { inRepository, loadEnvironmentFile, root } from './repository.mjs'
import { runScript, say } from './say.mjs'

/** `npm run dev`: the whole graph in one process from the TypeScript sources, started again on every change. */
await runScript(async () => {
  await ensureInstalled({ dev: true })
  loadEnvironmentFile()
  say('Starting from the sources; every saved change starts it again. Types are checked by "npm run check types".')
  const watcher = spawn(
    process.execPath,
    [
      inRepository('node_modules', 'tsx', 'dist', 'cli.mjs'),
      'watch',
      '--clear-screen=false',
      '--tsconfig',
      'tsconfig.base.json',
      '--include',
      'subgraphs/*/{profiles,concepts,data}/**',
      '--conditions=development',
      'gateway/src/main.ts',
    ],
    { cwd: root, stdio: 'inherit', env: { MERIT_MODE: 'demo', ...process.env } },
  )
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      ending = true
      watcher.kill(signal)
    })
  }
  const code = await new Promise((resolve) => watcher.once('exit', resolve))
  process.exitCode = ending ? 0 : (code ?? 1)
})
