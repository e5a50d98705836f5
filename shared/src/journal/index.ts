import './journal.errors.js'
import { AuditRecord } from './audit-record.entity.js'
import { ConsumerCursor } from './consumer-cursor.entity.js'
import { IdempotencyRecord } from './idempotency-record.entity.js'
import { Journal20261124000000 } from './migrations/20261124000000-journal.js'
import { OutboxEvent } from './outbox-event.entity.js'
import { SequencerState } from './sequencer-state.entity.js'

export { type AuditBreak, verifyAuditChain } from './audit-chain.js'
export { canonicalJson } from './canonical-json.js'
export type { Drift } from './drift.js'
export { type Feed, type FeedEvent, readFeed } from './feed.js'
export { purgeIdempotencyRecords } from './idempotency-record.entity.js'
export { Projection, type ProjectionDefinition } from './projection.js'
export { type Sequencer, type SequencerOptions, startSequencer } from './sequencer.js'
export { AuditRecord, ConsumerCursor, IdempotencyRecord, OutboxEvent, SequencerState }

/** What every subgraph's database has besides its own tables. */
export const journal = {
  entities: [AuditRecord, OutboxEvent, IdempotencyRecord, SequencerState, ConsumerCursor],
  migrations: [Journal20261124000000],
}
