import { setTimeout as sleep } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import { newId } from '../time/index.js'
import { closedGate, forEachDatabase } from '../testing/index.js'
import { Account } from './account.builder.js'
import { type Database, isUniqueViolation, openDatabase } from './index.js'

const add = (em: EntityManager, id = newId()) => em.insert(Account, { id, used: 0 }).then(() => id)
const idsOf = async (database: Database) => (await database.read.find(Account)).map(({ id }) => id).sort()

forEachDatabase('the write door', (open, kind) => {
  test('keeps exactly what it acknowledged, and readers see nothing else', async () => {
    const database = await open([Account], [])
    const acknowledged: string[] = []
    const failed = new Set<string>()
    let next = 0
    const written = new AbortController()
    const reader = (async () => {
      for (; !written.signal.aborted; await sleep(2)) {
        const seen = await idsOf(database)
        expect(seen.filter((id) => failed.has(id) || id.endsWith('0'))).toEqual([])
      }
    })()
    const worker = async () => {
      while (next < 2000) {
        const fails = next++ % 5 === 0 || Math.random() < 0.1
        const id = `${newId().slice(0, 35)}1`
        const write = database.write(async (em) => {
          const draft = `${id.slice(0, 35)}0` // there only inside the transaction
          await add(em, draft)
          await add(em, id)
          if (fails) throw new Error('deliberate')
          await em.delete(Account, { id: draft })
        })
        await write.then(
          () => acknowledged.push(id),
          () => failed.add(id),
        )
      }
    }
    await Promise.all(Array.from({ length: 64 }, worker))
    written.abort()
    await reader
    expect(failed.size).toBeGreaterThanOrEqual(400)
    expect(acknowledged.length + failed.size).toBe(2000)
    expect(await idsOf(database)).toEqual(acknowledged.sort())
  }, 60_000)

  test('answers with what the callback returned, and the reader sees it at once', async () => {
    const database = await open([Account], [])
    const id = await database.write((em) => add(em))
    expect(await idsOf(database)).toEqual([id])
  })

  test('lets exactly as many through as a conditional update allows', async () => {
    const database = await open([Account], [])
    const id = await database.write((em) => add(em))
    const take = () =>
      database.write(async (em) => {
        const update = em
          .createQueryBuilder()
          .update(Account)
          .set({ used: () => 'used + 1' })
        return (await update.where('id = :id AND used < 10', { id }).execute()).affected
      })
    const taken = await Promise.all(Array.from({ length: 40 }, take))
    expect(taken.filter((affected) => affected === 1)).toHaveLength(10)
    expect(await database.read.findOneByOrFail(Account, { id })).toEqual({ id, used: 10 })
  })

  test('names a unique violation, which undoes only its own transaction', async () => {
    const database = await open([Account], [])
    const id = await database.write((em) => add(em))
    const twice = database.write((em) => add(em, id)).catch((error: unknown) => error)
    const other = database.write((em) => add(em))
    expect(isUniqueViolation(await twice)).toBe(true)
    const ids = [id, await other].sort()
    expect(await idsOf(database)).toEqual(ids)
    expect(isUniqueViolation(await database.read.query('SELECT nothing').catch((error: unknown) => error))).toBe(false)
  })

  test('undoes a nested transaction alone', async () => {
    const database = await open([Account], [])
    const kept = newId()
    await database.write(async (em) => {
      await em.transaction((inner) => add(inner, kept))
      const failing = em.transaction(async (inner) => {
        await add(inner)
        throw new Error('deliberate')
      })
      await expect(failing).rejects.toThrow('deliberate')
    })
    expect(await idsOf(database)).toEqual([kept])
  })

  test('refuses a write inside a write, but not a write after it', async () => {
    const database = await open([Account], [])
    const inside = database.write(() => database.write((em) => add(em)))
    await expect(inside).rejects.toThrow('A write inside a write')
    let later: Promise<string> | undefined
    await database.write(async () => {
      later = sleep(20).then(() => database.write((em) => add(em)))
    })
    expect(await idsOf(database)).toEqual([])
    const id = await later
    expect(await idsOf(database)).toEqual([id])
  })

  test('undoes a callback that leaves a query un-awaited', async () => {
    const database = await open([Account], [])
    const careless = database.write(async (em) => {
      void add(em).catch(() => undefined)
    })
    await expect(careless).rejects.toThrow('Await every query')
    expect(await idsOf(database)).toEqual([])
  })

  test('runs a callback again after a deadlock, also where it hid the error', async () => {
    if (kind === 'sqlite') return // one writer
    const database = await open([Account], [])
    const [a, b] = [await database.write((em) => add(em)), await database.write((em) => add(em))]
    const arrived = closedGate()
    let inside = 0
    let attempts = 0
    const use = (em: EntityManager, id: string) => em.increment(Account, { id }, 'used', 1)
    const both = (first: string, second: string) =>
      database.write(async (em) => {
        attempts++
        await use(em, first)
        if (++inside === 2) arrived.open()
        await arrived.opened
        await use(em, second).catch(() => undefined)
        await add(em)
      })
    await Promise.all([both(a, b), both(b, a)])
    const rows = await database.read.find(Account)
    expect(attempts).toBe(3)
    expect(rows.filter(({ id }) => id === a || id === b).map(({ used }) => used)).toEqual([2, 2])
    expect(rows).toHaveLength(4)
  })

  test('acknowledges nothing of a group whose transaction was ended from inside', async () => {
    if (kind === 'mysql') return // no groups
    const database = await open([Account], [])
    const writes = [
      database.write((em) => add(em)),
      database.write((em) => em.query('ROLLBACK')),
      database.write((em) => add(em)),
    ]
    const results = await Promise.allSettled(writes)
    const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value as string] : []))
    expect(results.slice(0, 2).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await idsOf(database)).toEqual(kept.sort())
    expect(await database.write((em) => add(em))).toHaveLength(36)
  })

  test('rehearses without a trace', async () => {
    const database = await open([Account], [])
    const count = await database.rehearse(async (em) => {
      await add(em)
      return em.count(Account)
    })
    expect(count).toBe(1)
    expect(await idsOf(database)).toEqual([])
  })

  test('does not write through the read door', async () => {
    const database = await open([Account], [])
    if (kind === 'sqlite') await expect(add(database.read)).rejects.toThrow('readonly')
  })
})

forEachDatabase('the time limit of a write', (open) => {
  test('undoes a callback that is too slow, refuses its late queries, and lets the others go on', async () => {
    const location = await open.location()
    await open([Account], [], undefined, location)
    const database = await openDatabase({
      location,
      entities: [Account],
      migrations: [],
      now: () => new Date(),
      limitMs: 150,
    })
    let late: Promise<unknown> | undefined
    const slow = database.write(async (em) => {
      await add(em)
      late = sleep(300).then(() => add(em))
      late.catch(() => undefined)
      await late
    })
    const endless = database.write(() => new Promise<never>(() => undefined))
    const other = database.write((em) => add(em))
    const tooSlow = expect.objectContaining({
      code: 'TRANSACTION_TOO_SLOW',
      message: expect.stringContaining('longer than 0.15 seconds'),
    })
    await expect(slow).rejects.toEqual(tooSlow)
    await expect(endless).rejects.toEqual(tooSlow)
    const kept = [await other]
    for (let i = 0; i < 20; i++) {
      kept.push(
        await database.write(async (em) => {
          const id = await add(em)
          await sleep(15) // the late query comes while this transaction is open
          return id
        }),
      )
    }
    await expect(late).rejects.toThrow('This transaction is over')
    expect(await idsOf(database)).toEqual(kept.sort())
    await database.close()
  })
})

forEachDatabase('a connection', (open, kind) => {
  test('reads what is committed, the first one too', async () => {
    if (kind === 'sqlite') return // one connection
    const database = await open([Account], [])
    const levels = Array.from({ length: 12 }, () =>
      database.write(async (em) => {
        await sleep(10)
        return em.query("SHOW VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation')")
      }),
    )
    const found = (await Promise.all(levels)).flat().map(({ Value }) => Value)
    expect(found.length).toBeGreaterThanOrEqual(12)
    expect(new Set(found)).toEqual(new Set(['READ-COMMITTED']))
  })

  test('cuts nothing off and reads backslashes as the client writes them, whatever the mode of the server', async () => {
    if (kind === 'sqlite') return // it has no modes
    const database = await open([Account], [])
    const [{ mode }] = await database.read.query('SELECT @@SESSION.sql_mode AS mode')
    expect(mode.split(',').sort()).toEqual([
      'ERROR_FOR_DIVISION_BY_ZERO',
      'NO_ENGINE_SUBSTITUTION',
      'STRICT_TRANS_TABLES',
    ])
  })

  test('that waits for a lock at the time limit is given up, and nothing of it is kept', async () => {
    if (kind === 'sqlite') return // one writer
    const location = await open.location()
    const patient = await open([Account], [], undefined, location)
    const now = () => new Date()
    const hasty = await openDatabase({ location, entities: [Account], migrations: [], now, limitMs: 150 })
    const id = await patient.write((em) => add(em))
    const use = (em: EntityManager) => em.increment(Account, { id }, 'used', 1)
    const gate = closedGate()
    const locked = closedGate()
    const holder = patient.write(async (em) => {
      await use(em)
      locked.open()
      await gate.opened
    })
    await locked.opened
    await expect(hasty.write(use)).rejects.toMatchObject({ code: 'TRANSACTION_TOO_SLOW' })
    gate.open()
    await holder
    await patient.write(use)
    expect(await hasty.read.findOneByOrFail(Account, { id })).toEqual({ id, used: 2 })
    await hasty.close()
  })
})

forEachDatabase('settled', (open, kind) => {
  test('nothing recorded at it or before can still appear', async () => {
    let ms = Date.parse('2026-01-01T00:00:00.000Z')
    const database = await open([Account], [], () => new Date(ms))
    const at = (offset: number) => new Date(Date.parse('2026-01-01T00:00:00.000Z') + offset)
    if (kind === 'mysql') {
      expect(database.settled()).toEqual(at(-10_000))
      return
    }
    expect(database.settled()).toEqual(at(-1))
    const recorded = await database.write(async (_, recordedAt) => {
      ms += 4000
      expect(database.settled()).toEqual(at(-1))
      return recordedAt
    })
    expect(recorded).toEqual(at(0))
    expect(database.settled()).toEqual(at(3999))
    ms -= 2000 // a clock set back
    expect(await database.write(async (_, recordedAt) => recordedAt)).toEqual(at(4000))
  })
})

test('a database that cannot be opened is named, without its password', async () => {
  const options = { entities: [], migrations: [], now: () => new Date() }
  const url = 'mysql://someone:a-secret@127.0.0.1:1/nowhere'
  const refused = await openDatabase({ location: { url }, ...options }).catch((error: Error) => error)
  expect(refused).toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining('127.0.0.1:1/nowhere'),
  })
  expect(JSON.stringify(refused)).not.toContain('a-secret')
  const location = { file: '/dev/null/test.sqlite' }
  await expect(openDatabase({ location, ...options })).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
})
