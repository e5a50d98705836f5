import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { inRepository, loadEnvironmentFile } from './repository.mjs'
import { runScript } from './say.mjs'

const LONGEST_END_MS = 10_000

/** `npm start`: installs what is missing, builds what changed, and serves the whole graph in this process. */
await runScript(async () => {
  await ensureInstalled({ dev: false })
  await build()
  loadEnvironmentFile()
  insistOnEnding()
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(inRepository('gateway', 'dist', 'main.js')).href)
})

/**
 * The server ends itself on SIGINT and SIGTERM; it gets ten seconds for that. Ctrl-C arrives twice under npm, from the
 * terminal and forwarded, so a second signal must not cut it short.
 */
function insistOnEnding() {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => setTimeout(() => process.exit(1), LONGEST_END_MS).unref())
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'))
}
