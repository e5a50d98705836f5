import { array, assert, asyncProperty, constantFrom, integer, option, record as shape, tuple } from 'fast-check'
import { Column, Entity } from 'typeorm'
import { type Database, sharedColumns } from '../database/index.js'
import { BEGINNING_DAY, FOREVER, FOREVER_DAY, newId } from '../time/index.js'
import { forEachDatabase } from '../testing/index.js'
import { Anchor, bumpVersion, endState, recordState, State, StateKey, whereAsOf } from './index.js'

@Entity('bodies')
class Body extends Anchor {}

@Entity('body_states')
@StateKey('body_states', 'bodyId')
class BodyState extends State {
  @Column(sharedColumns.id) bodyId: string
  @Column(sharedColumns.line) name: string
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
    database = await open([Body, BodyState], [], () => new Date(ms))
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
