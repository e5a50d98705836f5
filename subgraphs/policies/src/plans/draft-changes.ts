import type { Context } from '@meritgraph/shared/context'
import { perRequest } from '@meritgraph/shared/loaders'
import { type Change as FoundChange, type ConceptMapping, diffProfiles, exactConcept } from '@meritgraph/shared/policy'
import { type ChangeRequest, type ChangeRequestDraft, ChangeSubject, draftOf } from '../change-requests/index.js'
import { conceptIndex, mappingTree } from '../mapping/index.js'
import { changeNames } from './change-names.js'
import { type Change, changeOf } from './change.view.js'
import { readDraft, schemeChanges } from './scheme-content.js'

interface Difference {
  changes: FoundChange[]
  /** The two contents, the later one first. */
  contents: object[]
}

/** What is different between the two contents of a draft, in forms that can be compared item by item. */
async function difference(ctx: Context, request: ChangeRequest, draft: ChangeRequestDraft): Promise<Difference> {
  const { subject, target } = request
  const [before, after] = [draft.baseContent, draft.content].map((text) => text && (JSON.parse(text) as object))
  if (subject === ChangeSubject.SCHEME) {
    const [was, is] = [before ? readDraft(before) : null, readDraft(after as object)]
    const index = await conceptIndex(ctx, [target])
    const changes = schemeChanges(was, is, { conceptOf: (item) => exactConcept(index, item) })
    return { changes, contents: was ? [is, was] : [is] }
  }
  const [was, is] = subject === ChangeSubject.CONCEPTS ? [before || {}, after as object] : mappings(before, after)
  return { changes: diffProfiles(was, is), contents: [is, was] }
}

function mappings(before: unknown, after: unknown): [object, object] {
  const mapping = after as ConceptMapping
  return [mappingTree(before ? (before as ConceptMapping) : { ...mapping, rows: [] }), mappingTree(mapping)]
}

async function readChanges(ctx: Context, request: ChangeRequest): Promise<Change[]> {
  const draft = await draftOf(ctx).load(request.id)
  if (draft === null) return []
  const { changes, contents } = await difference(ctx, request, draft)
  const names = await changeNames(ctx, changes, contents)
  return changes.map((change) => changeOf(change, names))
}

const read = perRequest((_ctx: Context) => new Map<string, Promise<Change[]>>())

/** What the draft of a change request changes of what it was started from; none where the viewer may not see it. */
export function draftChanges(ctx: Context, request: ChangeRequest): Promise<Change[]> {
  const known = read(ctx)
  const key = `${request.id} ${request.version}`
  let changes = known.get(key)
  if (!changes) known.set(key, (changes = readChanges(ctx, request)))
  return changes
}
