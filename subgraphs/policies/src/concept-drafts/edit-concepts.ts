import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import type { ConceptScheme } from '@meritgraph/shared/policy'
import {
  type ChangeRequest,
  ChangeRequestDraft,
  ChangeSubject,
  editDraft,
  type Edited,
  type EditInput,
} from '../change-requests/index.js'
import { problemsWithConcepts } from '../concepts/index.js'
import { arisen } from './arisen.js'
import { type EditedConcepts, nextVersion } from './concept-edits.rules.js'
import { problemsWithSubject } from './subject-of-edit.rules.js'

/**
 * Edits the draft of the concepts for the mutation of this name. Where the draft still has the version that it was started
 * from, it gets the next one. What would newly be wrong in it is refused.
 */
export function editConcepts(
  ctx: MutationContext,
  mutation: string,
  input: EditInput,
  edit: (scheme: ConceptScheme) => EditedConcepts,
) {
  return editDraft(ctx, mutation, input, async (content, request, tx): Promise<Edited> => {
    const misplaced = problemsWithSubject(mutation, ChangeSubject.CONCEPTS, request.subject)
    if (misplaced.length > 0) return { problems: misplaced }
    const before = await inVersionOfItsOwn(tx, request, content as ConceptScheme)
    const edited = edit(before)
    if ('problems' in edited) return edited
    const found = await problemsWithConcepts(tx, edited.scheme, request)
    const problems = arisen(await problemsWithConcepts(tx, before, request), found, tx.language)
    return problems.length > 0 ? { problems } : { content: edited.scheme }
  })
}

async function inVersionOfItsOwn(
  tx: Transaction,
  request: ChangeRequest,
  scheme: ConceptScheme,
): Promise<ConceptScheme> {
  const { baseContent } = await tx.db.findOneByOrFail(ChangeRequestDraft, { changeRequestId: request.id })
  const base = baseContent === null ? null : (JSON.parse(baseContent) as ConceptScheme)
  return base?.version === scheme.version ? { ...scheme, version: nextVersion(scheme.version) } : scheme
}
