import { counterpartDocument, type DocumentLanguage, itemIn, type TableDocument } from '@meritgraph/shared/policy'
import type { Item } from '@meritgraph/shared/profile'
import type { ComparedScheme } from './compared-scheme.js'
import type { MissingCounterparts } from './missing-counterpart.view.js'

const titleOf = ({ version, scheme }: ComparedScheme) =>
  scheme.identity?.name.value ?? { zh: version.profileCode, en: null }

/** What one scheme has and another lacks, ready to be written. */
export function counterpartInWriting(
  { compared: { one, other, lacking }, bothWays, mappingVersion }: MissingCounterparts,
  language: DocumentLanguage,
): TableDocument {
  const nameIn = (scheme: object, code: string) => (itemIn(scheme, code) as Item | null)?.name.value ?? null
  const lacks = lacking.map(({ item: { code, kind, name }, answer, isCertain, rows, counterparts }) => ({
    code,
    kind,
    name,
    clauses: (itemIn(one.scheme, code) as Item).source,
    answer: answer as Exclude<typeof answer, 'HAS'>,
    isCertain,
    near: counterparts.map(({ item }) => ({ code: item, name: nameIn(other.scheme, item) })),
    reason: answer === 'UNMAPPED' ? (rows[0]?.reason ?? null) : null,
  }))
  return counterpartDocument({ of: titleOf(one), in: titleOf(other), lacks, bothWays, mappingVersion }, language)
}
