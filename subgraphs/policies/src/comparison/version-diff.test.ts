import type { Profile } from '@meritgraph/shared/profile'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import type { PolicyVersion } from '../profiles/index.js'
import { countyOf, publish, reviewedEvery, shipped } from '../publishing.builder.js'

interface Side {
  words: { en: string } | null
  clauses: { section: string }[]
}
interface Diff {
  isResolved: boolean
  before: { id: string }
  after: { id: string }
  counts: Record<string, number>
  changes: {
    totalCount: number
    pageInfo: { endCursor: string | null; hasNextPage: boolean }
    nodes: { kind: string; path: string; item: string | null; leaf: string | null; before: Side; after: Side }[]
  }
}

const DIFF = `query ($before: VersionRef!, $after: VersionRef!, $resolved: Boolean! = false, $first: Int! = 20, $cursor: String) {
  versionDiff(before: $before, after: $after, resolved: $resolved) {
    isResolved before { id } after { id } counts { added removed changed retimed moved recoded all }
    changes(first: $first, after: $cursor) { totalCount pageInfo { endCursor hasNextPage } nodes {
      kind path item leaf before { words { zh en } clauses { section } } after { words { zh en } clauses { section } }
    } }
  }
}`

const NONE = { added: 0, removed: 0, changed: 0, retimed: 0, moved: 0, recoded: 0, all: 0 }

/** Luzhou with another interval, and without the first carrier of its first sector. */
function changed(luzhou: Profile): Profile {
  const [sector, ...sectors] = luzhou.sectors
  const later = reviewedEvery(luzhou, 'P3M')
  return { ...later, sectors: [{ ...sector!, carriers: sector!.carriers.slice(1) }, ...sectors] }
}

forEachDatabase('versionDiff', (open) => {
  let policies: OpenedPolicies
  let later: PolicyVersion
  let now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
    now = new Date('2026-03-02T08:00:00.000Z')
    later = await publish(policies, changed(shipped('luzhou')), { validFrom: '2011-01-01' })
    await publish(policies, countyOf('luzhou', 'naxi'))
    now = new Date('2026-03-03T08:00:00.000Z')
    await policies.subgraph.settle()
  }, 30_000)
  afterAll(() => policies.subgraph.close())

  const diff = async (variables: Record<string, unknown>) =>
    (await policies.ask<{ versionDiff: Diff }>(DIFF, { variables })).versionDiff
  const summary = ({ changes }: Diff) =>
    changes.nodes.map(({ kind, path, before, after }) =>
      [kind, path, before?.words?.en ?? '-', after?.words?.en ?? '-'].join(' | '),
    )
  const old = { profile: 'luzhou', on: '2010-07-15' }
  const EXPECTED = [
    'REMOVED | sectors[luzhou.sector.rural].carriers[luzhou.sector.rural.members.set-posts-with-fixed-duties] | Set posts with fixed duties | -',
    'RETIMED | procedures[luzhou.link.review].cadence | every six months, in principle | every quarter, in principle',
  ]

  test('of a version and itself is empty', async () => {
    const found = await diff({ before: old, after: old })
    expect(found.counts).toEqual(NONE)
    expect([found.changes.totalCount, found.changes.nodes, found.before.id === found.after.id]).toEqual([0, [], true])
  })

  test('says what a later version changed, with clauses', async () => {
    const found = await diff({ before: old, after: { version: later.id } })
    expect(summary(found).toSorted()).toEqual(EXPECTED)
    expect(found.counts).toEqual({ ...NONE, removed: 1, retimed: 1, all: 2 })
    const retimed = found.changes.nodes.find(({ kind }) => kind === 'RETIMED')!
    expect(retimed).toMatchObject({
      item: 'luzhou.link.review',
      leaf: 'cadence',
      after: { clauses: [{ section: '四/(二)' }, { section: '四/(二)' }] },
    })
  })

  test('finds the same versions by date, by id and as known', async () => {
    const byDate = await diff({ before: old, after: { profile: 'luzhou', on: '2011-07-15' } })
    expect(byDate.after.id).toBe(later.id)
    const byId = await diff({ before: { version: byDate.before.id }, after: { version: later.id } })
    expect(byId).toEqual(byDate)
    const known = { profile: 'luzhou', on: '2011-07-15', known: '2026-03-01T09:00:00.000Z' }
    expect((await diff({ before: known, after: { version: later.id } })).before.id).toBe(byDate.before.id)
  })

  test('of resolved schemes shows what a base changed for those that build on it', async () => {
    const [before, after] = ['2010-07-15', '2011-07-15'].map((on) => ({ profile: 'naxi', on }))
    expect((await diff({ before, after })).counts).toEqual(NONE)
    const found = await diff({ before, after, resolved: true })
    expect([found.isResolved, summary(found).toSorted()]).toEqual([true, EXPECTED])
  })

  test('of two schemes matches items by concept', async () => {
    const two = { before: { profile: 'luzhou' }, after: { profile: 'beijing' }, first: 100 }
    const review: string[] = []
    let page: Diff['changes'] | null = null
    let seen = 0
    do {
      const found: Diff = await diff({ ...two, cursor: page?.pageInfo.endCursor ?? null })
      page = found.changes
      seen += page.nodes.length
      for (const { kind, item, leaf } of page.nodes)
        if (item === 'beijing.link.review') review.push([kind, leaf].filter(Boolean).join(' '))
    } while (page.pageInfo.hasNextPage)
    expect(seen).toBe(page.totalCount)
    expect(review).toEqual(['RECODED', 'RETIMED cadence', 'CHANGED name', 'CHANGED order', 'CHANGED source'])
  })

  test('comes in pages, and as a document as a whole', async () => {
    const asked = { before: old, after: { version: later.id }, first: 1 }
    const first = await diff(asked)
    const next = await diff({ ...asked, cursor: first.changes.pageInfo.endCursor })
    expect([...summary(first), ...summary(next)].toSorted()).toEqual(EXPECTED)
    expect([first.changes.pageInfo.hasNextPage, next.changes.pageInfo.hasNextPage]).toEqual([true, false])
    const query = `query ($before: VersionRef!, $after: VersionRef!) { versionDiff(before: $before, after: $after) {
      document(format: MARKDOWN, language: ZH)
    } }`
    const { versionDiff } = await policies.ask<{ versionDiff: { document: string } }>(query, { variables: asked })
    const lines = versionDiff.document.split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '# 版本对照',
      '',
      '泸州市创先争优活动方案（2010-04-01–2011-01-01） → 泸州市创先争优活动方案（2011-01-01–）',
      '',
      '删除 1，改期 1',
    ])
    expect(lines.filter((line) => line.includes('改期'))[1]).toBe(
      '| **领导点评 · 周期**<br><sub>procedures\\[luzhou.link.review\\].cadence</sub> | 改期 | 原则上每半年一次<br><sub>四/(二) 「领导点评原则上每半年进行1次」</sub><br><sub>四/(二) 「也可根据活动进展情况和工作需要不定期开展」</sub> | 原则上每季度一次<br><sub>四/(二) 「领导点评原则上每半年进行1次」</sub><br><sub>四/(二) 「也可根据活动进展情况和工作需要不定期开展」</sub> |',
    )
  })

  test.each([
    ['VERSION_REFERENCE_INVALID', {}, '`after`'],
    ['VERSION_REFERENCE_INVALID', { version: 'x', profile: 'luzhou' }, '`after`'],
    ['COMPARED_VERSION_UNKNOWN', { version: 'x' }, '`x`'],
    ['COMPARED_SCHEME_UNKNOWN', { profile: 'nowhere' }, '`nowhere`'],
    ['COMPARED_SCHEME_UNKNOWN', { profile: 'luzhou', on: '2009-12-31' }, '`luzhou`'],
    ['COMPARED_KNOWN_TOO_LATE', { profile: 'luzhou', known: '2027-01-01T00:00:00.000Z' }, '2027-01-01T00:00:00.000Z'],
  ])('refuses with %s: %j', async (code, after, said) => {
    const { data, errors } = await policies.run(DIFF, { variables: { before: old, after } })
    expect([data, errors?.[0]?.extensions?.code]).toEqual([null, code])
    expect(errors![0]!.message).toContain(said)
  })
})
