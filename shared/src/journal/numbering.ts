import { type EntityManager, type EntityTarget, IsNull } from 'typeorm'
import { auditHash } from './audit-chain.js'
import { AuditRecord } from './audit-record.entity.js'
import { OutboxEvent } from './outbox-event.entity.js'

/** Rows numbered in one transaction at most, of each table. */
export const BATCH = 1000
/** Rows that one UPDATE names at most. */
const CHUNK = 200

/** The oldest committed rows without a number. Their ids rise as they were made. */
const unnumbered = <T extends AuditRecord | OutboxEvent>(em: EntityManager, Entity: EntityTarget<T>): Promise<T[]> =>
  em.find(Entity, { where: { sequence: IsNull() } as never, order: { id: 'ASC' } as never, take: BATCH })

/** Gives columns of many rows each their own value, in few statements. */
async function setEach(
  em: EntityManager,
  table: string,
  ids: string[],
  values: Record<string, (string | number)[]>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK)
    const sets = Object.keys(values).map(
      (column) => `${column} = CASE id ${chunk.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    )
    const cases = Object.values(values).flatMap((column) => chunk.flatMap((id, i) => [id, column[from + i]!]))
    const sql = `UPDATE ${table} SET ${sets.join(', ')} WHERE id IN (${chunk.map(() => '?').join(', ')})`
    await em.query(sql, [...cases, ...chunk]) // oxlint-disable-line no-await-in-loop -- one connection
  }
}

/** Numbers events after `last`, and says how many there were. */
export async function numberEvents(em: EntityManager, last: number): Promise<number> {
  const events = await unnumbered(em, OutboxEvent)
  const sequence = events.map((_, i) => last + i + 1)
  await setEach(
    em,
    'outbox_events',
    events.map(({ id }) => id),
    { sequence },
  )
  return events.length
}

/** Numbers and chains audit records after the last one; says how many there were, and the hash of the new last one. */
export async function numberAudit(
  em: EntityManager,
  last: number,
  lastHash: string,
): Promise<{ count: number; hash: string }> {
  const records = await unnumbered(em, AuditRecord)
  const sequence = records.map((_, i) => last + i + 1)
  const hashes = [lastHash]
  for (const [i, record] of records.entries()) hashes.push(auditHash(hashes[i]!, sequence[i]!, record))
  const columns = { sequence, previousHash: hashes.slice(0, -1), hash: hashes.slice(1) }
  await setEach(
    em,
    'audit_records',
    records.map(({ id }) => id),
    columns,
  )
  return { count: records.length, hash: hashes.at(-1)! }
}
