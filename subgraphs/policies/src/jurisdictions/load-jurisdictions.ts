import { recordState } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import type { JurisdictionEntry } from '@meritgraph/shared/profile'
import { clausesOf, statusOf } from '@meritgraph/shared/values'
import { Jurisdiction, JurisdictionAnchor, type JurisdictionLevel } from './jurisdiction.entity.js'
import { type Placement, pathOf, placementsOf } from './jurisdiction.rules.js'

async function loadState(
  tx: Transaction,
  { code, name, level }: JurisdictionEntry,
  placement: Placement,
): Promise<void> {
  const { codes, edge, validFrom, validTo } = placement
  const parentCode = edge?.parent ?? null
  const nameZh = name.value?.zh ?? code
  const nameEn = name.value?.en ?? null
  const { recordedAt } = await recordState(tx, Jurisdiction, 'code', code, {
    validFrom,
    validTo,
    nameZh,
    nameEn,
    level: level.value!.toUpperCase() as JurisdictionLevel,
    parentCode,
    path: pathOf(codes),
    status: statusOf(edge?.status ?? name.status),
    clauses: clausesOf([...name.source, ...(edge?.source ?? [])]),
  })
  tx.emit('JurisdictionPlaced', code, { code, parentCode, path: codes, nameZh, nameEn, validFrom, validTo, recordedAt })
}

/** Writes the jurisdictions that are not there yet, each in all its states. */
export async function loadJurisdictions(tx: Transaction, entries: readonly JurisdictionEntry[]): Promise<void> {
  const there = new Set((await tx.db.find(JurisdictionAnchor)).map(({ code }) => code))
  const placements = placementsOf(entries)
  /* oxlint-disable no-await-in-loop -- one statement after the other on the transaction's connection */
  for (const entry of entries) {
    if (there.has(entry.code)) continue
    await tx.db.insert(JurisdictionAnchor, { code: entry.code, version: 1 })
    for (const placement of placements.get(entry.code)!) await loadState(tx, entry, placement)
  }
  /* oxlint-enable no-await-in-loop */
}
