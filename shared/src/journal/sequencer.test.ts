import { closedGate, forEachDatabase } from '../testing/index.js'
import { AuditRecord, journal, readFeed, SequencerState, startSequencer, verifyAuditChain } from './index.js'
import { audit, keysOf, publish, START, write } from './journal.builder.js'

forEachDatabase('sequencers of several processes', (open, kind) => {
  test('number every row exactly once, without a gap, and lose none that commits late', async () => {
    if (kind === 'sqlite') return // one process per data folder
    const location = await open.location()
    const opened = () => open(journal.entities, journal.migrations, () => new Date(), location)
    const databases = [await opened(), await opened()] as const
    const options = { everyMs: 5, leaseMs: 20 }
    const sequencers = databases.map((database) => startSequencer(database, () => new Date(), options))
    const gate = closedGate()
    const late = databases[0].write(async (em, recordedAt) => {
      await audit(em, recordedAt, 'late')
      await publish(em, recordedAt, 'late')
      await gate.opened
    })
    const keys = Array.from({ length: 150 }, (_, i) => `k${i}`)
    const writeAll = (some: string[]) => Promise.all(some.map((key, i) => write(databases[i % 2]!, key)))
    await writeAll(keys.slice(0, 50))
    await sequencers[0]!.pass()
    const rest = writeAll(keys.slice(50))
    gate.open()
    await Promise.all([late, rest])
    await new Promise((resolve) => setTimeout(resolve, 60))
    await Promise.all(sequencers.map((sequencer) => sequencer.stop()))
    await startSequencer(databases[0], () => new Date()).pass()
    const { events } = await readFeed(databases[0].read, 0, 1000)
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 151 }, (_, i) => i + 1))
    expect(new Set(events.map(({ key }) => key))).toEqual(
      new Set(['late', ...Array.from({ length: 150 }, (_, i) => `k${i}`)]),
    )
    expect(await verifyAuditChain(databases[1].read)).toBeNull()
    expect(await databases[1].read.countBy(AuditRecord, { subjectId: 'late' })).toBe(1)
  }, 30_000)

  test('one numbers while it holds the lease, and the other takes over when it ends', async () => {
    if (kind === 'sqlite') return
    let ms = START
    const now = () => new Date(ms)
    const database = await open(journal.entities, journal.migrations, now)
    const first = startSequencer(database, now, { leaseMs: 1000 })
    const second = startSequencer(database, now, { leaseMs: 1000 })
    await write(database, 'a')
    await first.pass()
    await write(database, 'b')
    ms += 1000
    await second.pass()
    expect(await keysOf(database)).toEqual(['1 a'])
    ms += 1
    await second.pass()
    expect(await keysOf(database)).toEqual(['1 a', '2 b'])
    await write(database, 'c')
    await first.pass() // it believes that it still leads
    expect(await keysOf(database)).toEqual(['1 a', '2 b'])
    await second.stop()
    await first.pass()
    expect(await keysOf(database)).toEqual(['1 a', '2 b', '3 c'])
  })
})

forEachDatabase('the watermark', (open, kind) => {
  test('stays before what may still appear, and never goes back', async () => {
    let ms = START
    const database = await open(journal.entities, journal.migrations, () => new Date(ms))
    const sequencer = startSequencer(database, () => new Date(ms))
    expect(await sequencer.watermark()).toEqual(new Date(0))
    const behind = kind === 'sqlite' ? 1 : 10_000
    await sequencer.pass()
    expect(await sequencer.watermark()).toEqual(new Date(START - behind))
    const gate = closedGate()
    const started = closedGate()
    const slow = database.write(async (em, recordedAt) => {
      await publish(em, recordedAt, 'slow')
      started.open()
      await gate.opened
    })
    await started.opened
    ms += 3000
    const passing = sequencer.pass() // waits behind the write on SQLite, runs beside it on MySQL
    if (kind === 'mysql') await passing
    gate.open()
    await Promise.all([slow, passing])
    expect((await sequencer.watermark()).getTime()).toBeLessThan(START)
    await database.write((em) => em.update(SequencerState, { id: 1 }, { watermark: new Date(START + 60_000) }))
    await sequencer.pass()
    expect(await sequencer.watermark()).toEqual(new Date(START + 60_000))
  })
})
