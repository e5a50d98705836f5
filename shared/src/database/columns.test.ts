import { Column, Entity, In, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm'
import { FOREVER } from '../time/index.js'
import { forEachDatabase } from '../testing/index.js'
import { columns, driftOf, sharedColumns } from './index.js'

@Entity('samples')
class Sample {
  @PrimaryColumn(sharedColumns.id) id: string
  @Column(sharedColumns.code) code: string
  @Column(sharedColumns.day) on: string
  @Column(sharedColumns.instant) at: Date
  @Column(sharedColumns.word) state: string
  @Column(sharedColumns.hash) hash: string
  @Column(sharedColumns.line) line: string
  @Column(sharedColumns.text) text: string
  @Column({ ...sharedColumns.json, nullable: true }) value: object | null
  @Column({ ...sharedColumns.bytes, nullable: true }) bytes: Buffer | null
  @Column(sharedColumns.int) count: number
  @Column({ ...sharedColumns.bigint, nullable: true }) big: number | null
  @Column(sharedColumns.bool) flag: boolean
}

class Samples20261124000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const c = columns(runner)
    const table = new Table({
      name: 'samples',
      columns: [
        c.id('id', { isPrimary: true }),
        c.code('code'),
        c.day('on'),
        c.instant('at'),
        c.word('state'),
        c.hash('hash'),
        c.line('line'),
        c.text('text'),
        c.json('value', { isNullable: true }),
        c.bytes('bytes', { isNullable: true }),
        c.int('count'),
        c.bigint('big', { isNullable: true }),
        c.bool('flag'),
      ],
    })
    await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('samples')
  }
}

forEachDatabase('columns', (open) => {
  test('of a migration are those of the entity', async () => {
    const database = await open([Sample], [Samples20261124000000])
    expect(await driftOf(database)).toEqual([])
  })

  test('that a migration forgot are drift', async () => {
    class Nothing20261124000000 extends Samples20261124000000 {
      override up = async () => undefined
    }
    const database = await open([Sample], [Nothing20261124000000])
    expect((await driftOf(database)).join()).toContain('CREATE TABLE')
  })

  test('give back what was put in', async () => {
    const database = await open([Sample], [Samples20261124000000])
    const sample: Sample = {
      id: '01a20ff2-a8ea-7643-b820-da06a1cc1e07',
      code: 'beijing.award.2010.city',
      on: '0001-01-01',
      at: new Date('2011-07-15T01:02:03.456Z'),
      state: 'OPEN',
      hash: 'f'.repeat(64),
      line: '创先争优 😀',
      text: '字'.repeat(100_000),
      value: { b: [1, null, 'x'], a: '中' },
      bytes: Buffer.from([...Array(100_000).keys()]),
      count: -5,
      big: 2 ** 53 - 1,
      flag: true,
    }
    const open2 = {
      ...sample,
      id: sample.id.replace('7', '8'),
      code: 'C',
      at: FOREVER,
      value: null,
      bytes: null,
      big: null,
      flag: false,
    }
    await database.write((em) => em.insert(Sample, [sample, open2]))
    const found = await database.read.find(Sample, { order: { id: 'ASC' } })
    const ofThisRealm = found.map((row) => ({ ...row, bytes: row.bytes && Buffer.from(row.bytes) }))
    expect(ofThisRealm).toEqual([sample, open2])
    expect(await database.read.countBy(Sample, { code: 'c' })).toBe(0)
  })

  test('of ASCII find nothing by a text of other letters, and do not fail', async () => {
    const database = await open([Sample], [Samples20261124000000])
    const sample = {
      ...{ id: 'a', code: 'luzhou', on: '2011-07-15', at: FOREVER, state: 'OPEN', hash: 'f' },
      ...{ line: '泸州', text: '😀', value: { 泸: '州' }, bytes: null, count: 1, big: null, flag: true },
    }
    await database.write((em) => em.insert(Sample, sample))
    expect(await database.read.findBy(Sample, { code: In(['泸州', 'luzhou', '😀', '\ud800']) })).toEqual([sample])
    expect(await database.read.countBy(Sample, { id: '泸州' })).toBe(0)
    expect(await database.read.countBy(Sample, { line: '泸州' })).toBe(1)
    const beyond = database.read.createQueryBuilder(Sample, 's').where('(s.code, s.id) > (:code, :id)')
    expect(await beyond.setParameters({ code: '泸州', id: '😀' }).getMany()).toEqual([])
    expect(await database.write((em) => em.update(Sample, { code: '泸州' }, { line: "'字'" }))).toMatchObject({
      affected: 0,
    })
  })

  test('are made once, however many processes start together', async () => {
    const location = await open.location()
    if ('file' in location) return // one process per data folder
    const together = () => open([Sample], [Samples20261124000000], undefined, location)
    const databases = await Promise.all([together(), together(), together()])
    expect(await Promise.all(databases.map(driftOf))).toEqual([[], [], []])
  })
})
