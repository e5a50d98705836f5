import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policies } from '@meritgraph/policies'
import { type Context, createContext, type Transaction } from '@meritgraph/shared/context'
import type { Database } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import { parseProfile, type Profile, readContent } from '@meritgraph/shared/profile'
import { openSubgraph } from '@meritgraph/shared/subgraph'
import { countStatements } from '@meritgraph/shared/testing'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { planFor, planHashFor, type PlannedDraft } from '../../subgraphs/policies/src/plans/index.js'
import { publishVersions } from '../../subgraphs/policies/src/profiles/index.js'
import { syntheticSchemes } from './synthetic-schemes.js'

const log = createLogger('bench', 'silent')
const facts = () => Promise.reject(new Error('no facts in a bench'))
const now = () => new Date()

function beijing(): Profile {
  const file = join(__dirname, '..', '..', 'subgraphs', 'policies', 'profiles', 'beijing.yaml')
  const { profile, problems } = parseProfile(readFileSync(file), 'beijing')
  if (!profile) throw new Error(problems[0]!.message.en)
  return profile
}

/** Schemes of which one in ten states when the campaign is; the others inherit it. */
const schemes = (n: number, base: Profile): Profile[] =>
  syntheticSchemes(n, base).map((text, i) => {
    const profile = readContent(text)
    const silent = { value: { kind: 'not-stated' as const }, status: 'silent' as const, source: [], note: null }
    const period = { ...profile.period, start: silent, end: silent }
    return i % 10 === 0 ? profile : { ...profile, period }
  })

/** Publishes the schemes, some at a time, as an import does. */
async function publishAll(database: Database, profiles: readonly Profile[]): Promise<void> {
  for (let from = 0; from < profiles.length; from += 10) {
    const versions = profiles.slice(from, from + 10).map((profile) => ({
      ...{ profile, fileText: null, validFrom: '2010-01-01', validTo: FOREVER_DAY },
    }))
    await database.write((db, recordedAt) =>
      publishVersions({ db, recordedAt, emit: () => undefined } as unknown as Transaction, versions),
    )
  }
}

const reading = (database: Database): Context =>
  createContext({
    ...{ subgraph: 'policies', database, viewer: null, language: 'en' as const, requestId: 'bench' },
    ...{ asOf: { valid: '2026-01-01', known: null }, now, log, facts },
  })

/** The changes that are planned at the top, from one that most inherit to one that nobody does. */
function drafts(top: Profile): [name: string, draft: Profile][] {
  const stated = <T>(value: T) => ({ value, status: 'stated' as const, source: [], note: null })
  const timed = top.procedures.find(({ cadence }) => cadence.value !== null)!
  const another = { ...timed, cadence: { ...timed.cadence, value: { ...timed.cadence.value!, interval: 'P5Y' } } }
  const procedures = top.procedures.map((procedure) => (procedure === timed ? another : procedure))
  const end = stated({ kind: 'day' as const, value: '2015-01-01' })
  return [
    ['nothing', top],
    ['the cadence of one procedure', { ...top, procedures }],
    ['the end of the campaign', { ...top, period: { ...top.period, end } }],
    ['every procedure and award removed', { ...top, procedures: [], awards: [] }],
  ]
}

interface Figures {
  plan: number
  hash: number
  /** The longest time in which no other request was answered. */
  pause: number
  statements: number
  affected: number
  effects: number
}

/** The longest time between two turns of the event loop while something runs, in ms. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let isOver = false
  const tick = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (!isOver) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  isOver = true
  return Math.max(longest, performance.now() - last)
}

/** Processor time used so far, in ms: what else the machine does does not count. */
function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function measured(database: Database, draft: Profile): Promise<Figures> {
  const planned: PlannedDraft = {
    ...{ subject: 'SCHEME' as const, target: draft.identity.code, content: draft },
    ...{ validFrom: '2012-01-01', validTo: FOREVER_DAY },
  }
  await planFor(reading(database), planned)
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const begun = busy()
    await planFor(reading(database), planned)
    times.push(busy() - begun)
  }
  const begun = busy()
  await planHashFor(reading(database), planned)
  const hash = busy() - begun
  const counted = countStatements(database)
  const { affected, effects } = await planFor(reading(database), planned)
  const statements = counted.statements.length
  const pause = await longestPause(() => planFor(reading(database), planned))
  const sorted = times.sort((a, b) => a - b)
  return { plan: sorted[1]!, hash, pause, statements, affected: affected.length, effects: effects.length }
}

async function atSize(n: number, base: Profile): Promise<Map<string, Figures>> {
  const folder = mkdtempSync(join(tmpdir(), 'merit-plan-'))
  const location = { file: join(folder, 'policies.sqlite') }
  const subgraph = await openSubgraph(policies, { location, now, facts, log })
  const profiles = schemes(n, base)
  const before = process.cpuUsage()
  await publishAll(subgraph.database, profiles)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  console.log(
    `\n${n} schemes published to the database: ${seconds.toFixed(1)} s of processor time, ${((seconds * 1000) / n).toFixed(1)} ms each`,
  )
  const figures = new Map<string, Figures>()
  for (const [name, draft] of drafts(profiles[0]!)) figures.set(name, await measured(subgraph.database, draft))
  await subgraph.close()
  rmSync(folder, { recursive: true, force: true })
  return figures
}

/** Plans of changes at the top of 300 and of 3,000 schemes, four levels deep, on SQLite. */
export async function plan(): Promise<void> {
  const base = beijing()
  const few = await atSize(300, base)
  const many = await atSize(3_000, base)
  console.log('\nPlan of a change at the top of schemes four levels deep (SQLite; processor time, median of three)')
  console.log('                                       300 schemes   3,000 schemes    growth')
  for (const [name, a] of few) {
    const b = many.get(name)!
    console.log(`  ${name} (${a.affected} and ${b.affected} affected, ${b.effects} different effects)`)
    const row = (what: string, x: number, y: number, unit: string) =>
      console.log(
        `    ${what.padEnd(34)} ${x.toFixed(0).padStart(8)} ${unit} ${y.toFixed(0).padStart(12)} ${unit} ${(y / x).toFixed(1).padStart(8)} x`,
      )
    row('plan', a.plan, b.plan, 'ms')
    row('hash of the plan', a.hash, b.hash, 'ms')
    row('longest wait of other requests', a.pause, b.pause, 'ms')
    row('SQL statements', a.statements, b.statements, '  ')
  }
}
