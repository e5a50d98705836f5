import { createHash } from 'node:crypto'
import { recordState } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import type { ConceptMapping, ConceptScheme } from '@meritgraph/shared/policy'
import { BEGINNING_DAY, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { ConceptContent, ConceptMappingRow, ConceptMappingState, ConceptSchemeState, SHARED } from './concept.entity.js'

const ALWAYS = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }

/** Rows of one statement: their values stay below the number that SQLite allows. */
const ROWS_AT_ONCE = 500

/** Keeps a content under its hash; says whether it is new. */
async function keep(tx: Transaction, content: string): Promise<{ contentHash: string; isNew: boolean }> {
  const contentHash = createHash('sha256').update(content).digest('hex')
  const isNew = !(await tx.db.existsBy(ConceptContent, { contentHash }))
  if (isNew) await tx.db.insert(ConceptContent, { contentHash, content })
  return { contentHash, isNew }
}

async function loadMapping(tx: Transaction, mapping: ConceptMapping): Promise<void> {
  const { contentHash, isNew } = await keep(tx, JSON.stringify(mapping))
  if (isNew) await keepRows(tx, contentHash, mapping)
  await recordState(tx, ConceptMappingState, 'profileCode', mapping.profile, { ...ALWAYS, contentHash })
}

async function keepRows(tx: Transaction, contentHash: string, mapping: ConceptMapping): Promise<void> {
  const rows = mapping.rows.map(({ item, concept, relation, reason }) => ({
    id: newId(),
    contentHash,
    itemCode: item,
    conceptCode: concept,
    relation,
    reasonZh: reason?.zh ?? null,
    reasonEn: reason?.en ?? null,
  }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.db.insert(ConceptMappingRow, rows.slice(from, from + ROWS_AT_ONCE)) // oxlint-disable-line no-await-in-loop -- one connection
  }
}

/** Records the shared concepts and how the items of schemes stand to them; what was known before stays readable. */
export async function loadConcepts(
  tx: Transaction,
  scheme: ConceptScheme,
  mappings: readonly ConceptMapping[],
): Promise<void> {
  const { contentHash } = await keep(tx, JSON.stringify(scheme))
  await recordState(tx, ConceptSchemeState, 'schemeCode', SHARED, { ...ALWAYS, contentHash })
  for (const mapping of mappings) await loadMapping(tx, mapping) // oxlint-disable-line no-await-in-loop -- one connection
}
