import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './repository.mjs'
import { Refusal, say } from './say.mjs'

/** @typedef {{ name: string, script: string, env: Record<string, string>, readyUrl: string }} Part */

const LONGEST_START_MS = 60_000
const LONGEST_END_MS = 10_000
const RESTART_AFTER_MS = 1000
/** So many deaths of one part within a minute end everything: starting again does not mend it. */
const MOST_DEATHS = 3
const DEATHS_WITHIN_MS = 60_000

/**
 * Runs several processes as one, with their names before their output. A part that dies before it was ready ends all,
 * because its settings are wrong; one that dies later is started again.
 */
export class Supervisor {
  #running = new Map()
  #deaths = new Map()
  #ending = false
  #settle = /** @type {{ resolve: () => void, reject: (error: Error) => void } | null} */ (null)

  /** Resolves when everything was ended on request; rejects when it cannot go on. */
  finished = new Promise((resolve, reject) => {
    this.#settle = { resolve, reject }
  })

  /** Starts a part and waits until it answers on its ready address. */
  async start(/** @type {Part} */ part) {
    const child = this.#launch(part)
    const latest = Date.now() + LONGEST_START_MS
    while (!this.#ending) {
      if (hasEnded(child)) throw neverReady(part.name, causes.ended(child.exitCode ?? child.signalCode))
      if (await isReady(part.readyUrl)) break
      if (Date.now() > latest) throw neverReady(part.name, causes.silent(part.readyUrl))
      await pause(100)
    }
    if (this.#ending) return
    say(`[${part.name}] ready (process ${child.pid})`)
    child.once('exit', (code, signal) => void this.#died(part, code ?? signal))
    if (hasEnded(child)) void this.#died(part, child.exitCode ?? child.signalCode)
  }

  /** Ends every part: asks once, and insists after ten seconds. */
  async end() {
    this.#ending = true
    await Promise.all([...this.#running.values()].map(endProcess))
    this.#settle?.resolve()
  }

  #launch(part) {
    const child = spawn(process.execPath, ['--enable-source-maps', part.script], {
      cwd: root,
      env: { ...process.env, ...part.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A session of its own: Ctrl-C reaches only the supervisor, so that every part is asked to end once.
      detached: true,
    })
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => say(`[${part.name}] ${line}`))
    }
    this.#running.set(part.name, child)
    return child
  }

  async #died(part, cause) {
    if (this.#ending) return
    const recent = (this.#deaths.get(part.name) ?? []).filter((at) => at > Date.now() - DEATHS_WITHIN_MS)
    recent.push(Date.now())
    this.#deaths.set(part.name, recent)
    if (recent.length >= MOST_DEATHS) {
      this.#settle?.reject(neverReady(part.name, causes.dying()))
      return
    }
    say(`[${part.name}] ended unexpectedly (${cause}); starting it again / 意外退出（${cause}），正在重新启动`)
    await pause(RESTART_AFTER_MS)
    if (this.#ending) return
    await this.start(part).catch((error) => this.#settle?.reject(error))
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null

async function isReady(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function endProcess(child) {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
  await ended
  clearTimeout(insist)
}

/** Why a part cannot run, in both languages. */
const causes = {
  ended: (code) => [`it ended with code ${code}`, `进程已退出（${code}）`],
  silent: (address) => [
    `${address} did not answer within ${LONGEST_START_MS / 1000} s`,
    `${address} 在 ${LONGEST_START_MS / 1000} 秒内未响应`,
  ],
  dying: () => [`it ended ${MOST_DEATHS} times within a minute`, `一分钟内退出了 ${MOST_DEATHS} 次`],
}

function neverReady(name, [en, zh]) {
  return new Refusal(
    `The part "${name}" cannot run: ${en}. What it wrote stands above with [${name}] before it; mend that and start again. Everything else was ended.`,
    `组成部分 “${name}” 无法运行：${zh}。它的输出见上文 [${name}] 开头的行；请修正后重新启动。其余部分已全部停止。`,
  )
}
