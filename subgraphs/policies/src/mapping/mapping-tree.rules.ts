import type { ConceptMapping, MappingRow } from '@meritgraph/shared/policy'

/** A row with a code by which it is found again in another state of the mapping. */
export interface CodedRow extends MappingRow {
  code: string
}

/** A mapping whose rows have codes, so that two of them can be compared and merged row by row. */
export interface MappingTree extends Omit<ConceptMapping, 'rows'> {
  rows: CodedRow[]
}

/** The code of a row: an item is mapped to a concept once. */
export const rowCode = ({ item, concept }: Pick<MappingRow, 'item' | 'concept'>): string =>
  `${item} → ${concept ?? '—'}`

/** A mapping with the codes of its rows. */
export const mappingTree = ({ rows, ...rest }: ConceptMapping): MappingTree => ({
  ...rest,
  rows: rows.map((row) => ({ code: rowCode(row), ...row })),
})

/** A mapping without the codes of its rows. */
export const mappingOfTree = ({ rows, ...rest }: MappingTree): ConceptMapping => ({
  ...rest,
  rows: rows.map(({ item, concept, relation, reason }) => ({ item, concept, relation, reason })),
})
