import { type EntityManager, MoreThan } from 'typeorm'
import { OutboxEvent } from './outbox-event.entity.js'
import { SEQUENCER, SequencerState } from './sequencer-state.entity.js'

/** An event as a consumer sees it. */
export interface FeedEvent {
  /** 1, 2, 3 … without a gap. */
  sequence: number
  id: string
  type: string
  /** The id of what the event is about. */
  key: string
  payload: Record<string, unknown>
  recordedAt: Date
}

/** The events of one producer. */
export interface Feed {
  /**
   * The events after a sequence, oldest first; exactly `limit` where there are so many. A consumer that has taken in all
   * of them has everything recorded at the watermark or before, unless the page was full.
   */
  read(after: number, limit: number): Promise<{ events: FeedEvent[]; watermark: Date }>
}

/** Reads the feed of a database. */
export async function readFeed(em: EntityManager, after: number, limit: number): ReturnType<Feed['read']> {
  // The watermark first: one read after the events could be ahead of them.
  const { watermark } = await em.findOneByOrFail(SequencerState, { id: SEQUENCER })
  const rows = await em.find(OutboxEvent, {
    where: { sequence: MoreThan(after) },
    order: { sequence: 'ASC' },
    take: limit,
  })
  const events = rows.map(({ sequence, id, type, subjectKey, payload, recordedAt }) => ({
    sequence: sequence!,
    id,
    type,
    key: subjectKey,
    payload: payload as Record<string, unknown>,
    recordedAt,
  }))
  return { events, watermark }
}
