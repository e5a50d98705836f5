import { createHash } from 'node:crypto'
import { recordState, type Validity } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { canonicalJson } from '@meritgraph/shared/journal'
import type { ConceptMapping, ConceptScheme, MappingRow } from '@meritgraph/shared/policy'
import { FOREVER, newId } from '@meritgraph/shared/time'
import { ConceptContent, ConceptMappingRow, ConceptMappingState, ConceptSchemeState, SHARED } from './concept.entity.js'

/** Rows of one statement: their values stay below the number that SQLite allows. */
const ROWS_AT_ONCE = 500

/** On which days something applies, and the account of its author; null: it ships with the product. */
export interface Recorded extends Validity {
  authorId: string | null
}

/** Keeps a content under its hash; says whether it is new. */
async function keep(tx: Transaction, content: object): Promise<{ contentHash: string; isNew: boolean }> {
  const text = canonicalJson(content)
  const contentHash = createHash('sha256').update(text).digest('hex')
  const isNew = !(await tx.db.existsBy(ConceptContent, { contentHash }))
  if (isNew) await tx.db.insert(ConceptContent, { contentHash, content: text })
  return { contentHash, isNew }
}

/** Records which concepts there are on some days; what was known of those days before stays readable. */
export async function recordConcepts(
  tx: Transaction,
  scheme: ConceptScheme,
  days: Validity,
): Promise<ConceptSchemeState> {
  const { contentHash } = await keep(tx, scheme)
  const state = await recordState(tx, ConceptSchemeState, 'schemeCode', SHARED, { ...daysOf(days), contentHash })
  const { rowId, validFrom, validTo, recordedAt } = state
  tx.emit('ConceptsPublished', SHARED, { rowId, version: scheme.version, contentHash, validFrom, validTo, recordedAt })
  return state
}

/** Records how a scheme's items stand to the concepts on some days; what was known of those days before stays readable. */
export async function recordMapping(
  tx: Transaction,
  mapping: ConceptMapping,
  recorded: Recorded,
): Promise<ConceptMappingState> {
  const { profile } = mapping
  const { contentHash, isNew } = await keep(tx, mapping)
  if (isNew) await keepRows(tx, contentHash, mapping, recorded)
  const values = { ...daysOf(recorded), contentHash }
  const state = await recordState(tx, ConceptMappingState, 'profileCode', profile, values)
  const { rowId, validFrom, validTo, recordedAt } = state
  tx.emit('MappingPublished', profile, { profile, rowId, contentHash, validFrom, validTo, recordedAt })
  return state
}

const daysOf = ({ validFrom, validTo }: Validity): Validity => ({ validFrom, validTo })

/** Keeps the rows of a new content: those that were there before keep their author. */
async function keepRows(
  tx: Transaction,
  contentHash: string,
  { profile, rows }: ConceptMapping,
  recorded: Recorded,
): Promise<void> {
  const authors = await authorsBefore(tx, profile, recorded)
  const kept = rows.map((row) => {
    const { item, concept, relation, reason } = row
    const author = authors.get(textOf(row))
    return {
      id: newId(),
      contentHash,
      itemCode: item,
      conceptCode: concept,
      relation,
      reasonZh: reason?.zh ?? null,
      reasonEn: reason?.en ?? null,
      authorId: author === undefined ? recorded.authorId : author,
    }
  })
  for (let from = 0; from < kept.length; from += ROWS_AT_ONCE) {
    await tx.db.insert(ConceptMappingRow, kept.slice(from, from + ROWS_AT_ONCE)) // oxlint-disable-line no-await-in-loop -- one connection
  }
}

/** What a row says, as a key. */
const textOf = ({ item, concept, relation, reason }: MappingRow): string =>
  JSON.stringify([item, concept, relation, reason?.zh ?? null, reason?.en ?? null])

/** Who wrote the rows that apply so far on some of the days. */
async function authorsBefore(tx: Transaction, profile: string, days: Validity): Promise<Map<string, string | null>> {
  const rows = await tx.db
    .createQueryBuilder(ConceptMappingRow, 'r')
    .innerJoin(ConceptMappingState, 'm', 'm.contentHash = r.contentHash')
    .where('m.profileCode = :profile AND m.supersededAt = :forever', { profile, forever: FOREVER })
    .andWhere('m.validFrom < :validTo AND m.validTo > :validFrom', daysOf(days))
    .getMany()
  return new Map(
    rows.map(({ itemCode, conceptCode, relation, reasonZh, reasonEn, authorId }) => {
      const reason = reasonZh === null ? null : { zh: reasonZh, en: reasonEn }
      return [textOf({ item: itemCode, concept: conceptCode, relation, reason }), authorId]
    }),
  )
}
