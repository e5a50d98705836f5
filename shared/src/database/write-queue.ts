import { AsyncResource } from 'node:async_hooks'
import type { DataSource } from 'typeorm'
import type { Clock } from '../time/index.js'
import type { Work } from './database.js'
import { fence } from './fence.js'
import { nesting } from './nesting.js'
import { within } from './within.js'

/** Callbacks that share one transaction, and its fsync, at most. */
const GROUP_SIZE = 128
/** After this time a group takes no more callbacks, so that the first does not wait long for the last. */
const GROUP_MS = 50

/** The part of the SQLite driver's connection that the queue looks at. */
export interface SqliteConnection {
  /** False where SQLite itself has undone the transaction: disk full, input or output error. */
  readonly inTransaction: boolean
}

interface Job {
  work: Work<unknown>
  keep: boolean
  limitMs: number
  resolve(value: unknown): void
  reject(error: unknown): void
}

/**
 * Group commit: callbacks that wait while one transaction runs share the next one. Each runs in its own SAVEPOINT, so
 * that one that fails undoes only itself, and all are answered after the COMMIT.
 */
export class WriteQueue {
  private readonly jobs: Job[] = []
  /** When the callbacks of the group under way began: their rows may still appear. */
  private readonly began = new Set<Date>()
  private readonly nested = nesting()
  private draining: Promise<void> | null = null

  constructor(
    private readonly writer: DataSource,
    private readonly connection: SqliteConnection,
    private readonly now: Clock,
  ) {}

  /** Queues a callback; where `keep` is false, its changes are undone. */
  async run<T>(work: Work<T>, keep: boolean, limitMs: number): Promise<T> {
    this.nested.refuse()
    // The queue is shared, the async context (request, trace) is the caller's.
    const bound: Work<T> = AsyncResource.bind((em, recordedAt) => this.nested.run(() => work(em, recordedAt)))
    return new Promise<T>((resolve, reject) => {
      const job = { work: bound, keep, limitMs, resolve, reject }
      this.jobs.push(job)
      this.draining ??= this.drain()
    })
  }

  settled(): Date {
    const oldest = Math.min(this.now().getTime(), ...[...this.began].map((date) => date.getTime()))
    return new Date(oldest - 1)
  }

  async idle(): Promise<void> {
    await this.draining
  }

  private async drain(): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- one group after the other
    while (this.jobs.length > 0) await this.commitGroup()
    this.draining = null
  }

  private async commitGroup(): Promise<void> {
    const group: Job[] = []
    const answers: (() => void)[] = []
    const runner = this.writer.createQueryRunner()
    const until = performance.now() + GROUP_MS
    try {
      do {
        const job = this.jobs.shift()!
        group.push(job)
        /* oxlint-disable no-await-in-loop -- one connection runs one callback at a time */
        if (group.length === 1) await runner.query('BEGIN IMMEDIATE')
        answers.push(await this.inSavepoint(job))
        /* oxlint-enable no-await-in-loop */
      } while (this.jobs.length > 0 && group.length < GROUP_SIZE && performance.now() < until)
      await runner.query('COMMIT')
    } catch (error) {
      if (this.connection.inTransaction) await runner.query('ROLLBACK')
      answers.splice(0, answers.length, ...group.map((job) => () => job.reject(error)))
    }
    this.began.clear()
    for (const answer of answers) answer()
  }

  /** Runs one callback and says how it is to be answered once the group is committed. */
  private async inSavepoint({ work, keep, limitMs, resolve, reject }: Job): Promise<() => void> {
    const runner = this.writer.createQueryRunner()
    const recordedAt = this.now()
    if (keep) this.began.add(recordedAt)
    await runner.query('SAVEPOINT callback')
    const fenced = fence(this.writer, runner, () => !this.connection.inTransaction)
    let answer: () => void
    let kept = keep
    try {
      const value = await within(limitMs, () => work(fenced.em, recordedAt))
      await fenced.end()
      answer = () => resolve(value)
    } catch (error) {
      await fenced.end().catch(() => undefined)
      if (!this.connection.inTransaction) throw error
      kept = false
      answer = () => reject(error)
    }
    if (!kept) {
      await runner.query('ROLLBACK TO callback')
      this.began.delete(recordedAt)
    }
    await runner.query('RELEASE callback')
    return answer
  }
}
