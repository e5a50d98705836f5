import type { Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import type { OpenTestDatabase } from '@meritgraph/shared/testing'
import type { Clock } from '@meritgraph/shared/time'
import { ChangeRequest, ChangeRequestDraft, ChangeRequestEdit } from '../change-requests/index.js'
import { ConceptMappingRow, ConceptMappingState, ConceptSchemeState } from '../mapping/index.js'
import { openPolicies, viewerWith } from '../policies.builder.js'
import { policies } from '../subgraph.js'
import { conceptDrafts } from './index.js'

/** An account with a role over a jurisdiction, or everywhere. */
const account = (
  accountId: string,
  role: 'SCHEME_EDITOR' | 'SCHEME_APPROVER',
  jurisdiction: string | null,
): Viewer => ({
  ...viewerWith(role, jurisdiction),
  accountId,
})

/** Who edits and who approves. */
export interface Pair {
  editor: Viewer
  approver: Viewer
}

export const ofBeijing: Pair = {
  editor: account('editor', 'SCHEME_EDITOR', 'beijing'),
  approver: account('approver', 'SCHEME_APPROVER', 'beijing'),
}
export const everywhere: Pair = {
  editor: account('editor-1', 'SCHEME_EDITOR', null),
  approver: account('approver-1', 'SCHEME_APPROVER', null),
}

interface Payload {
  changeRequest: { id: string; revision: number } | null
  userErrors: { code: string; message: string }[]
}

/** The feature may not be in the subgraph's list yet. */
const definition = { ...policies, features: [...new Set([...policies.features, conceptDrafts])] }

let keys = 0

/** Opens the subgraph with what tests of mappings and concepts do again and again. */
export async function openDrafts(open: OpenTestDatabase, now: Clock) {
  const opened = await openPolicies(await open.location(), now, definition)

  /** Runs a mutation and gives its payload, which it must have. */
  async function mutate(name: string, input: object, viewer: Viewer, language: 'en' | 'zh' = 'en'): Promise<Payload> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
    const text = `mutation ($input: ${type}) { done: ${name}(input: $input) { changeRequest { id revision } userErrors { code message } } }`
    const variables = { input: { idempotencyKey: `key-${++keys}`, ...input } }
    return (await opened.ask<{ done: Payload }>(text, { viewer, language, variables })).done
  }
  /** Runs a mutation that must go through. */
  async function succeed(name: string, input: object, viewer: Viewer): Promise<{ id: string; revision: number }> {
    const { changeRequest, userErrors } = await mutate(name, input, viewer)
    expect([name, userErrors]).toEqual([name, []])
    return changeRequest!
  }
  /** The codes with which a mutation is refused, each once. */
  async function codesOf(name: string, input: object, viewer: Viewer): Promise<string[]> {
    const { changeRequest, userErrors } = await mutate(name, input, viewer)
    expect(changeRequest).toBeNull()
    return [...new Set(userErrors.map(({ code }) => code))]
  }
  const startMapping = (more: object = {}) => {
    const given = { subject: 'MAPPING', target: 'beijing', title: { zh: '映射' }, start: { kind: 'VERSION' } }
    return succeed('startChangeRequest', { ...given, ...more }, ofBeijing.editor)
  }
  const startConcepts = (more: object = {}) => {
    const given = { subject: 'CONCEPTS', target: 'shared', title: { zh: '概念' }, start: { kind: 'VERSION' } }
    return succeed('startChangeRequest', { ...given, ...more }, everywhere.editor)
  }

  async function withPlan(id: string, viewer: Viewer): Promise<{ changeRequestId: string; planHash: string }> {
    const query = `{ changeRequest(id: "${id}") { plan { hash } } }`
    const { changeRequest } = await opened.ask<{ changeRequest: { plan: { hash: string } } }>(query, { viewer })
    return { changeRequestId: id, planHash: changeRequest.plan.hash }
  }
  async function approve(id: string, { editor, approver }: Pair): Promise<void> {
    await succeed('submitChangeRequest', await withPlan(id, editor), editor)
    await succeed('approveChangeRequest', await withPlan(id, approver), approver)
  }
  async function publish(id: string, pair: Pair): Promise<void> {
    await approve(id, pair)
    await succeed('publishChangeRequest', await withPlan(id, pair.approver), pair.approver)
  }

  /** Everything that an edit or a publication could have written. */
  async function written(): Promise<unknown[][]> {
    const { read } = opened.subgraph.database
    const tables: (new () => object)[] = [
      ChangeRequest,
      ChangeRequestDraft,
      ChangeRequestEdit,
      ConceptMappingState,
      ConceptMappingRow,
      ConceptSchemeState,
      AuditRecord,
      IdempotencyRecord,
      OutboxEvent,
    ]
    return Promise.all(tables.map((table) => read.find(table)))
  }
  return { ...opened, mutate, succeed, codesOf, startMapping, startConcepts, withPlan, approve, publish, written }
}

export type OpenedDrafts = Awaited<ReturnType<typeof openDrafts>>
