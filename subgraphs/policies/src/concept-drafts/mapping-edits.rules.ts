import './concept-drafts.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import type { ConceptMapping, MappingRow } from '@meritgraph/shared/policy'

/** A mapping after an edit, or what stands against it. */
export type EditedMapping = { mapping: ConceptMapping } | { problems: Problem[] }

const at = (field: string) => ['input', field]

/** What of a row does not go together. */
function problemsWithRow({ concept, relation, reason }: MappingRow): Problem[] {
  if (relation === 'none' && concept !== null) return [{ code: 'MAPPING_CONCEPT_FOR_NONE', path: at('concept') }]
  if (relation !== 'none' && concept === null)
    return [{ code: 'MAPPING_CONCEPT_MISSING', params: { relation: relation.toUpperCase() }, path: at('concept') }]
  if (relation !== 'exact' && !reason?.zh.trim()) return [{ code: 'MAPPING_REASON_MISSING', path: at('reason') }]
  return []
}

/** Writes a row: in place of the one for the same concept, else after the item's other rows, else at the end. */
export function withRow(mapping: ConceptMapping, row: MappingRow): EditedMapping {
  const problems = problemsWithRow(row)
  if (problems.length > 0) return { problems }
  const { item, concept } = row
  const same = mapping.rows.findIndex((one) => one.item === item && one.concept === concept)
  if (same !== -1) return { mapping: { ...mapping, rows: mapping.rows.with(same, row) } }
  const others = mapping.rows.filter((one) => one.item === item)
  const clash = others.find((one) => one.relation === 'none') ?? (row.relation === 'none' ? others[0] : undefined)
  if (clash) {
    const params = { item, concept: clash.concept ?? '—' }
    return { problems: [{ code: 'MAPPING_ITEM_MAPPED', params, path: at('item') }] }
  }
  const last = mapping.rows.findLastIndex((one) => one.item === item)
  const rows = mapping.rows.toSpliced(last === -1 ? mapping.rows.length : last + 1, 0, row)
  return { mapping: { ...mapping, rows } }
}

/** Takes a row out. */
export function withoutRow(mapping: ConceptMapping, item: string, concept: string | null): EditedMapping {
  const rows = mapping.rows.filter((row) => row.item !== item || row.concept !== concept)
  if (rows.length < mapping.rows.length) return { mapping: { ...mapping, rows } }
  const params = { item, concept: concept ?? '—', profile: mapping.profile }
  return { problems: [{ code: 'MAPPING_ROW_UNKNOWN', params, path: at('concept') }] }
}
