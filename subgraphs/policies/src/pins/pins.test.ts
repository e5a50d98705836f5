import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { aFeed } from '../neighbour-feed.builder.js'
import { Pin, PinItem, pinnedItems, PinVersion, runningUnder, snapshotPins } from './index.js'

const now = () => new Date('2026-02-01T00:00:00.000Z')

forEachDatabase('pins', (open) => {
  let opened: OpenedPolicies
  const setUp = async () => {
    opened = await openPolicies(await open.location(), now)
    const awards = aFeed()
    const evaluations = aFeed()
    const { database } = opened.subgraph
    const db = { db: database.read }
    const { policyProfile } = await opened.ask<{
      policyProfile: { version: { id: string }; snapshot: { id: string; versions: { id: string }[] } }
    }>('{ policyProfile(code: "luzhou") { version { id } snapshot { id versions { id } } } }')
    return { awards, evaluations, database, db, luzhou: policyProfile }
  }
  afterEach(() => opened.subgraph.close())

  test('are kept while something runs, with the versions of their snapshot and the items named', async () => {
    const { awards, database, db, luzhou } = await setUp()
    awards.pinned('round-1', luzhou.snapshot.id, { kind: 'AWARD_ROUND', items: ['a', 'b', 'a'] })
    awards.pinned('round-2', luzhou.snapshot.id, { kind: 'SOMETHING_NEW', items: ['b'] })
    awards.publish('RoundOpened', 'round-1', {})
    opened.subgraph.follow({ awards: awards.feed })
    await opened.subgraph.settle()
    const { total, pins: running } = await runningUnder(db, [luzhou.version.id], 1)
    expect([total, running.map(({ id, kind, source, snapshotId }) => [id, kind, source, snapshotId])]).toEqual([
      2,
      [['round-1', 'AWARD_ROUND', 'awards', luzhou.snapshot.id]],
    ])
    expect((await database.read.findOneByOrFail(Pin, { id: 'round-2' })).kind).toBe('OTHER')
    const versions = await database.read.find(PinVersion, { where: { pinId: 'round-1' }, order: { position: 'ASC' } })
    expect(versions.map(({ versionId }) => versionId)).toEqual(luzhou.snapshot.versions.map(({ id }) => id))
    expect(await pinnedItems(db, [luzhou.version.id], ['a', 'b', 'c'])).toEqual([
      { item: 'a', count: 1, titleZh: 'round-1 点评', titleEn: 'Review round-1' },
      { item: 'b', count: 2, titleZh: 'round-1 点评', titleEn: 'Review round-1' },
    ])
    awards.released('round-1')
    await opened.subgraph.settle()
    expect(await runningUnder(db, [luzhou.version.id], 10)).toMatchObject({ total: 1, pins: [{ id: 'round-2' }] })
    expect(await database.read.countBy(PinItem, { pinId: 'round-1' })).toBe(0)
    expect(await database.read.countBy(PinVersion, { pinId: 'round-1' })).toBe(0)
  })

  test('under a version further up count there too; an item that a scheme further down states itself stays', async () => {
    const { awards, db, luzhou } = await setUp()
    const [base] = luzhou.snapshot.versions
    awards.pinned('round-1', luzhou.snapshot.id, { items: ['central.only'] })
    opened.subgraph.follow({ awards: awards.feed })
    await opened.subgraph.settle()
    expect(await runningUnder(db, [base!.id], 10)).toMatchObject({ total: 1, pins: [{ id: 'round-1' }] })
    expect(await runningUnder(db, ['00000000-0000-7000-8000-000000000000'], 10)).toEqual({ total: 0, pins: [] })
    expect(await runningUnder(db, [], 10)).toEqual({ total: 0, pins: [] })
    const own = await opened.ask<{ policyProfile: { procedures: { nodes: { code: string }[] } } }>(
      '{ policyProfile(code: "luzhou") { procedures(first: 1) { nodes { code } } } }',
    )
    const { code } = own.policyProfile.procedures.nodes[0]!
    awards.pinned('round-2', luzhou.snapshot.id, { items: [code] })
    await opened.subgraph.settle()
    expect(await pinnedItems(db, [base!.id], [code, 'central.only'])).toEqual([
      { item: 'central.only', count: 1, titleZh: 'round-1 点评', titleEn: 'Review round-1' },
    ])
    expect(await pinnedItems(db, [luzhou.version.id], [code])).toMatchObject([{ item: code, count: 1 }])
  })

  test('of one neighbour are rebuilt without those of another, and have no drift', async () => {
    const { awards, evaluations, database, luzhou } = await setUp()
    awards.pinned('round-1', luzhou.snapshot.id, { items: ['a'] })
    evaluations.pinned('review-1', luzhou.snapshot.id, { items: ['a'] })
    opened.subgraph.follow({ awards: awards.feed, evaluations: evaluations.feed })
    await opened.subgraph.settle()
    const ofAwards = snapshotPins.find(({ from }) => from === 'awards')!
    expect(await ofAwards.driftOf(database, awards.feed, now)).toEqual([])
    await ofAwards.rebuild(database, awards.feed, now)
    expect((await database.read.find(Pin, { order: { id: 'ASC' } })).map(({ id }) => id)).toEqual([
      'review-1',
      'round-1',
    ])
    expect(await ofAwards.driftOf(database, awards.feed, now)).toEqual([])
  })

  test('hold back no watermark while their neighbour is not there, and do once it is', async () => {
    const { awards, luzhou } = await setUp()
    await opened.subgraph.settle()
    const alone = await opened.subgraph.watermark()
    expect(alone.getTime()).toBeGreaterThan(0)
    awards.pinned('round-1', luzhou.snapshot.id)
    opened.subgraph.follow({ awards: awards.feed })
    expect(await opened.subgraph.watermark()).toEqual(new Date(0))
    await opened.subgraph.settle()
    expect(await opened.subgraph.watermark()).toEqual(new Date('2026-01-01T00:01:00.000Z'))
    opened.subgraph.follow({})
    expect((await opened.subgraph.watermark()).getTime()).toBeGreaterThanOrEqual(alone.getTime())
  })
})
