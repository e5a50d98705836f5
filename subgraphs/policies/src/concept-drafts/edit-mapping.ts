import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { diffProfiles, type ConceptMapping } from '@meritgraph/shared/policy'
import { type ChangeRequest, ChangeSubject, editDraft, type Edited, type EditInput } from '../change-requests/index.js'
import { conceptsThroughout, problemsWithMapping } from '../concepts/index.js'
import { mappingTree } from '../mapping/index.js'
import { arisen } from './arisen.js'
import type { EditedMapping } from './mapping-edits.rules.js'
import { problemsWithSubject } from './subject-of-edit.rules.js'

/**
 * Edits the draft of a mapping for the mutation of this name. It is then made for the concepts that apply on its first day.
 * What would newly be wrong in it is refused.
 */
export function editMapping(
  ctx: MutationContext,
  mutation: string,
  input: EditInput,
  edit: (mapping: ConceptMapping) => EditedMapping,
) {
  return editDraft(ctx, mutation, input, async (content, request, tx): Promise<Edited> => {
    const misplaced = problemsWithSubject(mutation, ChangeSubject.MAPPING, request.subject)
    if (misplaced.length > 0) return { problems: misplaced }
    const before = await forItsConcepts(tx, request, content as ConceptMapping)
    const edited = edit(before)
    if ('problems' in edited) return edited
    const { mapping } = edited
    const found = await problemsWithMapping(tx, mapping, request)
    const problems = arisen(await problemsWithMapping(tx, before, request), found, tx.language)
    if (problems.length > 0) return { problems }
    return { content: mapping, changes: diffProfiles(mappingTree(content as ConceptMapping), mappingTree(mapping)) }
  })
}

/** The mapping as made for the version of the concepts that applies on the first day of the change. */
async function forItsConcepts(
  tx: Transaction,
  request: ChangeRequest,
  mapping: ConceptMapping,
): Promise<ConceptMapping> {
  return { ...mapping, version: (await conceptsThroughout(tx, request)).version }
}
