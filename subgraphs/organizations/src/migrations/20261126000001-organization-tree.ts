import { createHash } from 'node:crypto'
import { stateColumns, stateKey } from '@meritgraph/shared/bitemporal'
import { columns } from '@meritgraph/shared/database'
import { type MigrationInterface, type QueryRunner, Table, TableColumn, type TableColumnOptions } from 'typeorm'

const INSERT_ROWS = 500

/** Several hierarchies of organizations, where each organization stands today, its sector unit, and what came of it. */
export class OrganizationTree20261126000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { word } = columns(runner)
    await runner.addColumn('organization_states', new TableColumn(word('sectorUnit', { isNullable: true })))
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
    const edges = await read(runner, `SELECT ${[...STATE, ...EDGE].join(', ')} FROM organization_edges`)
    const organizations = await read(runner, 'SELECT id, code FROM organizations')
    const codes = new Map(organizations.map(({ id, code }) => [id, code]))
    const lines = edges.map((edge) => {
      const { organizationId: id } = edge
      return { ...edge, hierarchy: 'PARTY', line: `PARTY:${String(id)}`, code: codes.get(id) }
    })
    await insert(runner, 'organization_lines', lines)
    await insert(runner, 'organization_places', placesOf(organizations, edges))
    await insert(runner, 'organization_hierarchies', [
      { hierarchy: 'PARTY', version: 1 },
      { hierarchy: 'ADMINISTRATIVE', version: 1 },
    ])
    await runner.dropTable('organization_edges')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createTable(edgesBefore(runner))
    const kept = `SELECT ${[...STATE, ...EDGE].join(', ')} FROM organization_lines WHERE hierarchy = 'PARTY'`
    await insert(runner, 'organization_edges', await read(runner, kept))
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
    await runner.dropColumn('organization_states', 'sectorUnit')
  }
}

type Row = Record<string, unknown>

const STATE = ['rowId', 'validFrom', 'validTo', 'recordedAt', 'supersededAt']
const EDGE = ['organizationId', 'parentId']

const read = (runner: QueryRunner, sql: string): Promise<Row[]> => runner.query(sql) as Promise<Row[]>

async function insert(runner: QueryRunner, table: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += INSERT_ROWS) {
    const part = rows.slice(from, from + INSERT_ROWS)
    const names = Object.keys(part[0]!)
    const places = part.map(() => `(${names.map(() => '?').join(', ')})`).join(', ')
    const values = part.flatMap((row) => names.map((name) => row[name]))
    await runner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES ${places}`, values) // oxlint-disable-line no-await-in-loop -- one connection
  }
}

/** Where each organization stands in the tree of the Party as it is known and, so far, without an end. */
function placesOf(organizations: readonly Row[], edges: readonly Row[]): Row[] {
  const isCurrent = ({ supersededAt, validTo }: Row) =>
    new Date(supersededAt as string | Date).getUTCFullYear() === 9999 && validTo === '9999-12-31'
  const parents = new Map(edges.filter(isCurrent).map((edge) => [edge.organizationId, edge.parentId as string]))
  const pathTo = (id: string): string => {
    const parent = parents.get(id)
    return `${parent === undefined ? '/' : pathTo(parent)}${segmentOf(id)}/`
  }
  return organizations.map(({ id }) => {
    const path = pathTo(id as string)
    const depth = path.split('/').length - 3
    return { line: `PARTY:${String(id)}`, organizationId: id, hierarchy: 'PARTY', path, depth }
  })
}

/** As `segmentOf` of the places was when this migration was written. */
const segmentOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 12)

const PRIMARY = { isPrimary: true }

function tables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const edge = [c.code('line'), c.id('organizationId'), c.word('hierarchy'), c.id('parentId'), c.code('code')]
  const place = [
    c.code('line', PRIMARY),
    c.id('organizationId'),
    c.word('hierarchy'),
    c.code('path', { length: '600' }),
    c.int('depth'),
  ]
  const succession = [
    c.id('id', PRIMARY),
    c.id('predecessorId'),
    c.id('successorId'),
    c.word('kind'),
    c.int('share'),
    c.day('day'),
    c.instant('recordedAt'),
  ]
  const index = (name: string, columnNames: string[], isUnique = false) => ({ name, columnNames, isUnique })
  return [
    new Table({
      name: 'organization_lines',
      columns: [...stateColumns(runner), ...edge],
      indices: [
        stateKey('organization_lines', 'line'),
        index('organization_lines_by_parentId', ['parentId', 'hierarchy', 'code']),
      ],
    }),
    new Table({
      name: 'organization_places',
      columns: place,
      indices: [index('organization_places_by_path', ['hierarchy', 'path'], true)],
    }),
    new Table({
      name: 'organization_hierarchies',
      columns: [c.word('hierarchy', PRIMARY), c.int('version')],
    }),
    new Table({
      name: 'organization_successions',
      columns: succession,
      indices: [
        index('organization_successions_by_predecessorId', ['predecessorId', 'id']),
        index('organization_successions_by_successorId', ['successorId', 'id']),
      ],
    }),
  ]
}

function edgesBefore(runner: QueryRunner): Table {
  const c = columns(runner)
  const edge: TableColumnOptions[] = [c.id('organizationId'), c.id('parentId')]
  return new Table({
    name: 'organization_edges',
    columns: [...stateColumns(runner), ...edge],
    indices: [
      stateKey('organization_edges', 'organizationId'),
      { name: 'organization_edges_by_parentId', columnNames: ['parentId', 'organizationId'] },
    ],
  })
}
