import type { Transaction } from '@meritgraph/shared/context'
import type { JurisdictionEntry } from '@meritgraph/shared/profile'
import { clausesOf, statusOf } from '@meritgraph/shared/values'
import { JurisdictionAnchor, type JurisdictionLevel } from './jurisdiction.entity.js'
import { type Placement, pathOf, placementsOf } from './jurisdiction.rules.js'
import { type NewPlace, recordPlaces } from './record-places.js'

function placeOf({ code, name, level }: JurisdictionEntry, placement: Placement): NewPlace {
  const { codes, edge, validFrom, validTo } = placement
  const note = edge?.note ?? name.note
  return {
    code,
    validFrom,
    validTo,
    nameZh: name.value?.zh ?? code,
    nameEn: name.value?.en ?? null,
    level: level.value!.toUpperCase() as JurisdictionLevel,
    parentCode: edge?.parent ?? null,
    path: pathOf(codes),
    status: statusOf(edge?.status ?? name.status),
    clauses: clausesOf([...name.source, ...(edge?.source ?? [])]),
    noteZh: note?.zh ?? null,
    noteEn: note?.en ?? null,
  }
}

/** Writes the jurisdictions that are not there yet, each in all its states. */
export async function loadJurisdictions(tx: Transaction, entries: readonly JurisdictionEntry[]): Promise<void> {
  const there = new Set((await tx.db.find(JurisdictionAnchor)).map(({ code }) => code))
  const placements = placementsOf(entries)
  const missing = entries.filter(({ code }) => !there.has(code))
  const anchors = missing.map(({ code }) => ({ code, version: 0 }))
  if (anchors.length > 0) await tx.db.insert(JurisdictionAnchor, anchors)
  await recordPlaces(
    tx,
    missing.flatMap((entry) => placements.get(entry.code)!.map((placement) => placeOf(entry, placement))),
  )
}
