import { type FeedEvent, Projection } from '@meritgraph/shared/journal'
import type { EntityManager } from 'typeorm'
import { PolicySnapshot } from '../profiles/index.js'
import { pinKindOf } from './pin-kind.js'
import { Pin, PinItem, PinVersion } from './pin.entity.js'

/** What a neighbour publishes when something starts to run under a snapshot. */
interface SnapshotPinned {
  pinId: string
  snapshotId: string
  kind: string
  /** What it is called; no names of persons. */
  titleZh: string
  titleEn: string | null
  /** Codes of the items that it names. */
  items: string[]
}

/** The subgraphs in which something runs. */
const SOURCES = ['activities', 'evaluations', 'awards']

/** Rows of one statement: their values stay below the number that SQLite allows. */
const ROWS_AT_ONCE = 500

async function forget(db: EntityManager, pinId: string): Promise<void> {
  await db.delete(Pin, { id: pinId })
  await db.delete(PinVersion, { pinId })
  await db.delete(PinItem, { pinId })
}

async function keep(db: EntityManager, source: string, { payload, recordedAt }: FeedEvent): Promise<void> {
  const { pinId, snapshotId, kind, titleZh, titleEn, items } = payload as unknown as SnapshotPinned
  await forget(db, pinId)
  const pin = { id: pinId, source, kind: pinKindOf(kind), snapshotId, titleZh, titleEn, pinnedAt: recordedAt }
  await db.insert(Pin, pin)
  const snapshot = await db.findOneBy(PolicySnapshot, { id: snapshotId })
  const versions = (snapshot?.versionIds ?? []).map((versionId, position) => ({ pinId, position, versionId, source }))
  if (versions.length > 0) await db.insert(PinVersion, versions)
  const named = [...new Set(items)].map((item) => ({ pinId, item, source }))
  for (let from = 0; from < named.length; from += ROWS_AT_ONCE)
    await db.insert(PinItem, named.slice(from, from + ROWS_AT_ONCE)) // oxlint-disable-line no-await-in-loop -- one connection
}

/** What runs under which snapshot, copied from the subgraphs in which it runs. */
export const snapshotPins = SOURCES.map(
  (source) =>
    new Projection({
      name: `pins-of-${source}`,
      from: source,
      isOptional: true,
      tables: [Pin, PinVersion, PinItem],
      own: { source },
      async apply(db, event) {
        if (event.type === 'SnapshotPinned') await keep(db, source, event)
        if (event.type === 'SnapshotReleased') await forget(db, String(event.payload.pinId))
      },
    }),
)
