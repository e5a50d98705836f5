import type { Feed, FeedEvent } from '@meritgraph/shared/journal'

/** A feed of a neighbour that is not there: what it publishes is written down here. */
export function aFeed() {
  const events: FeedEvent[] = []
  const publish = (type: string, key: string, payload: Record<string, unknown>) => {
    const sequence = events.length + 1
    const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, sequence))
    events.push({ sequence, id: `event-${sequence}`, type, key, payload, recordedAt })
  }
  const feed: Feed = {
    read: async (after, limit) => ({
      events: events.slice(after, after + limit),
      watermark: events.at(-1)?.recordedAt ?? new Date(0),
    }),
  }
  return {
    feed,
    /** Something starts to run under a snapshot. */
    pinned: (pinId: string, snapshotId: string, more: { kind?: string; items?: string[]; titleZh?: string } = {}) =>
      publish('SnapshotPinned', pinId, {
        ...{ pinId, snapshotId, kind: 'REVIEW', titleZh: `${pinId} 点评`, titleEn: `Review ${pinId}`, items: [] },
        ...more,
      }),
    /** It has ended. */
    released: (pinId: string) => publish('SnapshotReleased', pinId, { pinId }),
    publish,
  }
}
