import { type EntityManager, In } from 'typeorm'
import { driftOf } from '../database/index.js'
import { newId } from '../time/index.js'
import { forEachDatabase } from '../testing/index.js'
import {
  AuditRecord,
  IdempotencyRecord,
  journal,
  OutboxEvent,
  purgeIdempotencyRecords,
  readFeed,
  startSequencer,
  verifyAuditChain,
} from './index.js'
import { keysOf, START, write } from './journal.builder.js'

forEachDatabase('the journal', (open) => {
  const openJournal = () => open(journal.entities, journal.migrations)

  test('has the tables its entities describe', async () => {
    expect(await driftOf(await openJournal())).toEqual([])
  })

  test('numbers committed rows in the order they were made, and a feed is read by number', async () => {
    const database = await openJournal()
    const sequencer = startSequencer(database, () => new Date())
    await write(database, 'a')
    expect(await keysOf(database)).toEqual([])
    await sequencer.pass()
    await write(database, 'b')
    await write(database, 'c')
    await sequencer.pass()
    expect(await keysOf(database)).toEqual(['1 a', '2 b', '3 c'])
    expect(await keysOf(database, 1, 1)).toEqual(['2 b'])
    expect(await verifyAuditChain(database.read)).toBeNull()
  })

  test('numbers more than a batch in one pass, each once and without a gap', async () => {
    const database = await openJournal()
    await database.write(async (em, recordedAt) => {
      const rows = Array.from({ length: 2345 }, (_, i) => ({
        id: newId(),
        type: 'T',
        subjectKey: `${i}`,
        payload: {},
        recordedAt,
        sequence: null,
      }))
      for (let i = 0; i < rows.length; i += 500) await em.insert(OutboxEvent, rows.slice(i, i + 500))
    })
    await startSequencer(database, () => new Date()).pass()
    expect(await keysOf(database, 0, 3000)).toEqual(Array.from({ length: 2345 }, (_, i) => `${i + 1} ${i}`))
  })

  test('a pass that starts during another numbers what was committed before it', async () => {
    const database = await openJournal()
    const sequencer = startSequencer(database, () => new Date())
    const writeAndPass = async (key: string) => {
      await write(database, key)
      await sequencer.pass()
      const { events } = await readFeed(database.read, 0, 1000)
      expect(events.map((event) => event.key)).toContain(key)
    }
    await Promise.all(Array.from({ length: 40 }, (_, i) => writeAndPass(`k${i}`)))
    expect((await keysOf(database)).map((text) => Number(text.split(' ')[0]))).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    )
  })

  test('finds the first record that was changed, removed or moved', async () => {
    const database = await openJournal()
    const sequencer = startSequencer(database, () => new Date())
    for (const key of ['a', 'b', 'c', 'd']) await write(database, key)
    await sequencer.pass()
    const broken = async (tamper: (em: EntityManager) => Promise<unknown>) =>
      database.rehearse(async (em) => {
        await tamper(em)
        return verifyAuditChain(em)
      })
    const idAt = async (sequence: number) => (await database.read.findOneByOrFail(AuditRecord, { sequence })).id
    const numbers = async (em: EntityManager, changes: [number, number][]) => {
      for (const [sequence, to] of changes) await em.update(AuditRecord, { sequence }, { sequence: to })
    }
    expect(await broken((em) => em.update(AuditRecord, { sequence: 2 }, { input: { on: '2012-11-09' } }))).toEqual({
      ...{ sequence: 2, id: await idAt(2), fault: 'CHANGED' },
    })
    expect(await broken((em) => em.update(AuditRecord, { sequence: 3 }, { accountId: 'B' }))).toEqual({
      ...{ sequence: 3, id: await idAt(3), fault: 'CHANGED' },
    })
    expect(await broken((em) => em.delete(AuditRecord, { sequence: 2 }))).toEqual({
      sequence: 2,
      id: null,
      fault: 'MISSING',
    })
    expect(await broken((em) => em.delete(AuditRecord, { sequence: In([3, 4]) }))).toEqual({
      sequence: 3,
      id: null,
      fault: 'MISSING',
    })
    expect(
      await broken((em) =>
        numbers(em, [
          [2, 99],
          [3, 2],
          [99, 3],
        ]),
      ),
    ).toEqual({ sequence: 2, id: await idAt(3), fault: 'MOVED' })
    const removed = async (em: EntityManager) => {
      await em.delete(AuditRecord, { sequence: 2 })
      await numbers(em, [
        [3, 2],
        [4, 3],
      ])
    }
    expect(await broken(removed)).toEqual({ sequence: 2, id: await idAt(3), fault: 'MOVED' })
    expect(await verifyAuditChain(database.read)).toBeNull()
  })

  test('forgets idempotency records after 30 days', async () => {
    let ms = START
    const database = await open(journal.entities, journal.migrations, () => new Date(ms))
    const use = (idempotencyKey: string) =>
      database.write((em, recordedAt) =>
        em.insert(IdempotencyRecord, {
          accountId: 'A',
          mutation: 'm',
          idempotencyKey,
          inputHash: '0',
          resultId: 'R',
          recordedAt,
        }),
      )
    await use('old')
    ms += 1
    await use('young')
    ms = START + 30 * 86_400_000 + 1
    expect(await purgeIdempotencyRecords(database)).toBe(1)
    expect(await database.read.find(IdempotencyRecord)).toMatchObject([{ idempotencyKey: 'young' }])
  })
})
