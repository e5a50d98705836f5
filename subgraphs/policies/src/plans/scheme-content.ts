import { type Change, type DiffOptions, diffProfiles, isLeaf, type Value } from '@meritgraph/shared/policy'
import { blankProfile, canonicalJson, type Profile, readContent } from '@meritgraph/shared/profile'

/** A content of a draft as those of versions are read: its keys in their order, and there what the format got later. */
export const readDraft = (content: object): Profile => readContent(canonicalJson(readContent(JSON.stringify(content))))

const SILENT: Value<never> = { value: null, status: 'silent', source: [], note: null }

/** What a draft changes of the content before it; where there is none, all that it states is added. */
export function schemeChanges(before: Profile | null, draft: Profile, options: DiffOptions): Change[] {
  if (before) return diffProfiles(before, draft, options)
  return diffProfiles(nothingStated(draft), draft, options).map((change) =>
    change.leaf !== null && isNothing(change.before) ? { ...change, kind: 'ADDED', before: undefined } : change,
  )
}

/** Whether it states nothing: a silent leaf, an empty list. */
const isNothing = (node: unknown): boolean =>
  isLeaf(node) ? node.status === 'silent' : node == null || (Array.isArray(node) && node.length === 0)

/** What a scheme that has no version yet is compared with: one that states nothing, under the same codes. */
function nothingStated({ identity, period }: Profile): Profile {
  const { code, jurisdiction, extends: base, scope } = identity
  const blank = blankProfile({ code, jurisdiction, extends: base, name: { zh: code, en: null } })
  return readDraft({
    ...blank,
    identity: { ...blank.identity, name: SILENT, scope: { ...blank.identity.scope, code: scope.code } },
    documents: [],
    period: { ...blank.period, code: period.code },
  })
}
