import type { EntityManager } from 'typeorm'
import type { Database } from '../database/index.js'
import { type Clock, FOREVER, newId } from '../time/index.js'
import { BATCH, numberAudit, numberEvents } from './numbering.js'
import { SEQUENCER, SequencerState } from './sequencer-state.entity.js'

export interface SequencerOptions {
  /** Milliseconds between two passes; 0: only when `pass` is called. */
  everyMs?: number
  /** How long a process stays the sequencer after its last pass, in milliseconds. */
  leaseMs?: number
  /** Told of a pass that failed; the next one tries again. */
  onError?(error: unknown): void
}

export interface Sequencer {
  /** Numbers all that was committed before the call. Another process may do it instead. */
  pass(): Promise<void>
  /** No fact recorded at this instant or before can still appear, and all of them are numbered. */
  watermark(): Promise<Date>
  stop(): Promise<void>
}

const LEASE_MS = 5000

/** Starts this process's sequencer. Of those on one database, the one that holds the lease numbers. */
export function startSequencer(database: Database, now: Clock, options: SequencerOptions = {}): Sequencer {
  const { everyMs = 0, leaseMs = LEASE_MS, onError = () => undefined } = options
  const own = newId()
  let underWay: Promise<void> | null = null
  let next: Promise<void> | null = null
  const stop = new AbortController()

  async function passes(): Promise<void> {
    let more = true
    while (more && !stop.signal.aborted) {
      const settled = database.settled() // before the transaction, or else what it does not see could be older
      const lease = {
        own,
        now: database.kind === 'sqlite' ? FOREVER : now(),
        until: new Date(now().getTime() + leaseMs),
      }
      // oxlint-disable-next-line no-await-in-loop -- one batch after the other
      more = await database.write(async (em) => (await takeLease(em, lease)) && numberBatch(em, settled))
    }
  }
  /** Calls that come during a pass share the next one: the one under way may have missed what they wait for. */
  function pass(): Promise<void> {
    if (underWay === null) {
      underWay = passes().finally(() => (underWay = null))
      return underWay
    }
    next ??= underWay
      .catch(() => undefined)
      .then(() => {
        next = null
        return pass()
      })
    return next
  }

  const timer = everyMs > 0 ? setInterval(() => void pass().catch(onError), everyMs) : undefined
  return {
    pass,
    async watermark() {
      return (await database.read.findOneByOrFail(SequencerState, { id: SEQUENCER })).watermark
    },
    async stop() {
      stop.abort()
      clearInterval(timer)
      await (next ?? underWay)?.catch(() => undefined)
      // Another process need not wait for the lease to run out.
      await database.write((em) =>
        em.update(SequencerState, { id: SEQUENCER, leasedBy: own }, { leasedUntil: new Date(0) }),
      )
    },
  }
}

/** Who wants the lease, until when; leases that ended before `now` can be had. A SQLite file has one process: its is any. */
interface Lease {
  own: string
  now: Date
  until: Date
}

/**
 * Takes the lease, or renews it. The row stays locked until the commit, so that whoever numbers holds the lease until
 * then: a process that lost it meanwhile cannot number.
 */
async function takeLease(em: EntityManager, { own, now, until }: Lease): Promise<boolean> {
  const update = em.createQueryBuilder().update(SequencerState).set({ leasedBy: own, leasedUntil: until })
  const where = 'id = :id AND (leasedBy = :own OR leasedUntil < :now)'
  const { affected } = await update.where(where, { id: SEQUENCER, own, now }).execute()
  return affected === 1
}

/** Numbers one batch of each table and says whether there may be more. The watermark rises only when there is not. */
async function numberBatch(em: EntityManager, settled: Date): Promise<boolean> {
  const state = await em.findOneByOrFail(SequencerState, { id: SEQUENCER })
  const audit = await numberAudit(em, state.lastAuditSequence, state.lastAuditHash)
  const events = await numberEvents(em, state.lastOutboxSequence)
  const more = audit.count === BATCH || events === BATCH
  await em.update(
    SequencerState,
    { id: SEQUENCER },
    {
      lastAuditSequence: state.lastAuditSequence + audit.count,
      lastAuditHash: audit.hash,
      lastOutboxSequence: state.lastOutboxSequence + events,
      watermark: more || settled < state.watermark ? state.watermark : settled,
    },
  )
  return more
}
