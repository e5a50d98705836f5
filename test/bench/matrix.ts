import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policies } from '@meritgraph/policies'
import type { Database } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import { readContent } from '@meritgraph/shared/profile'
import { openSubgraph, type Subgraph } from '@meritgraph/shared/subgraph'
import { countStatements } from '@meritgraph/shared/testing'
import { newId } from '@meritgraph/shared/time'
import { createHash } from 'node:crypto'
import { parse } from 'graphql'
import type { EntityManager } from 'typeorm'
import { syntheticSchemes } from './synthetic-schemes.js'

type Row = Record<string, unknown>

const LEAVES = [
  'CAMPAIGN_START',
  'CAMPAIGN_END',
  'THEME',
  'COMMITMENT_PUBLICATION',
  'LEADER_REVIEW_CADENCE',
  'MASS_APPRAISAL_CADENCE',
  'MASS_APPRAISAL_LEDGER',
  'ANNIVERSARY_AWARD_MEMBER_QUOTA',
  'CAMPAIGN_AWARD_MEMBER_QUOTA',
  'RECTIFICATION_TIME_LIMITS',
]

const QUERIES = {
  'a page of 100 columns': `query ($leaves: [MatrixLeaf!], $columns: [SchemeMatrixColumnInput!]) { schemeMatrix(leaves: $leaves, columns: $columns) {
    columns(first: 100) { nodes { profile rows { cells { kind shown { zh en } clauses { section quote } } } } }
  } }`,
  'HTML of all columns': `query ($leaves: [MatrixLeaf!], $columns: [SchemeMatrixColumnInput!]) { schemeMatrix(leaves: $leaves, columns: $columns) {
    document(format: HTML, language: ZH)
  } }`,
  'CSV of all columns': `query ($leaves: [MatrixLeaf!], $columns: [SchemeMatrixColumnInput!]) { schemeMatrix(leaves: $leaves, columns: $columns) {
    document(format: CSV, language: ZH)
  } }`,
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function insert(em: EntityManager, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  const values = columns.map((column) => row[column])
  await em.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, values)
}

/** Publishes n synthetic schemes, four levels deep, each with Beijing's mapping for items with codes of its own. */
async function publishSynthetic(database: Database, n: number): Promise<string[]> {
  const first = async (text: string) => ((await database.read.query(text)) as Row[])[0]!
  const version = await first("SELECT * FROM policy_versions WHERE profileCode = 'beijing'")
  const mapping = await first("SELECT * FROM concept_mappings WHERE profileCode = 'beijing'")
  const contentOf = async (table: string, hash: unknown) =>
    String((await first(`SELECT content FROM ${table} WHERE contentHash = '${String(hash)}'`)).content)
  const base = readContent(await contentOf('policy_contents', version.contentHash))
  const rows = await contentOf('concept_contents', mapping.contentHash)
  const codes: string[] = []
  for (const text of syntheticSchemes(n, base)) {
    const { code, jurisdiction, extends: extendsCode } = readContent(text).identity
    const own = (json: string) => json.replaceAll('"beijing.', `"${code}.`).replaceAll('"beijing"', `"${code}"`)
    const [content, mapped] = [own(text), own(rows)]
    await database.write(async (em) => {
      await insert(em, 'policy_contents', { contentHash: hashOf(content), content })
      await insert(em, 'concept_contents', { contentHash: hashOf(mapped), content: mapped })
      const named = { rowId: newId(), profileCode: code }
      const state = { id: newId(), jurisdictionCode: jurisdiction, extendsCode, contentHash: hashOf(content) }
      await insert(em, 'policy_versions', { ...version, ...named, ...state })
      await insert(em, 'concept_mappings', { ...mapping, ...named, contentHash: hashOf(mapped) })
    })
    codes.push(code)
  }
  return codes
}

/** Processor time used so far, in ms: what else the machine does does not count. */
function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

interface Measured {
  cold: number
  warm: number
  longest: number
  statements: number
  bytes: number
}

/** The longest time, in ms, for which nobody else had a turn while the work went on. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    ;[longest, last] = [Math.max(longest, now - last), now]
  }, 1)
  await work()
  clearInterval(timer)
  return Math.max(longest, performance.now() - last)
}

async function measure(subgraph: Subgraph, text: string, codes: readonly string[]): Promise<Measured> {
  const document = parse(text)
  const variables = { leaves: LEAVES, columns: codes.map((profile) => ({ profile })) }
  const counted = countStatements(subgraph.database)
  let bytes = 0
  const ask = async () => {
    const request = { document, variables, viewer: null, asOf: null, language: 'en' as const, requestId: '-' }
    const answer = await subgraph.execute(request)
    if (answer.errors) throw answer.errors[0]!
    bytes = JSON.stringify(answer.data).length
  }
  const timed = async () => {
    const from = busy()
    await ask()
    return busy() - from
  }
  const cold = await timed()
  counted.reset()
  const warm = await timed()
  const statements = counted.statements.length
  return { cold, warm, longest: await longestBlock(ask), statements, bytes }
}

/** Ten leaves over 100 and over 1,000 synthetic schemes, four levels deep: as a page, and as documents of all columns. */
export async function matrix(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'merit-bench-'))
  const log = createLogger('bench', 'silent')
  const facts = () => Promise.reject(new Error('no facts in a bench'))
  const location = { file: join(folder, 'policies.sqlite') }
  const subgraph = await openSubgraph(policies, { location, now: () => new Date(), facts, log })
  const codes = await publishSynthetic(subgraph.database, 1_000)
  console.log(
    '\nTen leaves side by side                        schemes   cold ms   warm ms  longest  statements      KB',
  )
  for (const [name, text] of Object.entries(QUERIES)) {
    const found: Measured[] = []
    for (const n of [100, 1_000]) {
      const one = await measure(subgraph, text, codes.slice(-n))
      found.push(one)
      const figures = [n, one.cold, one.warm, one.longest, one.statements, one.bytes / 1024]
      console.log(`  ${name.padEnd(44)} ${figures.map((figure) => figure.toFixed(0).padStart(9)).join(' ')}`)
    }
    const growth = found[1]!.warm / found[0]!.warm
    console.log(`  ${''.padEnd(44)} growth of warm at ten times the schemes: ${growth.toFixed(1)} x`)
  }
  await subgraph.close()
  rmSync(folder, { recursive: true, force: true })
}
