import { assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { edited, someEdits } from './edits.builder.js'
import { allProfiles, BASES, profileOf } from './five-profiles.builder.js'
import { aTree } from './generated-trees.builder.js'
import { applyChanges, type Change, countsOf, diffProfiles } from './index.js'
import { same } from './same.js'
import { aSmallScheme, said, type SmallScheme, theScheme } from './small-scheme.builder.js'

const asKept = (changes: Change[]) => JSON.parse(JSON.stringify(changes)) as Change[]
const lines = (changes: readonly Change[]) => changes.map(({ kind, path }) => `${kind} ${path}`)

test.each<[string, (scheme: SmallScheme) => void, Partial<Change>[]]>([
  ['nothing', () => {}, []],
  [
    'a value',
    ({ awards }) => (awards[0]!.quota = said(60)),
    [
      {
        kind: 'CHANGED',
        section: 'awards',
        path: 'awards[s.praise].quota',
        item: 's.praise',
        leaf: 'quota',
        list: null,
      },
    ],
  ],
  [
    'what a value rests on',
    ({ period }) => (period.end = { ...period.end, source: [] }),
    [{ kind: 'CHANGED', path: 'period.end', item: 's.period', leaf: 'end' }],
  ],
  [
    'a moment of a record that stands alone',
    ({ period }) => (period.end = said<unknown>({ kind: 'event', event: 'congress', relation: 'before' })),
    [{ kind: 'RETIMED', path: 'period.end', item: 's.period', leaf: 'end' }],
  ],
  [
    'a cadence that was silent',
    ({ procedures }) => (procedures[1]!.cadence = said<unknown>({ interval: 'P1Y', strength: 'required', tiedTo: [] })),
    [{ kind: 'RETIMED', path: 'procedures[s.report].cadence', item: 's.report', leaf: 'cadence' }],
  ],
  [
    'a value of the scheme itself',
    ({ identity }) => (identity.name = said({ zh: '新方案', en: null as string | null })),
    [{ kind: 'CHANGED', section: 'identity', path: 'identity.name', item: null, leaf: 'identity.name' }],
  ],
  [
    'a list of texts, whole',
    (scheme) => (scheme.bodies = ['b', 'c']),
    [{ kind: 'CHANGED', path: 'bodies', item: null, leaf: 'bodies', before: ['b'], after: ['b', 'c'] }],
  ],
  [
    'a record that comes',
    (scheme) => (scheme.control = { unsourced: 'block' }),
    [{ kind: 'CHANGED', path: 'control', leaf: 'control', before: null, after: { unsourced: 'block' } }],
  ],
  [
    'a record with items that goes',
    (scheme) => (scheme.tiers = null),
    [
      { kind: 'CHANGED', path: 'tiers', leaf: 'tiers', before: { tiers: [], duties: [] }, after: null },
      { kind: 'REMOVED', path: 'tiers.tiers[s.first]', item: 's.first', list: 'tiers.tiers', follows: null },
      { kind: 'REMOVED', path: 'tiers.tiers[s.last]', item: 's.last', list: 'tiers.tiers', follows: null },
    ],
  ],
  [
    'an item with what is in it',
    ({ awards }) => awards.push({ code: 's.new', name: said({ zh: '新', en: null }), quota: said(1), from: null }),
    [
      {
        kind: 'ADDED',
        path: 'awards[s.new]',
        item: 's.new',
        leaf: null,
        before: undefined,
        after: { code: 's.new', name: said({ zh: '新', en: null }), quota: said(1), from: null },
        list: 'awards',
        follows: 's.praise',
      },
    ],
  ],
  [
    'an item that stands alone',
    (scheme) => (scheme.theme = { code: 's.theme', theme: said('t'), handles: [] }),
    [{ kind: 'ADDED', path: 'theme', item: 's.theme', list: 'theme', follows: null }],
  ],
  [
    'an item that goes',
    ({ procedures }) => procedures.shift(),
    [{ kind: 'REMOVED', path: 'procedures[s.review]', before: aSmallScheme().procedures[0]!, after: undefined }],
  ],
  [
    'the order of items: as few as possible move',
    ({ procedures }) => procedures[0]!.acts.unshift(procedures[0]!.acts.pop()!),
    [
      {
        kind: 'MOVED',
        path: 'procedures[s.review].acts[s.review.c]',
        before: { list: 'procedures[s.review].acts', follows: 's.review.b' },
        after: { list: 'procedures[s.review].acts', follows: null },
        list: 'procedures[s.review].acts',
        follows: null,
      },
    ],
  ],
  [
    'an item that goes with another, out of one that goes',
    ({ procedures }) => procedures[1]!.acts.push(procedures.shift()!.acts[0]!),
    [
      {
        kind: 'MOVED',
        path: 'procedures[s.report].acts[s.review.a]',
        before: { list: 'procedures[s.review].acts', follows: null },
      },
      {
        kind: 'REMOVED',
        path: 'procedures[s.review]',
        before: { ...aSmallScheme().procedures[0]!, acts: aSmallScheme().procedures[0]!.acts.slice(1) },
      },
    ],
  ],
  [
    'an item that is another one, of the same code',
    ({ procedures, absent }) => absent.push({ code: procedures.pop()!.code, name: said('述职') }),
    [
      { kind: 'REMOVED', path: 'procedures[s.report]' },
      { kind: 'ADDED', path: 'absent[s.report]', after: { code: 's.report', name: said('述职') }, list: 'absent' },
    ],
  ],
  [
    'another code in the place of one item',
    ({ period }) => (period.code = 's.time'),
    [
      {
        kind: 'RECODED',
        path: 'period',
        item: 's.time',
        was: 's.period',
        leaf: null,
        before: 's.period',
        after: 's.time',
      },
    ],
  ],
  [
    'another code without a concept',
    ({ tiers }) => (tiers!.tiers![0]!.code = 's.top'),
    [{ kind: 'ADDED' }, { kind: 'REMOVED' }],
  ],
])('tells %s', (_case, edit, expected) => {
  const changes = diffProfiles(aSmallScheme(), theScheme(edit))
  expect(changes).toEqual(expected.map((change) => expect.objectContaining(change)))
  expect(applyChanges(aSmallScheme(), asKept(changes))).toEqual(theScheme(edit))
})

test('tells an item by its concept, and what refers to it', () => {
  const after = theScheme(({ procedures, awards }) => {
    awards[0]!.code = 's.honour'
    awards[0]!.quota = said(40)
    procedures[0]!.feedsInto = ['s.honour']
  })
  const conceptOf = (item: string) => (['s.praise', 's.honour'].includes(item) ? 'commendation' : null)
  const changes = diffProfiles(aSmallScheme(), after, { conceptOf })
  expect(changes).toMatchObject([
    { kind: 'RECODED', path: 'procedures[s.review].feedsInto', leaf: 'feedsInto', after: ['s.honour'] },
    { kind: 'RECODED', path: 'awards[s.honour]', item: 's.honour', was: 's.praise', leaf: null },
    { kind: 'CHANGED', path: 'awards[s.honour].quota', item: 's.honour', was: null },
  ])
  expect(applyChanges(aSmallScheme(), changes)).toEqual(after)
})

test('rows of a mapping, and concepts, are compared as items', () => {
  const row = (code: string, concept: string | null) => ({ code, item: code, concept, relation: 'exact', reason: null })
  const before = { profile: 'p', version: '1', rows: [row('p.a', 'x'), row('p.b', 'y'), row('p.c', 'z')] }
  const after = { ...before, version: '2', rows: [row('p.c', 'z'), row('p.a', 'x'), row('p.b', null)] }
  expect(lines(diffProfiles(before, after))).toEqual([
    'CHANGED version',
    'MOVED rows[p.c]',
    'CHANGED rows[p.b].concept',
  ])
  const concept = (code: string, en: string) => ({ code, kind: 'CARRIER', name: { zh: '载体', en }, broader: null })
  expect(diffProfiles({ concepts: [concept('c', 'carrier')] }, { concepts: [concept('c', 'vehicle')] })).toMatchObject([
    {
      path: 'concepts[c].name',
      leaf: 'name',
      before: { zh: '载体', en: 'carrier' },
      after: { zh: '载体', en: 'vehicle' },
    },
  ])
})

test('a code that is used twice is told as part of what it stands in', () => {
  const [once, twice] = [
    { a: [{ code: 'x' }], b: [] },
    { a: [{ code: 'x' }], b: [{ code: 'x' }] },
  ]
  const changes = diffProfiles(once, twice)
  expect(changes).toMatchObject([{ kind: 'CHANGED', path: 'b', before: [], after: [{ code: 'x' }] }])
  expect(applyChanges(once, changes)).toEqual(twice)
})

test('changes come section by section, and are counted', () => {
  const [luzhou, hailun] = [profileOf('luzhou'), profileOf('hailun')]
  const changes = diffProfiles(luzhou, hailun)
  const sections = [...new Set(changes.map(({ section }) => section))]
  expect(sections).toEqual(Object.keys(hailun).filter((key) => sections.includes(key)))
  const counts = countsOf(changes)
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(changes.length)
})

describe('laws', () => {
  const shipped = [...allProfiles(), ...BASES.map((code) => profileOf(code))]

  const holds = (before: object, after: object) => {
    const given = JSON.stringify(before)
    expect(same(applyChanges(before, asKept(diffProfiles(before, after))), after)).toBe(true)
    expect(JSON.stringify(before)).toBe(given)
    expect(diffProfiles(after, JSON.parse(JSON.stringify(after)) as object)).toHaveLength(0)
  }

  test('applied to one state, the difference gives the other: trees that have nothing in common but codes', () => {
    assert(property(aTree, aTree, holds), { numRuns: 1000 })
  })

  test('the same, for edits of trees', () => {
    assert(
      property(aTree, someEdits(6), (tree, edits) => holds(tree, edited(tree, edits, 'new'))),
      { numRuns: 600 },
    )
  })

  test('the same, for edits of the shipped schemes and between any two of them', () => {
    assert(
      property(constantFrom(...shipped), someEdits(8), (scheme, edits) => holds(scheme, edited(scheme, edits, 'new.'))),
      { numRuns: 30 },
    )
    for (const [i, scheme] of shipped.entries()) holds(scheme, shipped[(i + 1) % shipped.length]!)
  })

  test('as few items move as can be', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f']
    const longestRise = (order: readonly string[], after = ''): number =>
      Math.max(0, ...order.map((code, i) => (code > after ? 1 + longestRise(order.slice(i + 1), code) : 0)))
    const listOf = (order: readonly string[]) => ({ list: order.map((code) => ({ code })) })
    assert(
      property(shuffledSubarray(codes, { minLength: 6 }), (order) => {
        const changes = diffProfiles(listOf(codes), listOf(order))
        expect(countsOf(changes)).toMatchObject({ MOVED: 6 - longestRise(order), ADDED: 0, REMOVED: 0 })
      }),
    )
  })
})
