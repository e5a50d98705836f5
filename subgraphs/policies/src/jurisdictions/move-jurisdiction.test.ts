import { forEachDatabase } from '@meritgraph/shared/testing'
import { FOREVER } from '@meritgraph/shared/time'
import { viewerWith } from '../policies.builder.js'
import { codesOf, openTree, type OpenedTree } from './changed-tree.builder.js'
import { Jurisdiction, JurisdictionAnchor } from './jurisdiction.entity.js'

forEachDatabase('changing the tree of jurisdictions', (open) => {
  let tree: OpenedTree
  let now: Date
  beforeEach(async () => {
    now = new Date('2026-03-01T08:00:00.000Z')
    tree = await openTree(await open.location(), () => now)
  }, 60_000)
  afterEach(() => tree.subgraph.close())

  test('a new county stands below its city, with its source, and can have a scheme', async () => {
    now = new Date('2026-03-02T08:00:00.000Z')
    const source = { document: '国函〔1983〕3号', quote: '泸县划归泸州市' }
    const given = {
      code: 'luxian',
      parentCode: 'luzhou',
      level: 'COUNTY',
      validFrom: '1983-03-03',
      source,
      note: null,
    }
    const name = { zh: '泸县', en: 'Luxian County' }
    const before = (await tree.written()).map((rows) => rows.length)
    expect(await tree.run('add', { ...given, name, idempotencyKey: 'luxian' })).toEqual({
      jurisdiction: {
        code: 'luxian',
        name,
        level: 'COUNTY',
        status: 'STATED',
        note: null,
        parent: { code: 'luzhou' },
        ancestors: [{ code: 'china' }, { code: 'sichuan' }, { code: 'luzhou' }],
        clauses: [{ ...source, section: null }],
      },
      userErrors: [],
    })
    const after = await tree.written()
    expect(after.map((rows, i) => rows.length - before[i]!)).toEqual([1, 1, 1, 1, 1])
    expect(await tree.above('luxian', '1983-03-02')).toBeNull()
    expect(await tree.above('luxian', '1983-03-03')).toEqual(['china', 'sichuan', 'luzhou'])
    // The same again changes nothing again; other input under the same key is refused.
    await tree.run('add', { ...given, name, idempotencyKey: 'luxian' })
    expect(await tree.written()).toEqual(after)
    const { userErrors } = await tree.run('add', { ...given, name: { zh: '泸' }, idempotencyKey: 'luxian' })
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }])
  })

  test('an editor over the parent adds below it, and nowhere else', async () => {
    const editor = viewerWith('SCHEME_EDITOR', 'luzhou')
    const county = { level: 'COUNTY', validFrom: '2000-01-01', name: { zh: '县' } }
    expect(codesOf(await tree.run('add', { ...county, code: 'a', parentCode: 'luzhou' }, editor))).toEqual([])
    expect(
      codesOf(await tree.run('add', { ...county, code: 'b', parentCode: 'a', level: 'INSTITUTION' }, editor)),
    ).toEqual([])
    expect(await tree.forbidden('add', { ...county, code: 'c', parentCode: 'sichuan' }, editor)).toEqual(['FORBIDDEN'])
  })

  test('a move takes along all below, from its day; before it and as known before it nothing changes', async () => {
    await tree.add('luxian', 'luzhou', 'COUNTY')
    await tree.add('school', 'luxian', 'INSTITUTION')
    const known = now
    now = new Date('2026-03-02T08:00:00.000Z')
    await tree.subgraph.settle()
    const { events } = await tree.subgraph.feed.read(0, 500)
    const moved = await tree.move('luzhou', 'jiangsu', '2020-01-01')
    expect(moved).toMatchObject({
      userErrors: [],
      jurisdiction: { parent: { code: 'jiangsu' }, status: 'EXTERNAL', note: { zh: '试验' }, clauses: [] },
    })
    const path = ['china', 'jiangsu', 'luzhou', 'luxian']
    expect(await tree.above('school', '2020-01-01')).toEqual(path)
    expect(await tree.above('school', '2019-12-31')).toEqual(['china', 'sichuan', 'luzhou', 'luxian'])
    expect(await tree.above('school', '2020-01-01', known)).toEqual(['china', 'sichuan', 'luzhou', 'luxian'])
    const under = async (code: string, valid: string) =>
      tree.ask(`{ jurisdictions(under: "${code}") { nodes { code } } }`, { asOf: { valid, known: null } })
    const nodes = (...codes: string[]) => ({ jurisdictions: { nodes: codes.map((code) => ({ code })) } })
    expect(await under('jiangsu', '2026-03-02')).toEqual(nodes('luxian', 'luzhou', 'school', 'wujiang'))
    expect(await under('sichuan', '2026-03-02')).toEqual(nodes('neijiang', 'neijiang-normal-university'))

    // Every place that changed is published, with its day and instant, for those who keep a copy of the tree.
    await tree.subgraph.settle()
    const later = (await tree.subgraph.feed.read(events.at(-1)!.sequence, 500)).events
    expect(later.map(({ type, payload }) => [type, payload])).toEqual(
      [
        ['luzhou', path.slice(0, 3)],
        ['luxian', path],
        ['school', [...path, 'school']],
      ].map(([code, codes]) => [
        'JurisdictionPlaced',
        expect.objectContaining({
          code,
          path: codes,
          parentCode: codes!.at(-2),
          validFrom: '2020-01-01',
          validTo: '9999-12-31',
          recordedAt: now.toISOString(),
        }),
      ]),
    )
    const anchor = await tree.subgraph.database.read.findOneByOrFail(JurisdictionAnchor, { code: 'school' })
    expect(anchor.version).toBe(2)
  })

  test('moves follow one another, and one in between leaves the later one as it is', async () => {
    await tree.add('luxian', 'luzhou', 'COUNTY')
    expect(codesOf(await tree.move('luxian', 'neijiang', '2010-01-01'))).toEqual([])
    expect(codesOf(await tree.move('luxian', 'wujiang', '2005-01-01'))).toEqual(['JURISDICTION_LEVEL_WRONG'])
    expect(codesOf(await tree.move('luxian', 'beijing', '2005-01-01'))).toEqual([])
    const days = ['2004-12-31', '2005-01-01', '2009-12-31', '2010-01-01']
    expect(await Promise.all(days.map(async (day) => (await tree.above('luxian', day))!.at(-1)))).toEqual([
      'luzhou',
      'beijing',
      'beijing',
      'neijiang',
    ])
    // What is added below later stands where the parent stands at each time.
    await tree.add('school', 'luxian', 'INSTITUTION', '2004-01-01')
    expect(await Promise.all(days.map(async (day) => (await tree.above('school', day))!.at(-2)))).toEqual([
      'luzhou',
      'beijing',
      'beijing',
      'neijiang',
    ])
  })

  test('a name lasts up to the next; the code and all below stay', async () => {
    await tree.add('luxian', 'luzhou', 'COUNTY')
    const name = { zh: '泸县', en: 'Luxian' }
    expect(await tree.run('rename', { code: 'luxian', name, validFrom: '2010-01-01' })).toMatchObject({
      userErrors: [],
      jurisdiction: { name },
    })
    expect(await tree.run('rename', { code: 'luxian', name: { zh: '泸' }, validFrom: '2005-01-01' })).toMatchObject({
      userErrors: [],
    })
    const named = async (valid: string) =>
      (
        await tree.ask<{ jurisdiction: { name: { zh: string } } }>('{ jurisdiction(code: "luxian") { name { zh } } }', {
          asOf: { valid, known: null },
        })
      ).jurisdiction.name.zh
    expect(await Promise.all(['2004-12-31', '2005-01-01', '2009-12-31', '2010-01-01'].map(named))).toEqual([
      'luxian',
      '泸',
      '泸',
      '泸县',
    ])
  })

  test('moves at once never close a circle: of two that would, one is made and the other told why not', async () => {
    const pairs = ['a', 'b', 'c', 'd'].map((name) => [`${name}1`, `${name}2`] as const)
    for (const code of pairs.flat()) await tree.add(code, 'luzhou', 'INSTITUTION') // oxlint-disable-line no-await-in-loop -- one after the other
    const moves = pairs.flatMap(([one, two]) => [tree.move(one, two, '2010-01-01'), tree.move(two, one, '2010-01-01')])
    const told = (await Promise.all(moves)).map(codesOf)
    for (const [i, [one, two]] of pairs.entries()) {
      expect([...told[2 * i]!, ...told[2 * i + 1]!]).toEqual(['JURISDICTION_PARENT_BELOW'])
      const depths = [(await tree.above(one, '2010-01-01'))!.length, (await tree.above(two, '2010-01-01'))!.length] // oxlint-disable-line no-await-in-loop -- one pair after the other
      expect(depths.sort()).toEqual([3, 4])
    }
  })

  test('what is added while its parent moves stands under the moved parent, and a jurisdiction has one parent at any time', async () => {
    await tree.add('luxian', 'luzhou', 'COUNTY')
    const results = await Promise.all([
      tree.move('luxian', 'neijiang', '2010-01-01'),
      tree.move('luxian', 'beijing', '2010-01-01'),
      tree.add('school', 'luxian', 'INSTITUTION', '2000-01-01'),
      tree.move('luxian', 'luzhou', '2012-01-01'),
    ])
    const made = results.flatMap(codesOf)
    expect(made.filter((code) => code !== 'JURISDICTION_PARENT_UNCHANGED')).toEqual([])
    for (const day of ['2000-01-01', '2010-01-01', '2012-01-01', '2026-03-01']) {
      const county = (await tree.above('luxian', day))! // oxlint-disable-line no-await-in-loop -- one day after the other
      expect(await tree.above('school', day)).toEqual([...county, 'luxian']) // oxlint-disable-line no-await-in-loop -- one day after the other
    }
    const { read } = tree.subgraph.database
    const rows = await read.findBy(Jurisdiction, {
      code: 'luxian',
      supersededAt: FOREVER,
    })
    const sorted = rows.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    for (const [i, row] of sorted.slice(1).entries()) expect(row.validFrom).toBe(sorted[i]!.validTo)
  })
})
