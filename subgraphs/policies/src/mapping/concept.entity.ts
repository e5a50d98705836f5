import { State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import type { ConceptRelation } from '@meritgraph/shared/policy'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** The one list of shared concepts there is. */
export const SHARED = 'shared'

/** Which content the shared concepts have on which days. */
@Entity('concept_schemes')
@StateKey('concept_schemes', 'schemeCode')
export class ConceptSchemeState extends State {
  @Column(sharedColumns.code)
  schemeCode: string

  @Column(sharedColumns.hash)
  contentHash: string
}

/** Which mapping to the shared concepts a scheme has on which days. */
@Entity('concept_mappings')
@StateKey('concept_mappings', 'profileCode')
export class ConceptMappingState extends State {
  @Column(sharedColumns.code)
  profileCode: string

  @Column(sharedColumns.hash)
  contentHash: string
}

/** The content of concepts and of mappings, by its hash. */
@Entity('concept_contents')
export class ConceptContent {
  @PrimaryColumn(sharedColumns.hash)
  contentHash: string

  /** JSON of a `ConceptScheme` or of a `ConceptMapping`. */
  @Column(sharedColumns.text)
  content: string
}

/** A row of a mapping's content, so that items of all schemes are found by concept. */
@Entity('concept_mapping_rows')
@Index('concept_mapping_rows_by_contentHash', ['contentHash', 'itemCode'])
@Index('concept_mapping_rows_by_conceptCode', ['conceptCode', 'contentHash'])
@Index('concept_mapping_rows_by_itemCode', ['itemCode', 'contentHash'])
export class ConceptMappingRow {
  @PrimaryColumn(sharedColumns.id)
  id: string

  @Column(sharedColumns.hash)
  contentHash: string

  @Column(sharedColumns.code)
  itemCode: string

  /** Null where nothing answers to the item. */
  @Column({ ...sharedColumns.code, nullable: true })
  conceptCode: string | null

  @Column(sharedColumns.word)
  relation: ConceptRelation

  @Column({ ...sharedColumns.text, nullable: true })
  reasonZh: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  reasonEn: string | null

  /** Account of whoever wrote it as it is; null for what ships with the product. */
  @Column({ ...sharedColumns.code, nullable: true })
  authorId: string | null
}
