import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { Problem, UserError } from '@meritgraph/shared/errors'
import { newId } from '@meritgraph/shared/time'
import { type Change, diffProfiles } from '@meritgraph/shared/policy'
import { contentHashOf, draftText } from './change-content.js'
import type { ChangeRequest } from './change-request.entity.js'
import { EDITORS } from './change-request.rights.js'
import { placeOfContent, problemsWithPlace, problemsWithRevision } from './change-request.rules.js'
import { ChangeRequestDraft, ChangeRequestEdit } from './change-request-records.entity.js'
import { ChangeState } from './change-state.js'
import {
  type ChangeRequestResult,
  onChangeRequest,
  REQUEST_ERRORS,
  saveChangeRequest,
  voidApprovals,
} from './on-change-request.js'

/**
 * What an edit comes to: the new content, or what stands against it. `fileText` is the file where the content is that of a
 * whole file, to be given back byte for byte. `changes` is for contents whose difference cannot be told item by item.
 */
export type Edited =
  | { content: object; fileText?: string | null; changes?: readonly Change[] }
  | { problems: Problem[] | UserError[] }

/** What the input of every edit has. */
export interface EditInput {
  changeRequestId: string
  /** The revision that the caller has read. */
  expectedRevision: number
  idempotencyKey: string
}

/** The user errors that any edit may have, for the description of a payload. */
export const EDIT_ERRORS = `${REQUEST_ERRORS}, CHANGE_REQUEST_REVISION, CHANGE_DRAFT_UNCHANGED, CHANGE_TARGET_FIXED`

/**
 * Edits the draft of a change request, for the mutation of this name. Of two who have read the same revision, one gets
 * through. Approvals are void by it, and a request on its way to publication is a draft again. `edit` runs in the
 * transaction and gets the content as it stands. Errors: FORBIDDEN; user errors: `EDIT_ERRORS`.
 */
export async function editDraft(
  ctx: MutationContext,
  mutation: string,
  input: EditInput,
  edit: (content: unknown, changeRequest: ChangeRequest, tx: Transaction) => Promise<Edited>,
): Promise<ChangeRequestResult> {
  const work = async (tx: Transaction, request: ChangeRequest): Promise<Problem[] | UserError[]> => {
    const stale = problemsWithRevision(input.expectedRevision, request.revision)
    if (stale.length > 0) return stale
    const draft = await tx.db.findOneByOrFail(ChangeRequestDraft, { changeRequestId: request.id })
    const edited = await edit(JSON.parse(draft.content), request, tx)
    if ('problems' in edited) return edited.problems
    const { content, fileText } = edited
    const isSame = draftText(content) === draft.content && (fileText == null || fileText === draft.fileText)
    if (isSame) return [{ code: 'CHANGE_DRAFT_UNCHANGED' }]
    return reviseDraft(tx, { request, draft, mutation }, edited)
  }
  return onChangeRequest(ctx, { mutation, action: 'edit', roles: EDITORS }, input, { work })
}

/** Writes the next revision of a draft that this transaction has locked, or says why it cannot be that. */
export async function reviseDraft(
  tx: Transaction,
  { request, draft, mutation }: { request: ChangeRequest; draft: ChangeRequestDraft; mutation: string },
  { content, fileText = null, changes }: Exclude<Edited, { problems: unknown }>,
): Promise<Problem[]> {
  const misplaced = problemsWithPlace(request, placeOfContent(request.subject, content))
  if (misplaced.length > 0) return misplaced
  const revision = request.revision + 1
  await tx.db.insert(ChangeRequestEdit, {
    id: newId(),
    changeRequestId: request.id,
    revision,
    accountId: tx.viewer!.accountId,
    at: tx.recordedAt,
    mutation,
    changes: [...(changes ?? diffProfiles(JSON.parse(draft.content) as object, content))] as object[],
  })
  await tx.db.update(ChangeRequestDraft, { changeRequestId: request.id }, { content: draftText(content), fileText })
  await backToDraft(tx, request, { revision, contentHash: contentHashOf(request.subject, content) })
  return []
}

/** Makes a change request a draft again: what was submitted, approved or scheduled no longer counts. */
export async function backToDraft(
  tx: Transaction,
  request: ChangeRequest,
  changes: Partial<ChangeRequest>,
): Promise<void> {
  await voidApprovals(tx, request.id)
  await saveChangeRequest(tx, request, { ...changes, state: ChangeState.DRAFT, planHash: null, publishOn: null })
}
