import { columns } from '@meritgraph/shared/database'
import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm'

/** Requests to change a scheme, a mapping or the concepts, and what is needed to publish them one after the other. */
export class ChangeRequests20261125000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables(runner)) await runner.createTable(table) // oxlint-disable-line no-await-in-loop -- in their order
    await runner.query("INSERT INTO publication_lock (name, version) VALUES ('publication', 0)")
    await runner.addColumn('policy_versions', new TableColumn(columns(runner).hash('fileHash', EMPTY)))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('policy_versions', 'fileHash')
    for (const { name } of tables(runner).reverse()) await runner.dropTable(name) // oxlint-disable-line no-await-in-loop -- in their order
  }
}

const KEY = { isPrimary: true }
const EMPTY = { isNullable: true }

const table = (name: string, tableColumns: TableColumnOptions[], indices: TableIndexOptions[] = []) =>
  new Table({ name, columns: tableColumns, indices })

const tables = (runner: QueryRunner): Table[] => [
  requestTable(runner),
  ...recordTables(runner),
  ...publicationTables(runner),
]

function requestTable(runner: QueryRunner): Table {
  const c = columns(runner)
  const request = [
    c.id('id', KEY),
    c.int('version'),
    c.word('subject'),
    c.code('target'),
    c.code('jurisdictionCode', EMPTY),
    c.line('titleZh'),
    c.line('titleEn', EMPTY),
    c.word('state'),
    c.int('revision'),
    c.id('baseVersionId', EMPTY),
    c.day('validFrom'),
    c.day('validTo'),
    c.day('publishOn', EMPTY),
    c.code('authorId'),
    c.instant('createdAt'),
    c.hash('contentHash'),
    c.hash('planHash', EMPTY),
    c.id('publishedVersionId', EMPTY),
    c.instant('publishedAt', EMPTY),
  ]
  return table('change_requests', request, [
    { name: 'change_requests_by_target', columnNames: ['target', 'id'] },
    { name: 'change_requests_by_jurisdictionCode', columnNames: ['jurisdictionCode', 'id'] },
    { name: 'change_requests_by_state', columnNames: ['state', 'publishOn'] },
    { name: 'change_requests_by_publishedVersionId', columnNames: ['publishedVersionId'], isUnique: true },
  ])
}

function recordTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  const byRequest = (name: string, ...further: string[]): TableIndexOptions => ({
    name: `${name}_by_changeRequestId`,
    columnNames: ['changeRequestId', ...further],
  })
  const draft = [
    c.id('changeRequestId', KEY),
    c.text('content'),
    c.text('baseContent', EMPTY),
    c.text('fileText', EMPTY),
  ]
  const record = [c.id('id', KEY), c.id('changeRequestId'), c.code('accountId'), c.instant('at')]
  const edit = [...record, c.int('revision'), c.word('mutation'), c.json('changes')]
  const approval = [...record, c.int('revision'), c.hash('planHash'), c.instant('voidedAt', EMPTY)]
  const comment = [...record, c.line('path', EMPTY), c.text('text')]
  const notice = [c.id('id', KEY), c.id('changeRequestId'), c.instant('at'), c.code('code'), c.json('params')]
  return [
    table('change_request_drafts', draft),
    table('change_request_plans', [c.id('changeRequestId', KEY), c.text('plan')]),
    table('change_request_edits', edit, [{ ...byRequest('change_request_edits', 'revision'), isUnique: true }]),
    table('change_request_approvals', approval, [byRequest('change_request_approvals', 'id')]),
    table('change_request_comments', comment, [byRequest('change_request_comments', 'id')]),
    table('change_request_notices', notice, [byRequest('change_request_notices', 'id')]),
  ]
}

function publicationTables(runner: QueryRunner): Table[] {
  const c = columns(runner)
  return [
    table('publication_lock', [c.word('name', KEY), c.int('version')]),
    table('policy_files', [c.hash('hash', KEY), c.text('text')]),
  ]
}
