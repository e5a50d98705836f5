import { createHash } from 'node:crypto'
import { type EntityManager, MoreThan } from 'typeorm'
import { AuditRecord } from './audit-record.entity.js'
import { canonicalJson } from './canonical-json.js'
import { SEQUENCER, SequencerState } from './sequencer-state.entity.js'

const PAGE = 1000

/** The hash of a record at its place in the chain. */
export function auditHash(previousHash: string, sequence: number, record: AuditRecord): string {
  const { id, recordedAt, accountId, onBehalfOf, mutation, subjectId, input } = record
  const covered = { sequence, id, recordedAt, accountId, onBehalfOf, mutation, subjectId, input }
  return createHash('sha256')
    .update(previousHash + canonicalJson(covered))
    .digest('hex')
}

/** The first place where an audit chain is broken. */
export interface AuditBreak {
  sequence: number
  /** The record found there; null where there is none. */
  id: string | null
  /** MISSING: no record has this number. MOVED: the record does not follow the one before it. CHANGED: it says something else than it did. */
  fault: 'MISSING' | 'MOVED' | 'CHANGED'
}

/** Checks the whole chain of a database; null where it is whole. */
export async function verifyAuditChain(em: EntityManager): Promise<AuditBreak | null> {
  const { lastAuditSequence } = await em.findOneByOrFail(SequencerState, { id: SEQUENCER })
  let sequence = 0
  let hash = ''
  for (;;) {
    const query = { where: { sequence: MoreThan(sequence) }, order: { sequence: 'ASC' as const }, take: PAGE }
    const page = await em.find(AuditRecord, query) // oxlint-disable-line no-await-in-loop -- page by page
    for (const record of page) {
      sequence++
      const fault = faultOf(record, sequence, hash)
      if (fault) return { sequence, id: fault === 'MISSING' ? null : record.id, fault }
      hash = record.hash!
    }
    if (page.length < PAGE) break
  }
  return sequence < lastAuditSequence ? { sequence: sequence + 1, id: null, fault: 'MISSING' } : null
}

function faultOf(record: AuditRecord, sequence: number, previousHash: string): AuditBreak['fault'] | null {
  if (record.sequence !== sequence) return 'MISSING'
  if (record.previousHash !== previousHash) return 'MOVED'
  return record.hash === auditHash(previousHash, sequence, record) ? null : 'CHANGED'
}
