import { array, assert, asyncProperty, constantFrom, integer, option, record as shape, tuple } from 'fast-check'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { type Database, sharedColumns } from '../database/index.js'
import { BEGINNING_DAY, FOREVER, FOREVER_DAY, LAST_DAY, newId } from '../time/index.js'
import { forEachDatabase } from '../testing/index.js'
import {
  Anchor,
  bumpVersion,
  endState,
  raiseVersion,
  recordState,
  recordStates,
  State,
  StateKey,
  whereAsOf,
} from './index.js'

@Entity('bodies')
class Body extends Anchor {}

@Entity('body_states')
@StateKey('body_states', 'bodyId')
class BodyState extends State {
  @Column(sharedColumns.id) bodyId: string
  @Column(sharedColumns.line) name: string
}

@Entity('places')
class Place {
  @PrimaryColumn(sharedColumns.code) code: string
  @Column(sharedColumns.int) version: number
}

const DAYS = Array.from({ length: 8 }, (_, i) => `2011-01-0${i + 1}`)
const dayIndex = integer({ min: 0, max: 7 })
const changes = array(
  shape({
    range: tuple(dayIndex, dayIndex)
      .filter(([from, to]) => from !== to)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    name: option(constantFrom('A', 'B', 'C')),
    elapsed: constantFrom(-2, 0, 0, 1, 1000),
  }),
  { minLength: 1, maxLength: 7 },
)

async function aBody(database: Database): Promise<string> {
  const id = newId()
  await database.write((db) => db.insert(Body, { id, version: 1 }))
  return id
}

const nameOn = async (database: Database, bodyId: string, valid: string, known: Date | null) => {
  const query = database.read.createQueryBuilder(BodyState, 's').where('s.bodyId = :bodyId', { bodyId })
  const states = await whereAsOf(query, 's', { valid, known }).getMany()
  return states.map(({ name }) => name)
}

const rowsOf = (database: Database, bodyId: string) =>
  database.read.find(BodyState, { where: { bodyId }, order: { rowId: 'ASC' } })

forEachDatabase('states', (open, kind) => {
  let ms = Date.parse('2026-01-01T00:00:00.000Z')
  let database: Database
  beforeAll(async () => {
    database = await open([Body, BodyState, Place], [], () => new Date(ms))
  })

  test('say at every day and known instant what was recorded, and nothing is overwritten', async () => {
    const property = asyncProperty(changes, async (list) => {
      const bodyId = await aBody(database)
      const model: { known: Date; names: (string | null)[] }[] = []
      let names: (string | null)[] = DAYS.map(() => null)
      let before: BodyState[] = []
      for (const { range, name, elapsed } of list) {
        ms += elapsed
        const validity = { validFrom: DAYS[range[0]]!, validTo: DAYS[range[1]]! }
        await database.write(async (db, recordedAt) => {
          const tx = { db, recordedAt }
          if (name) await recordState(tx, BodyState, 'bodyId', bodyId, { ...validity, name })
          else await endState(tx, BodyState, 'bodyId', bodyId, validity)
        })
        names = names.map((old, i) => (i >= range[0] && i < range[1] ? name : old))
        const rows = await rowsOf(database, bodyId)
        // A row stays what it was; only the end of its known range is set, once.
        for (const old of before) {
          const row = rows.find(({ rowId }) => rowId === old.rowId)!
          expect({ ...row, supersededAt: null }).toEqual({ ...old, supersededAt: null })
          if (old.supersededAt < FOREVER) expect(row.supersededAt).toEqual(old.supersededAt)
        }
        before = rows
        const instants = rows.flatMap((row) => [row.recordedAt, row.supersededAt]).filter((date) => date < FOREVER)
        if (instants.length > 0) model.push({ known: new Date(Math.max(...instants.map(Number))), names })
      }
      for (const [i, day] of DAYS.entries()) {
        for (const [step, { known, names }] of model.entries()) {
          if (model[step + 1]?.known.getTime() === known.getTime()) continue // the next change cleared what was empty
          expect(await nameOn(database, bodyId, day, known)).toEqual(names[i] === null ? [] : [names[i]])
        }
        expect(await nameOn(database, bodyId, day, null)).toEqual(names[i] === null ? [] : [names[i]])
        expect(await nameOn(database, bodyId, day, new Date(0))).toEqual([])
      }
    })
    await assert(property, { numRuns: kind === 'sqlite' ? 40 : 15 })
  }, 60_000)

  test('a correction leaves the old knowledge readable', async () => {
    const bodyId = await aBody(database)
    const record = (validFrom: string, validTo: string, name: string) =>
      database.write((db, recordedAt) =>
        recordState({ db, recordedAt }, BodyState, 'bodyId', bodyId, { validFrom, validTo, name }),
      )
    const first = await record(BEGINNING_DAY, FOREVER_DAY, '领导小组')
    ms += 60_000
    const second = await record('2010-04-01', '2012-11-08', '创先争优活动领导小组')
    expect(await nameOn(database, bodyId, '2011-07-15', first.recordedAt)).toEqual(['领导小组'])
    expect(await nameOn(database, bodyId, '2011-07-15', second.recordedAt)).toEqual(['创先争优活动领导小组'])
    expect(await nameOn(database, bodyId, '2012-11-08', null)).toEqual(['领导小组'])
    expect(await nameOn(database, bodyId, '2010-03-31', null)).toEqual(['领导小组'])
    expect(await rowsOf(database, bodyId)).toHaveLength(4)
  })

  test('of one anchor are ordered, also where they are recorded in the same millisecond', async () => {
    const bodyId = await aBody(database)
    const recorded = await database.write(async (db, recordedAt) => {
      const tx = { db, recordedAt }
      const validity = { validFrom: '2011-01-01', validTo: FOREVER_DAY }
      const first = await recordState(tx, BodyState, 'bodyId', bodyId, { ...validity, name: 'A' })
      const second = await recordState(tx, BodyState, 'bodyId', bodyId, { ...validity, name: 'B' })
      return [first.recordedAt.getTime() - recordedAt.getTime(), second.recordedAt.getTime() - recordedAt.getTime()]
    })
    expect(recorded).toEqual([0, 1])
    expect(await nameOn(database, bodyId, '2011-01-01', null)).toEqual(['B'])
  })

  test.each([
    ['2011-01-02', '2011-01-02'],
    ['2011-01-02', '2011-01-01'],
    ['2011-02-30', '2011-03-01'],
  ])('from %s to before %s is no validity', async (validFrom, validTo) => {
    const bodyId = await aBody(database)
    const write = database.write((db, recordedAt) =>
      recordState({ db, recordedAt }, BodyState, 'bodyId', bodyId, { validFrom, validTo, name: 'A' }),
    )
    await expect(write).rejects.toMatchObject({ code: 'VALIDITY_EMPTY', params: { validFrom, validTo } })
    expect(await rowsOf(database, bodyId)).toEqual([])
  })

  test('of writers that read the same version, exactly one gets through', async () => {
    const bodyId = await aBody(database)
    const write = (name: string) =>
      database.write(async (db, recordedAt) => {
        const tx = { db, recordedAt }
        await bumpVersion(tx, Body, bodyId, 1)
        await recordState(tx, BodyState, 'bodyId', bodyId, { validFrom: '2011-01-01', validTo: FOREVER_DAY, name })
        return name
      })
    const results = await Promise.allSettled(['A', 'B', 'C', 'D', 'E'].map(write))
    const won = results.filter((result) => result.status === 'fulfilled')
    const lost = results.filter((result) => result.status === 'rejected')
    expect(won).toHaveLength(1)
    expect(lost.map(({ reason }) => reason.code)).toEqual(Array.from({ length: 4 }, () => 'STALE_VERSION'))
    expect(await nameOn(database, bodyId, '2011-01-01', null)).toEqual([won[0]!.value])
    expect(await database.read.findOneByOrFail(Body, { id: bodyId })).toEqual({ id: bodyId, version: 2 })
    expect(await rowsOf(database, bodyId)).toHaveLength(1)
  })

  test('recorded many at once are the same rows as one after the other', async () => {
    const property = asyncProperty(changes, async (list) => {
      const values = list.map(({ range, name }, i) => ({
        validFrom: DAYS[range[0]]!,
        validTo: DAYS[range[1]]!,
        name: name ?? `${i}`,
      }))
      const [one, two] = [await aBody(database), await aBody(database)]
      const [first, second] = [await aBody(database), await aBody(database)]
      await database.write(async (db) => {
        const tx = { db, recordedAt: new Date(ms) }
        for (const [i, value] of values.entries()) await recordState(tx, BodyState, 'bodyId', i % 3 ? one : two, value) // oxlint-disable-line no-await-in-loop -- one connection
        const all = values.map((value, i) => ({ ...value, bodyId: i % 3 ? first : second }))
        const recorded = await recordStates(tx, BodyState, 'bodyId', all)
        expect(recorded.map(({ name }) => name)).toEqual(values.map(({ name }) => name))
      })
      const shown = async (bodyId: string) =>
        (await rowsOf(database, bodyId))
          .map(({ validFrom, validTo, name, recordedAt, supersededAt }) =>
            [validFrom, validTo, name, recordedAt.toISOString(), supersededAt.toISOString()].join(' '),
          )
          .sort()
      expect([await shown(first), await shown(second)]).toEqual([await shown(one), await shown(two)])
    })
    await assert(property, { numRuns: kind === 'sqlite' ? 30 : 10 })
  }, 60_000)

  test('of a thousand anchors are recorded at once', async () => {
    const bodies = Array.from({ length: 1000 }, () => newId())
    const always = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }
    const record = (name: string) =>
      database.write((db, recordedAt) =>
        recordStates(
          { db, recordedAt },
          BodyState,
          'bodyId',
          bodies.map((bodyId) => ({ ...always, name, bodyId })),
        ),
      )
    await record('before')
    ms += 1000
    await record('after')
    expect(await database.read.countBy(BodyState, { name: 'before', supersededAt: new Date(ms) })).toBe(1000)
    expect(await database.read.countBy(BodyState, { name: 'after', supersededAt: FOREVER })).toBe(1000)
  }, 60_000)

  test('without an end hold on the last day there is', async () => {
    const bodyId = await aBody(database)
    await database.write((db, recordedAt) =>
      recordState({ db, recordedAt }, BodyState, 'bodyId', bodyId, {
        validFrom: '2011-01-01',
        validTo: FOREVER_DAY,
        name: 'A',
      }),
    )
    expect(await nameOn(database, bodyId, LAST_DAY, null)).toEqual(['A'])
    expect(await nameOn(database, bodyId, FOREVER_DAY, null)).toEqual(['A'])
    await database.write((db, recordedAt) =>
      recordState({ db, recordedAt }, BodyState, 'bodyId', bodyId, {
        validFrom: '2011-01-01',
        validTo: LAST_DAY,
        name: 'B',
      }),
    )
    expect(await nameOn(database, bodyId, FOREVER_DAY, null)).toEqual(['A'])
  })

  test('have anchors under whatever key; of those who raise a version each sees what the one before left', async () => {
    await database.write((db) => db.insert(Place, { code: 'luzhou', version: 1 }))
    await database.write((db, recordedAt) => bumpVersion({ db, recordedAt }, Place, 'luzhou', 1))
    const stale = database.write((db, recordedAt) => bumpVersion({ db, recordedAt }, Place, 'luzhou', 1))
    await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', params: { id: 'luzhou', version: 1 } })
    const raise = (code: string) =>
      database.write(async (db, recordedAt) => {
        const isThere = await raiseVersion({ db, recordedAt }, Place, code)
        return isThere ? (await db.findOneByOrFail(Place, { code })).version : null
      })
    const raised = await Promise.all([raise('luzhou'), raise('luzhou'), raise('luzhou')])
    expect(raised.sort()).toEqual([3, 4, 5])
    expect(await raise('nowhere')).toBeNull()
  })

  test('the database itself refuses two current states from the same day', async () => {
    const bodyId = await aBody(database)
    const row = {
      bodyId,
      name: 'A',
      validFrom: '2011-01-01',
      validTo: FOREVER_DAY,
      recordedAt: new Date(ms),
      supersededAt: FOREVER,
    }
    const twice = database.write((db) =>
      db.insert(BodyState, [
        { ...row, rowId: newId() },
        { ...row, rowId: newId() },
      ]),
    )
    await expect(twice).rejects.toThrow(/unique|duplicate/i)
  })
})
