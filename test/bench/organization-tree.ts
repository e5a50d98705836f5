import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organizations } from '@meritgraph/organizations'
import { Role, type Viewer } from '@meritgraph/shared/auth'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import { openSubgraph, type Subgraph } from '@meritgraph/shared/subgraph'
import { newId } from '@meritgraph/shared/time'
import { parse } from 'graphql'
import { createConnection } from 'mysql2/promise'
import type { EntityManager } from 'typeorm'
import { paired, report } from './paired.js'

const FAN_OUT = 10
const LEVELS = 5
const ROWS_AT_ONCE = 500
const STATE = { validFrom: '0001-01-01', validTo: '9999-12-31' }

const admin: Viewer = {
  accountId: newId(),
  memberId: null,
  grants: [{ role: Role.PLATFORM_ADMIN, jurisdiction: null, organization: null }],
  service: null,
  onBehalfOf: null,
}

type Row = Record<string, unknown>

async function insert(em: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE)
    const names = Object.keys(part[0]!)
    const places = part.map(() => `(${names.map(() => '?').join(', ')})`).join(', ')
    await em.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES ${places}`,
      part.flatMap((row) => names.map((name) => row[name])),
    )
  }
}

interface Node {
  id: string
  code: string
  parentId: string | null
  path: string
  depth: number
}

/** A tree in which everything but a leaf has ten below it. */
function treeOf(): Node[] {
  const nodes: Node[] = []
  const add = (parent: Node | null, depth: number, n: number) => {
    const id = newId()
    const node = {
      id,
      code: `${parent?.code ?? 'bench'}.${n}`,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${id.replaceAll('-', '').slice(-12)}/`,
      depth,
    }
    nodes.push(node)
    if (depth < LEVELS) for (let i = 0; i < FAN_OUT; i++) add(node, depth + 1, i)
  }
  add(null, 0, 0)
  return nodes
}

async function fill({ database }: Subgraph): Promise<Node[]> {
  const nodes = treeOf()
  const times = { recordedAt: '2020-01-01 00:00:00.000', supersededAt: '9999-12-31 00:00:00.000' }
  const state = () => ({ rowId: newId(), ...STATE, ...times })
  const tables: [string, (node: Node) => Row][] = [
    ['organizations', ({ id, code }) => ({ id, code, version: 1 })],
    [
      'organization_states',
      ({ id, code, depth }) => ({
        ...state(),
        organizationId: id,
        code,
        nameZh: '测试支部',
        nameStatus: 'DEMO',
        type: depth < LEVELS ? 'COMMITTEE' : 'BRANCH',
        status: 'ACTIVE',
        jurisdictionCode: 'bench',
        clauses: '[]',
      }),
    ],
    [
      'organization_lines',
      ({ id, code, parentId }) => ({
        ...state(),
        line: `PARTY:${id}`,
        organizationId: id,
        hierarchy: 'PARTY',
        parentId,
        code,
      }),
    ],
    [
      'organization_places',
      ({ id, path, depth }) => ({ line: `PARTY:${id}`, organizationId: id, hierarchy: 'PARTY', path, depth }),
    ],
  ]
  for (const [table, rowOf] of tables) {
    const rows = nodes.filter(({ parentId }) => table !== 'organization_lines' || parentId !== null).map(rowOf)
    for (let from = 0; from < rows.length; from += 5000)
      await database.write((em) => insert(em, table, rows.slice(from, from + 5000)))
  }
  return nodes
}

async function run(subgraph: Subgraph, text: string, variables: Row): Promise<Row> {
  const request = {
    document: parse(text),
    variables,
    viewer: admin,
    asOf: null,
    language: 'en' as const,
    requestId: 'bench',
  }
  const { data, errors } = await subgraph.execute(request)
  if (errors) throw errors[0]
  return data as Row
}

const MOVE = `mutation ($input: MoveOrganizationInput!) { moveOrganization(input: $input) { userErrors { code message } } }`
const PAGE = `query ($id: ID!) { organizationSubtree(id: $id, first: 50) { nodes { id code name { zh } } } }`
const COUNTS = `query ($id: ID!, $on: [LocalDate!]!) { organizationCounts(id: $id, on: $on) { total } }`

async function measure(name: string, location: DatabaseLocation): Promise<void> {
  const facts = () => Promise.reject(new Error('no facts in a bench'))
  const log = createLogger('bench', 'silent')
  const subgraph = await openSubgraph(organizations({}), { location, now: () => new Date(), facts, log })
  await subgraph.database.write(async (em) => {
    const path = { rowId: newId(), code: 'bench', path: '/bench/', nameZh: '测试', ...STATE }
    await insert(em, 'jurisdiction_paths', [
      { ...path, recordedAt: '2020-01-01 00:00:00.000', supersededAt: '9999-12-31 00:00:00.000' },
    ])
  })
  const nodes = await fill(subgraph)
  const [first, second] = nodes.filter(({ depth }) => depth === 1)
  const inside = nodes.filter(({ path }) => path.startsWith(first!.path))
  console.log(`\n${name}: ${nodes.length} organizations, ${inside.length} in the subtree`)

  const path = first!.path
  const bySql = () =>
    subgraph.database.read.query(
      `SELECT s.organizationId, s.code, s.nameZh FROM (SELECT organizationId, path FROM organization_places WHERE hierarchy = 'PARTY' AND path >= ? AND path < ? ORDER BY path LIMIT 51) p JOIN organization_states s ON s.organizationId = p.organizationId AND s.supersededAt = '9999-12-31 00:00:00.000' AND s.validTo = '9999-12-31' ORDER BY p.path`,
      [path, `${path.slice(0, -1)}0`],
    )
  report(
    '  page of 50 in the subtree',
    await paired([
      { name: 'SQL by hand', run: bySql },
      { name: 'organizationSubtree', run: () => run(subgraph, PAGE, { id: first!.id }) },
    ]),
  )
  const countBySql = () =>
    subgraph.database.read.query(
      `SELECT s.type, s.sectorUnit, COUNT(*) FROM organization_places p JOIN organization_states s ON s.organizationId = p.organizationId AND s.supersededAt = '9999-12-31 00:00:00.000' AND s.validTo = '9999-12-31' WHERE p.hierarchy = 'PARTY' AND p.path >= ? AND p.path < ? AND s.status = 'ACTIVE' GROUP BY s.type, s.sectorUnit`,
      [path, `${path.slice(0, -1)}0`],
    )
  const on = [new Date().toISOString().slice(0, 10)]
  report(
    '  counts of the subtree',
    await paired(
      [
        { name: 'SQL by hand', run: countBySql },
        { name: 'organizationCounts', run: () => run(subgraph, COUNTS, { id: first!.id, on }) },
      ],
      { rounds: 7 },
    ),
  )

  const parents = [second!.id, nodes[0]!.id]
  const times: number[] = []
  for (let i = 0; i < 4; i++) {
    const input = {
      organizationId: first!.id,
      parentId: parents[i % 2],
      on: `20${10 + i}-01-01`,
      hierarchy: 'PARTY',
      idempotencyKey: newId(),
    }
    const start = performance.now()
    const { moveOrganization } = (await run(subgraph, MOVE, { input })) as {
      moveOrganization: { userErrors: { message: string }[] }
    }
    if (moveOrganization.userErrors.length > 0) throw new Error(moveOrganization.userErrors[0]!.message)
    times.push(performance.now() - start)
  }
  console.log(`  move of ${inside.length} organizations: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  await subgraph.close()
}

/** Moves, pages and counts of a subtree of 11,111 among 111,111 organizations, on SQLite and on `MYSQL_URL`. */
export async function organizationTree(): Promise<void> {
  const file = join(tmpdir(), `merit-tree-${process.pid}.sqlite`)
  await measure('SQLite', { file })
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
  const { MYSQL_URL: url } = process.env // oxlint-disable-line node/no-process-env -- a bench is its own entry
  if (!url) return
  const name = `bench_${process.pid}`
  const connection = await createConnection({ uri: url })
  await connection.query(`CREATE DATABASE ${name}`)
  await measure('MySQL', { url: new URL(`/${name}`, url).href })
  await connection.query(`DROP DATABASE ${name}`)
  await connection.end()
}
