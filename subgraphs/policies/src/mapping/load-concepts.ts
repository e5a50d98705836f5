import type { Transaction } from '@meritgraph/shared/context'
import type { ConceptMapping, ConceptScheme } from '@meritgraph/shared/policy'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import { recordConcepts, recordMapping } from './record-mapping.js'

const ALWAYS = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }

/** Records the shared concepts and how the items of schemes stand to them; what was known before stays readable. */
export async function loadConcepts(
  tx: Transaction,
  scheme: ConceptScheme,
  mappings: readonly ConceptMapping[],
): Promise<void> {
  await recordConcepts(tx, scheme, ALWAYS)
  for (const mapping of mappings) await recordMapping(tx, mapping, { ...ALWAYS, authorId: null }) // oxlint-disable-line no-await-in-loop -- one connection
}
