import { recordState } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import type { EventEntry } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import { statusOf } from '@meritgraph/shared/values'
import { CalendarEvent, EventDate } from './event.entity.js'

async function loadDate(tx: Transaction, { code, on }: EventEntry): Promise<void> {
  if (on.value?.kind !== 'day') return
  const [source] = on.source
  await recordState(tx, EventDate, 'eventCode', code, {
    validFrom: BEGINNING_DAY,
    validTo: FOREVER_DAY,
    day: on.value.value,
    status: statusOf(on.status),
    document: source?.document ?? null,
    quote: source?.quote ?? null,
    noteZh: on.note?.zh ?? null,
    noteEn: on.note?.en ?? null,
  })
}

/** Writes the events that are not there yet, with their dates where the file has them. */
export async function loadEvents(tx: Transaction, entries: readonly EventEntry[]): Promise<void> {
  const there = new Set((await tx.db.find(CalendarEvent)).map(({ code }) => code))
  /* oxlint-disable no-await-in-loop -- one statement after the other on the transaction's connection */
  for (const entry of entries) {
    const { code, jurisdiction, name } = entry
    if (there.has(code)) continue
    const row = {
      code,
      version: 1,
      jurisdictionCode: jurisdiction,
      nameZh: name.value?.zh ?? code,
      nameEn: name.value?.en ?? null,
    }
    await tx.db.insert(CalendarEvent, row)
    await loadDate(tx, entry)
  }
  /* oxlint-enable no-await-in-loop */
}
