import type { EntityManager } from 'typeorm'
import type { Database } from '../database/index.js'
import { newId } from '../time/index.js'
import { AuditRecord, OutboxEvent, readFeed } from './index.js'

/** When tests that travel in time begin. */
export const START = Date.parse('2026-01-01T00:00:00.000Z')

/** Writes an audit record. */
export const audit = (em: EntityManager, recordedAt: Date, subjectId = 'S') =>
  em.insert(AuditRecord, {
    ...{
      id: newId(),
      sequence: null,
      recordedAt,
      accountId: 'A',
      onBehalfOf: null,
      mutation: 'recordEventDate',
      subjectId,
    },
    ...{ input: { on: '2012-11-08', note: '十八大' }, previousHash: null, hash: null },
  })

/** Writes an event. */
export const publish = (em: EntityManager, recordedAt: Date, subjectKey: string, payload: object = {}) =>
  em.insert(OutboxEvent, { id: newId(), sequence: null, type: 'JurisdictionMoved', subjectKey, payload, recordedAt })

/** Writes an audit record and an event about `key` in one transaction. */
export const write = (database: Database, key: string, payload?: object) =>
  database.write(async (em, recordedAt) => {
    await audit(em, recordedAt, key)
    await publish(em, recordedAt, key, payload)
  })

/** The numbers and keys of the events of a feed. */
export const keysOf = async (database: Database, after = 0, limit = 100) =>
  (await readFeed(database.read, after, limit)).events.map(({ sequence, key }) => `${sequence} ${key}`)
