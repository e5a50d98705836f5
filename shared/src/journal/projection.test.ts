import { Column, Entity, PrimaryColumn } from 'typeorm'
import { sharedColumns } from '../database/index.js'
import { forEachDatabase } from '../testing/index.js'
import { ConsumerCursor, type Feed, journal, Projection, readFeed, startSequencer } from './index.js'
import { write } from './journal.builder.js'

@Entity('paths')
class Path {
  @PrimaryColumn(sharedColumns.code) code: string
  @Column(sharedColumns.line) path: string
}

forEachDatabase('a projection', (open) => {
  const now = () => new Date()
  const makeProjection = () => {
    const applied: string[] = []
    const projection = new Projection({
      name: 'jurisdiction-paths',
      from: 'policies',
      tables: [Path],
      async apply(db, event) {
        applied.push(event.key)
        if (event.payload.path === 'broken') throw new Error('deliberate')
        await db.delete(Path, { code: event.key })
        await db.insert(Path, { code: event.key, path: String(event.payload.path) })
      },
    })
    return { projection, applied }
  }
  const setUp = async () => {
    const producer = await open(journal.entities, journal.migrations)
    const consumer = await open([...journal.entities, Path], [])
    const sequencer = startSequencer(producer, now)
    const feed: Feed = { read: (after, limit) => readFeed(producer.read, after, limit) }
    const publishPath = async (code: string, path: string) => {
      await write(producer, code, { path })
      await sequencer.pass()
    }
    const paths = async () =>
      (await consumer.read.find(Path, { order: { code: 'ASC' } })).map(({ code, path }) => `${code}=${path}`)
    return { producer, consumer, sequencer, feed, publishPath, paths, ...makeProjection() }
  }

  test('takes in each event once, in order, also where it is delivered again', async () => {
    const { consumer, sequencer, feed, publishPath, paths, projection, applied } = await setUp()
    expect(await projection.watermark(consumer)).toEqual(new Date(0))
    await publishPath('beijing', '/1')
    await publishPath('sichuan', '/2')
    await publishPath('beijing', '/9')
    await projection.catchUp(consumer, feed, now)
    expect(await paths()).toEqual(['beijing=/9', 'sichuan=/2'])
    expect(await projection.watermark(consumer)).toEqual(await sequencer.watermark())
    const again: Feed = { read: () => feed.read(0, 100) }
    await projection.catchUp(consumer, again, now)
    await Promise.all([1, 2, 3].map(() => projection.catchUp(consumer, feed, now)))
    expect(applied).toEqual(['beijing', 'sichuan', 'beijing'])
    await publishPath('luzhou', '/2/3')
    await Promise.all([1, 2, 3].map(() => projection.catchUp(consumer, feed, now)))
    expect(await paths()).toEqual(['beijing=/9', 'luzhou=/2/3', 'sichuan=/2'])
    expect(await consumer.read.findOneByOrFail(ConsumerCursor, { consumer: 'jurisdiction-paths' })).toMatchObject({
      cursor: 4,
    })
  })

  test('keeps nothing of a page that fails, and stops at a gap', async () => {
    const { consumer, feed, publishPath, paths, projection } = await setUp()
    await publishPath('beijing', '/1')
    await publishPath('sichuan', 'broken')
    await expect(projection.catchUp(consumer, feed, now)).rejects.toThrow('deliberate')
    expect(await paths()).toEqual([])
    const gappy: Feed = { read: async () => ({ ...(await feed.read(1, 100)), watermark: new Date() }) }
    await expect(projection.catchUp(consumer, gappy, now)).rejects.toMatchObject({
      code: 'FEED_GAP',
      params: { last: 0, next: 2 },
    })
    expect(await projection.watermark(consumer)).toEqual(new Date(0))
  })

  test('lists its drift and is rebuilt without it', async () => {
    const { consumer, feed, publishPath, paths, projection } = await setUp()
    await publishPath('beijing', '/1')
    await publishPath('sichuan', '/2')
    await projection.catchUp(consumer, feed, now)
    expect(await projection.driftOf(consumer, feed, now)).toEqual([])
    await consumer.write(async (em) => {
      await em.update(Path, { code: 'beijing' }, { path: '/8' })
      await em.delete(Path, { code: 'sichuan' })
      await em.insert(Path, { code: 'nowhere', path: '/0' })
    })
    const drift = (await projection.driftOf(consumer, feed, now)).map(
      ({ table, kind, row }) => `${table} ${kind} ${(row as Path).code}=${(row as Path).path}`,
    )
    expect(drift.sort()).toEqual([
      'Path ABSENT beijing=/1',
      'Path ABSENT sichuan=/2',
      'Path UNEXPECTED beijing=/8',
      'Path UNEXPECTED nowhere=/0',
    ])
    expect(await paths()).toEqual(['beijing=/8', 'nowhere=/0'])
    await projection.rebuild(consumer, feed, now)
    expect(await paths()).toEqual(['beijing=/1', 'sichuan=/2'])
    expect(await projection.driftOf(consumer, feed, now)).toEqual([])
  })
})
