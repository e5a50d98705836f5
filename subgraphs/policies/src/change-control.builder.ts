import type { Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import type { OpenTestDatabase } from '@meritgraph/shared/testing'
import { createMutationContext } from '@meritgraph/shared/context'
import { createLogger } from '@meritgraph/shared/logging'
import type { Profile } from '@meritgraph/shared/profile'
import { type Clock, dayOf } from '@meritgraph/shared/time'
import {
  ChangeRequest,
  ChangeRequestApproval,
  ChangeRequestComment,
  ChangeRequestDraft,
  ChangeRequestEdit,
  ChangeRequestNotice,
  ChangeRequestPlan,
  editDraft,
} from './change-requests/index.js'
import { openPolicies, viewerWith } from './policies.builder.js'
import { PolicyContent, PolicySnapshot, PolicyVersion } from './profiles/index.js'

jest.setTimeout(60_000)

/** An account with a role over a jurisdiction, or everywhere. */
export const account = (
  accountId: string,
  role: Parameters<typeof viewerWith>[0],
  jurisdiction: string | null = null,
): Viewer => ({
  ...viewerWith(role, jurisdiction),
  accountId,
})

export const editor = account('editor', 'SCHEME_EDITOR', 'luzhou')
export const approver = account('approver', 'SCHEME_APPROVER', 'luzhou')

/** The same over every jurisdiction, so that each test of a database can take a scheme of its own. */
export const anyEditor = account('editor', 'SCHEME_EDITOR')
export const anyApprover = account('approver', 'SCHEME_APPROVER')

export interface Payload {
  changeRequest: { id: string; state: string; revision: number; [field: string]: unknown } | null
  userErrors: { code: string; message: string; path: string[] | null }[]
}

const FIELDS = 'id state revision target validFrom validTo publishOn publishedAt contentHash planHash'

let keys = 0

/** Opens the subgraph with what a test of change control does again and again. */
export async function openChangeControl(
  open: OpenTestDatabase,
  now: Clock,
  location?: Awaited<ReturnType<OpenTestDatabase['location']>>,
) {
  const opened = await openPolicies(location ?? (await open.location()), now)

  /** Runs a mutation and gives its payload, which it must have. */
  async function mutate(
    name: string,
    input: object,
    viewer: Viewer | null = editor,
    language: 'en' | 'zh' = 'en',
  ): Promise<Payload> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
    const text = `mutation Do($input: ${type}) { ${name}(input: $input) { changeRequest { ${FIELDS} } userErrors { code message path } } }`
    const variables = { input: { idempotencyKey: `key-${++keys}`, ...input } }
    const { data, errors } = await opened.run(text, { viewer, language, variables })
    if (errors) throw Object.assign(new Error(errors[0]!.message), { code: errors[0]!.extensions?.code })
    return data![name] as Payload
  }

  /** Runs a mutation that must go through. */
  async function succeed(
    name: string,
    input: object,
    viewer: Viewer = editor,
  ): Promise<NonNullable<Payload['changeRequest']>> {
    const { changeRequest, userErrors } = await mutate(name, input, viewer)
    expect([name, userErrors]).toEqual([name, []])
    return changeRequest!
  }

  /** The codes with which a mutation is refused. */
  const codesOf = async (name: string, input: object, viewer: Viewer | null = editor): Promise<string[]> => {
    const { changeRequest, userErrors } = await mutate(name, input, viewer)
    expect(changeRequest).toBeNull()
    return userErrors.map(({ code }) => code)
  }

  const start = (input: object = {}, viewer: Viewer = editor) =>
    succeed(
      'startChangeRequest',
      {
        subject: 'SCHEME',
        target: 'luzhou',
        title: { zh: '调整', en: 'Adjustment' },
        start: { kind: 'VERSION' },
        ...input,
      },
      viewer,
    )

  async function planHash(id: string, viewer: Viewer = editor): Promise<string> {
    const asked = 'query Plan($id: ID!) { changeRequest(id: $id) { plan { hash } } }'
    const data = await opened.ask<{ changeRequest: { plan: { hash: string } } }>(asked, { viewer, variables: { id } })
    return data.changeRequest.plan.hash
  }

  const withPlan = async (name: string, id: string, viewer: Viewer, more: object = {}) =>
    succeed(name, { changeRequestId: id, planHash: await planHash(id, viewer), ...more }, viewer)
  const submit = (id: string, viewer: Viewer = editor) => withPlan('submitChangeRequest', id, viewer)
  const approve = (id: string, viewer: Viewer = approver) => withPlan('approveChangeRequest', id, viewer)
  const publish = (id: string, viewer: Viewer = approver) => withPlan('publishChangeRequest', id, viewer)
  const schedule = (id: string, publishOn: string, viewer: Viewer = approver) =>
    withPlan('scheduleChangeRequest', id, viewer, { publishOn })

  /** Edits a draft as its mutations do. */
  function edit(
    id: string,
    expectedRevision: number,
    change: (profile: Profile) => void,
    viewer: Viewer | null = editor,
  ) {
    const ctx = createMutationContext({
      subgraph: 'policies',
      database: opened.subgraph.database,
      viewer,
      language: 'en',
      asOf: { valid: dayOf(now()), known: null },
      now,
      requestId: 'test',
      log: createLogger('test', 'silent'),
      facts: () => Promise.reject(new Error('no neighbours in this test')),
    })
    const input = { changeRequestId: id, expectedRevision, idempotencyKey: `key-${++keys}` }
    return editDraft(ctx, 'testEdit', input, async (content) => {
      change(content as Profile)
      return { content: content as Profile }
    })
  }

  /** Everything that change control could have written, row by row. */
  async function written(): Promise<unknown[][]> {
    const { read } = opened.subgraph.database
    const tables: (new () => object)[] = [
      ChangeRequest,
      ChangeRequestDraft,
      ChangeRequestEdit,
      ChangeRequestApproval,
      ChangeRequestComment,
      ChangeRequestNotice,
      ChangeRequestPlan,
      PolicyVersion,
      PolicyContent,
      PolicySnapshot,
      AuditRecord,
      IdempotencyRecord,
      OutboxEvent,
    ]
    return Promise.all(tables.map((table) => read.find(table)))
  }

  /** Takes a change of a scheme all the way, and gives the id of its request. */
  async function published(target: string, change: (profile: Profile) => void, input: object = {}): Promise<string> {
    const { id } = await start({ target, ...input }, anyEditor)
    await edit(id, 1, change, anyEditor)
    await submit(id, anyEditor)
    await approve(id, anyApprover)
    await publish(id, anyApprover)
    return id
  }

  return {
    ...opened,
    published,
    edit,
    mutate,
    succeed,
    codesOf,
    start,
    planHash,
    submit,
    approve,
    publish,
    schedule,
    written,
  }
}

export type OpenedChangeControl = Awaited<ReturnType<typeof openChangeControl>>
