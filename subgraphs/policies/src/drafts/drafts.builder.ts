import type { Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import type { Profile } from '@meritgraph/shared/profile'
import type { OpenTestDatabase } from '@meritgraph/shared/testing'
import { ChangeRequest, ChangeRequestDraft, ChangeRequestEdit } from '../change-requests/index.js'
import { openPolicies, viewerWith } from '../policies.builder.js'

const editor = viewerWith('SCHEME_EDITOR', 'luzhou')

export interface EditPayload {
  changeRequest: { id: string; revision: number } | null
  userErrors: { code: string; message: string; path: string[] | null }[]
}

const START = `mutation ($input: StartChangeRequestInput!) { startChangeRequest(input: $input) {
  changeRequest { id revision } userErrors { code message path } } }`

let keys = 0

/** Opens the subgraph with what a test of drafts does again and again. */
export async function openDrafts(open: OpenTestDatabase) {
  const opened = await openPolicies(await open.location(), () => new Date('2026-03-01T08:00:00.000Z'))

  /** Starts a change request; without more it is for a new county's scheme that builds on Luzhou's. */
  async function start(input: object = {}): Promise<string> {
    const county = {
      target: 'luzhou-county',
      jurisdictionCode: 'luzhou',
      start: { kind: 'PARENT', profileCode: 'luzhou' },
    }
    const asked = { subject: 'SCHEME', title: { zh: '县方案' }, idempotencyKey: `start-${++keys}`, ...county, ...input }
    const { startChangeRequest } = await opened.ask<{ startChangeRequest: EditPayload }>(START, {
      viewer: editor,
      variables: { input: asked },
    })
    expect(startChangeRequest.userErrors).toEqual([])
    return startChangeRequest.changeRequest!.id
  }

  /** The content of a draft as it is kept. */
  async function contentOf(id: string): Promise<Profile> {
    const draft = await opened.subgraph.database.read.findOneByOrFail(ChangeRequestDraft, { changeRequestId: id })
    return JSON.parse(draft.content) as Profile
  }

  /** Runs an edit on the draft as it stands. */
  async function edit(
    name: string,
    id: string,
    input: object,
    { viewer = editor as Viewer | null, language = 'en' as 'en' | 'zh' } = {},
  ): Promise<EditPayload> {
    const { revision } = await opened.subgraph.database.read.findOneByOrFail(ChangeRequest, { id })
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
    const text = `mutation ($input: ${type}) { ${name}(input: $input) { changeRequest { id revision } userErrors { code message path } } }`
    const common = { changeRequestId: id, expectedRevision: revision, idempotencyKey: `edit-${++keys}` }
    const { data, errors } = await opened.run(text, { viewer, language, variables: { input: { ...common, ...input } } })
    if (errors) throw Object.assign(new Error(errors[0]!.message), { code: errors[0]!.extensions?.code })
    return data![name] as EditPayload
  }

  /** Runs an edit that must go through, and gives the content before and after it. */
  async function succeed(name: string, id: string, input: object): Promise<{ before: Profile; after: Profile }> {
    const before = await contentOf(id)
    const { userErrors } = await edit(name, id, input)
    expect([name, userErrors]).toEqual([name, []])
    return { before, after: await contentOf(id) }
  }

  /** Asks for fields of a change request. */
  async function ask<T>(id: string, fields: string, viewer: Viewer | null = editor): Promise<T> {
    const text = `query ($id: ID!) { changeRequest(id: $id) { ${fields} } }`
    const { changeRequest } = await opened.ask<{ changeRequest: T }>(text, { viewer, variables: { id } })
    return changeRequest
  }

  /** Everything that an edit could have written. */
  async function written(): Promise<unknown[][]> {
    const { read } = opened.subgraph.database
    const tables: (new () => object)[] = [
      ...[ChangeRequest, ChangeRequestDraft, ChangeRequestEdit],
      ...[AuditRecord, IdempotencyRecord, OutboxEvent],
    ]
    return Promise.all(tables.map((table) => read.find(table)))
  }

  return { ...opened, start, contentOf, edit, succeed, fields: ask, written }
}

export type OpenedDrafts = Awaited<ReturnType<typeof openDrafts>>
