import { type EntityManager, LessThanOrEqual, type ObjectLiteral } from 'typeorm'
import { type Database, isUniqueViolation } from '../database/index.js'
import { fault } from '../errors/index.js'
import type { Clock } from '../time/index.js'
import { ConsumerCursor } from './consumer-cursor.entity.js'
import { type Drift, differences } from './drift.js'
import type { Feed, FeedEvent } from './feed.js'

export interface ProjectionDefinition {
  /** Unique among the consumers of a database. */
  name: string
  /** The subgraph whose feed it follows. */
  from: string
  /** The entities it fills; nothing else writes them, or what else does is told apart by `own`. */
  tables: (new () => ObjectLiteral)[]
  /** What its rows have in common where several projections fill the same tables, such as `{ source: 'awards' }`. */
  own?: Record<string, string>
  /** Whether the graph may go without that subgraph. Where it does, the copy is empty and holds back no watermark. */
  isOptional?: boolean
  /** Takes one event in. Everything it records comes from the event, times too, so that a rebuild gives the same rows. */
  apply(db: EntityManager, event: FeedEvent): Promise<void>
}

const PAGE = 500

/** A local copy of another subgraph's facts, filled from its feed. */
export class Projection {
  readonly name: string
  readonly from: string
  readonly isOptional: boolean

  constructor(private readonly definition: ProjectionDefinition) {
    this.name = definition.name
    this.from = definition.from
    this.isOptional = definition.isOptional ?? false
  }

  /** Takes in every event the feed has. Processes may do this at the same time; each event is taken in once. */
  async catchUp(database: Database, feed: Feed, now: Clock): Promise<void> {
    for (;;) {
      /* oxlint-disable no-await-in-loop -- page by page */
      const cursor = await this.cursor(database, now)
      const page = await feed.read(cursor, PAGE)
      const full = page.events.length >= PAGE
      const watermark = full ? null : page.watermark
      await database.write((em) => this.takeIn(em, cursor, page.events, watermark, now()))
      if (!full) return
      /* oxlint-enable no-await-in-loop */
    }
  }

  /** No fact recorded by the producer at this instant or before is missing here. */
  async watermark(database: Database): Promise<Date> {
    const row = await database.read.findOneBy(ConsumerCursor, { consumer: this.name })
    return row?.producerWatermark ?? new Date(0)
  }

  /** Empties the copy and fills it again; readers see it grow. */
  async rebuild(database: Database, feed: Feed, now: Clock): Promise<void> {
    await this.cursor(database, now)
    await database.write(async (em) => {
      await em.update(
        ConsumerCursor,
        { consumer: this.name },
        { cursor: 0, producerWatermark: new Date(0), updatedAt: now() },
      )
      await this.clear(em)
    })
    await this.catchUp(database, feed, now)
  }

  /** Replays the feed in a transaction that is undone, and lists where the copy says something else. */
  async driftOf(database: Database, feed: Feed, now: Clock): Promise<Drift[]> {
    const cursor = await this.cursor(database, now)
    const events = await this.eventsUntil(cursor, feed)
    const drift = await database.rehearse(async (em) => {
      const row = await em.findOneByOrFail(ConsumerCursor, { consumer: this.name })
      if (row.cursor !== cursor) return null
      const found = await this.rows(em)
      await this.clear(em)
      for (const event of events) await this.definition.apply(em, event) // oxlint-disable-line no-await-in-loop -- in order
      const expected = await this.rows(em)
      return this.definition.tables.flatMap((_, i) => differences(found[i]!, expected[i]!))
    })
    return drift ?? this.driftOf(database, feed, now) // it moved meanwhile
  }

  /** The cursor's row stays locked until the commit, so another process that read the same page finds it moved. */
  private async takeIn(
    em: EntityManager,
    cursor: number,
    events: FeedEvent[],
    watermark: Date | null,
    updatedAt: Date,
  ): Promise<void> {
    const fresh = events.filter(({ sequence }) => sequence > cursor)
    const moved = {
      cursor: fresh.at(-1)?.sequence ?? cursor,
      updatedAt,
      ...(watermark ? { producerWatermark: watermark } : {}),
    }
    const later = watermark ? { producerWatermark: LessThanOrEqual(watermark) } : {}
    const { affected } = await em.update(ConsumerCursor, { consumer: this.name, cursor, ...later }, moved)
    if (affected !== 1) return
    let last = cursor
    for (const event of fresh) {
      if (event.sequence !== last + 1) throw this.gap(last, event.sequence)
      await this.definition.apply(em, event) // oxlint-disable-line no-await-in-loop -- in order
      last = event.sequence
    }
  }

  /** The last event taken in; makes the cursor at first use. */
  private async cursor(database: Database, now: Clock): Promise<number> {
    const row = await database.read.findOneBy(ConsumerCursor, { consumer: this.name })
    if (row) return row.cursor
    const first = { consumer: this.name, cursor: 0, producerWatermark: new Date(0), updatedAt: now() }
    await database
      .write((em) => em.insert(ConsumerCursor, first))
      .catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error
      })
    return 0
  }

  private async eventsUntil(cursor: number, feed: Feed): Promise<FeedEvent[]> {
    const events: FeedEvent[] = []
    while (events.length < cursor) {
      const page = await feed.read(events.length, PAGE) // oxlint-disable-line no-await-in-loop -- page by page
      if (page.events.length === 0) throw this.gap(events.length, cursor)
      events.push(...page.events)
    }
    return events.slice(0, cursor)
  }

  private async clear(em: EntityManager): Promise<void> {
    const { tables, own } = this.definition
    for (const table of tables) {
      const rows = em.createQueryBuilder().delete().from(table)
      await (own ? rows.where(own) : rows).execute() // oxlint-disable-line no-await-in-loop -- one connection
    }
  }

  private async rows(em: EntityManager): Promise<ObjectLiteral[][]> {
    const rows: ObjectLiteral[][] = []
    const { tables, own = {} } = this.definition
    for (const table of tables) rows.push(await em.find(table, { where: own })) // oxlint-disable-line no-await-in-loop -- one connection
    return rows
  }

  private gap(last: number, next: number) {
    return fault('FEED_GAP', { from: this.from, consumer: this.name, last, next })
  }
}
