import type { Context } from '@meritgraph/shared/context'
import type { Page, PageArgs } from '@meritgraph/shared/pagination'
import type { AsOf } from '@meritgraph/shared/time'
import { type Text, text } from '@meritgraph/shared/values'
import {
  type ConceptKind,
  ConceptMappingRow,
  type ConceptRelation,
  isMapped,
  joinMapping,
  MAPPED_KINDS,
} from '../mapping/index.js'
import { type Beside, entryPage, type Narrow } from '../search/index.js'
import { enumValue } from '../values/index.js'
import { ConceptItem, UnmappedItem } from './concept.view.js'

type ItemQuery = Parameters<Narrow>[0]

const reasonOf = ({ reasonZh, reasonEn }: Beside): Text | null =>
  reasonZh === null ? null : text(String(reasonZh), reasonEn === null ? null : String(reasonEn))

const within = (query: ItemQuery, jurisdictions: readonly string[] | null): ItemQuery =>
  jurisdictions == null
    ? query
    : query.andWhere('v.jurisdictionCode IN (:...jurisdictions)', {
        jurisdictions: jurisdictions.length > 0 ? jurisdictions : [''],
      })

/** Selects what the row (alias `r`) and its mapping (alias `m`) say of the item. */
const withRow = (query: ItemQuery): ItemQuery =>
  query
    .addSelect('r.relation', 'relation')
    .addSelect('r.reasonZh', 'reasonZh')
    .addSelect('r.reasonEn', 'reasonEn')
    .addSelect('r.authorId', 'authorId')
    .addSelect('m.rowId', 'mappingRowId')

/** The items of a concept in all schemes, or in those of some jurisdictions. */
export function conceptItemPage(
  ctx: Context,
  args: PageArgs,
  { concept, jurisdictions }: { concept: string; jurisdictions: readonly string[] | null },
): Promise<Page<ConceptItem>> {
  const narrow = (query: ItemQuery, at: AsOf) => {
    joinMapping(query, at)
      .innerJoin(ConceptMappingRow, 'r', 'r.contentHash = m.contentHash AND r.itemCode = i.code')
      .andWhere("r.conceptCode = :concept AND r.relation <> 'none'", { concept })
    return withRow(within(query, jurisdictions))
  }
  return entryPage(ctx, args, narrow, (entry, beside) =>
    Object.assign(new ConceptItem(), {
      entry,
      relation: enumValue<ConceptRelation>(String(beside.relation)),
      reason: reasonOf(beside),
      mappingRowId: String(beside.mappingRowId),
      authorId: beside.authorId === null ? null : String(beside.authorId),
    }),
  )
}

/** The items that no concept answers to, in all schemes, or in those of some jurisdictions. */
export function unmappedItemPage(
  ctx: Context,
  args: PageArgs,
  { kind, jurisdictions }: { kind: ConceptKind | null; jurisdictions: readonly string[] | null },
): Promise<Page<UnmappedItem>> {
  const narrow = (query: ItemQuery, at: AsOf) => {
    joinMapping(query, at)
      .leftJoin(ConceptMappingRow, 'r', 'r.contentHash = m.contentHash AND r.itemCode = i.code')
      .andWhere('i.kind IN (:...kinds)', { kinds: kind == null ? MAPPED_KINDS : [kind] })
      .andWhere(`NOT ${isMapped(ctx)}`)
    return withRow(within(query, jurisdictions))
  }
  return entryPage(ctx, args, narrow, (entry, beside) =>
    Object.assign(new UnmappedItem(), {
      entry,
      reason: reasonOf(beside),
      mappingRowId: beside.mappingRowId === null ? null : String(beside.mappingRowId),
    }),
  )
}
