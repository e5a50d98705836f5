import { sharedColumns } from '@meritgraph/shared/database'
import type { Status } from '@meritgraph/shared/policy'
import type { Clause } from '@meritgraph/shared/values'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { ItemKind } from './item-kind.js'

/** An item of a published content, so that items of all schemes can be listed and searched. It never changes. */
@Entity('policy_items')
@Index('policy_items_by_contentHash', ['contentHash', 'code'], { unique: true })
@Index('policy_items_by_code', ['code', 'contentHash'])
@Index('policy_items_by_word', ['word'])
export class PolicyItem {
  @PrimaryColumn(sharedColumns.id)
  id: string

  @Column(sharedColumns.hash)
  contentHash: string

  @Column(sharedColumns.code)
  code: string

  /** Its place in the order of the content. */
  @Column(sharedColumns.int)
  position: number

  @Column(sharedColumns.word)
  kind: ItemKind

  @Column({ ...sharedColumns.code, nullable: true })
  parentCode: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  nameZh: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  nameEn: string | null

  @Column(sharedColumns.word)
  status: Status

  @Column(sharedColumns.json)
  clauses: Clause[]

  /** The bare word that it gives a meaning; null for items that give none. */
  @Column({ ...sharedColumns.line, nullable: true })
  word: string | null

  /** What it says in Chinese, for `searchableZh`. */
  @Column(sharedColumns.text)
  searchZh: string

  /** What it says in English, for `searchableEn`. */
  @Column(sharedColumns.text)
  searchEn: string
}
