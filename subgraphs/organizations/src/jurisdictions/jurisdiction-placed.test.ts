import { journal } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { BEGINNING_DAY, FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { placingFeed } from '../subgraph.builder.js'
import { JurisdictionPath, jurisdictionPaths } from '@meritgraph/shared/replicas'

const FIRST = new Date('2026-03-01T00:00:00.000Z')
const LATER = new Date('2026-04-01T00:00:00.000Z')

/** Luzhou comes under a new province from 2020 on, as recorded a month later. */
function feedWithMove() {
  const feed = placingFeed([['china'], ['china', 'sichuan'], ['china', 'sichuan', 'luzhou']])
  const placed = {
    code: 'luzhou',
    parentCode: 'chongqing',
    path: ['china', 'chongqing', 'luzhou'],
    nameZh: '泸州',
    nameEn: 'Luzhou',
  }
  const payload = { ...placed, validFrom: '2020-01-01', validTo: FOREVER_DAY, recordedAt: LATER.toJSON() }
  const other = { sequence: 4, id: 'x', type: 'EventDateRecorded', key: 'e', payload: {}, recordedAt: LATER }
  const move = { sequence: 5, id: 'y', type: 'JurisdictionPlaced', key: 'luzhou', payload, recordedAt: LATER }
  return {
    async read(after: number, limit: number) {
      const { events } = await feed.read(0, 100)
      return { events: [...events, other, move].slice(after, after + limit), watermark: LATER }
    },
  }
}

forEachDatabase('the copy of the jurisdiction tree', (open) => {
  const now = () => new Date('2026-05-01T00:00:00.000Z')
  const openCopy = async () => {
    const database = await open([...journal.entities, JurisdictionPath], [], now)
    await jurisdictionPaths.catchUp(database, feedWithMove(), now)
    return database
  }

  test('holds every state with the times at which the policies subgraph recorded it', async () => {
    const database = await openCopy()
    const rows = await database.read.find(JurisdictionPath, {
      where: { code: 'luzhou' },
      order: { recordedAt: 'ASC', validFrom: 'ASC' },
    })
    expect(rows.map((row) => ({ ...row, rowId: undefined }))).toEqual([
      {
        ...{ code: 'luzhou', parentCode: 'sichuan', path: '/china/sichuan/luzhou/', nameZh: 'luzhou', nameEn: null },
        ...{ validFrom: BEGINNING_DAY, validTo: FOREVER_DAY, recordedAt: FIRST, supersededAt: LATER },
      },
      {
        ...{ code: 'luzhou', parentCode: 'sichuan', path: '/china/sichuan/luzhou/', nameZh: 'luzhou', nameEn: null },
        ...{ validFrom: BEGINNING_DAY, validTo: '2020-01-01', recordedAt: LATER, supersededAt: FOREVER },
      },
      {
        ...{
          code: 'luzhou',
          parentCode: 'chongqing',
          path: '/china/chongqing/luzhou/',
          nameZh: '泸州',
          nameEn: 'Luzhou',
        },
        ...{ validFrom: '2020-01-01', validTo: FOREVER_DAY, recordedAt: LATER, supersededAt: FOREVER },
      },
    ])
    expect(await jurisdictionPaths.watermark(database)).toEqual(LATER)
  })

  test('takes each event in once', async () => {
    const database = await openCopy()
    const before = await database.read.count(JurisdictionPath)
    await Promise.all([1, 2, 3].map(() => jurisdictionPaths.catchUp(database, feedWithMove(), now)))
    expect(await database.read.count(JurisdictionPath)).toBe(before)
  })

  test('shows where it drifts, and a rebuild mends it', async () => {
    const database = await openCopy()
    expect(await jurisdictionPaths.driftOf(database, feedWithMove(), now)).toEqual([])
    await database.write(async (db) => {
      await db.update(JurisdictionPath, { code: 'sichuan' }, { path: '/elsewhere/' })
      await db.delete(JurisdictionPath, { code: 'china' })
    })
    const drift = await jurisdictionPaths.driftOf(database, feedWithMove(), now)
    expect(drift.map(({ kind, row }) => [kind, (row as JurisdictionPath).path]).sort()).toEqual([
      ['ABSENT', '/china/'],
      ['ABSENT', '/china/sichuan/'],
      ['UNEXPECTED', '/elsewhere/'],
    ])
    await jurisdictionPaths.rebuild(database, feedWithMove(), now)
    expect(await jurisdictionPaths.driftOf(database, feedWithMove(), now)).toEqual([])
    expect(await database.read.count(JurisdictionPath)).toBe(5)
  })
})
