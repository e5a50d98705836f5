import { assert, constantFrom, pre, property } from 'fast-check'
import { type Edit, edited, someEdits } from './edits.builder.js'
import { allProfiles } from './five-profiles.builder.js'
import { aTree } from './generated-trees.builder.js'
import { applyChanges, type Conflict, diffProfiles, mergeProfiles } from './index.js'
import { same } from './same.js'
import { aSmallScheme, said, type SmallScheme, theScheme } from './small-scheme.builder.js'

type Change = (scheme: SmallScheme) => unknown

const merged = (ours: Change, theirs: Change) => mergeProfiles(aSmallScheme(), theScheme(ours), theScheme(theirs))
const item = (code: string, zh = code) => ({ code, name: said({ zh, en: null as string | null }) })
const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code.replace('s.review.', '')).join(' ')

test('what both changed in different places is all there', () => {
  const { merged: both } = merged(
    (ours) => {
      ours.awards[0]!.quota = said(60)
      ours.procedures.reverse()
      ours.theme = { code: 's.theme', theme: said('t'), handles: [] }
    },
    (theirs) => {
      theirs.awards[0]!.from = 's.first'
      theirs.procedures[0]!.acts.push(item('s.review.d'))
      theirs.tiers = null
      theirs.procedures[1]!.cadence = said<unknown>({ interval: 'P1Y', strength: 'required', tiedTo: [] })
    },
  )
  expect(both).toEqual(
    theScheme((scheme) => {
      Object.assign(scheme.awards[0]!, { quota: said(60), from: 's.first' })
      scheme.procedures[0]!.acts.push(item('s.review.d'))
      scheme.procedures[1]!.cadence = said<unknown>({ interval: 'P1Y', strength: 'required', tiedTo: [] })
      scheme.procedures.reverse()
      scheme.theme = { code: 's.theme', theme: said('t'), handles: [] }
      scheme.tiers = null
    }),
  )
})

const acts = ({ procedures }: SmallScheme) => procedures[0]!.acts
const remove =
  (at: number): Change =>
  (scheme) =>
    acts(scheme).splice(at, 1)
const insert =
  (at: number, code: string): Change =>
  (scheme) =>
    acts(scheme).splice(at, 0, item(code))
const all =
  (...edits: Change[]): Change =>
  (scheme) => {
    for (const edit of edits) edit(scheme)
  }

test.each<[string, Change, Change, string]>([
  ['at different places', insert(1, 'o'), insert(2, 't'), 'a o b t c'],
  ['at the same place: ours come first', all(insert(1, 'o1'), insert(2, 'o2')), insert(1, 't'), 'a o1 o2 t b c'],
  ['at the beginning', insert(0, 'o'), insert(0, 't'), 'o t a b c'],
  ['at the end', insert(3, 'o'), insert(3, 't'), 'a b c o t'],
  [
    'the same item, and another',
    all(insert(1, 'x'), insert(1, 'o')),
    all(insert(1, 'x'), insert(2, 't')),
    'a o x t b c',
  ],
  ['after an item that they remove', insert(2, 'o'), remove(1), 'a o c'],
  ['after an item that we remove', remove(1), insert(2, 't'), 'a t c'],
  ['and both remove the same', all(remove(0), insert(0, 'o')), all(remove(0), insert(0, 't')), 'o t b c'],
  [
    'where they move an item away',
    insert(2, 'o'),
    (scheme) => acts(scheme).unshift(acts(scheme).splice(1, 1)[0]!),
    'b a o c',
  ],
  [
    'where we move an item away',
    (scheme) => acts(scheme).unshift(acts(scheme).splice(1, 1)[0]!),
    insert(2, 't'),
    'b a t c',
  ],
])('items put into one list %s', (_case, ours, theirs, expected) => {
  const both = merged(ours, theirs)
  expect(both.conflicts).toEqual([])
  expect(codes(acts(both.merged!))).toBe(expected)
})

const brief = ({ path, ours, theirs }: Conflict) => `${path}: ${ours.kind} ${ours.path}, ${theirs.kind} ${theirs.path}`
const reviewOff: Change = ({ procedures }) => procedures.shift()
const rename: Change = (scheme) => (acts(scheme)[1]!.name = said({ zh: '改', en: null }))
const moveInto =
  (
    to: (scheme: SmallScheme) => { code: string }[],
    from: (scheme: SmallScheme) => { code: string }[],
    at = 0,
  ): Change =>
  (scheme) =>
    to(scheme).unshift(from(scheme).splice(at, 1)[0]!)
const tiers = ({ tiers }: SmallScheme) => tiers!.tiers!
const duties = ({ tiers }: SmallScheme) => tiers!.duties!

test.each<[string, Change, Change, string[]]>([
  [
    'a value is changed in two ways',
    ({ awards }) => (awards[0]!.quota = said(60)),
    ({ awards }) => (awards[0]!.quota = said(70)),
    ['awards[s.praise].quota: CHANGED awards[s.praise].quota, CHANGED awards[s.praise].quota'],
  ],
  [
    'an item that they change is removed with what is around it',
    reviewOff,
    rename,
    [
      'procedures[s.review].acts[s.review.b].name: REMOVED procedures[s.review], CHANGED procedures[s.review].acts[s.review.b].name',
    ],
  ],
  [
    'something is put into an item that they remove',
    insert(1, 'o'),
    reviewOff,
    ['procedures[s.review].acts[o]: ADDED procedures[s.review].acts[o], REMOVED procedures[s.review]'],
  ],
  [
    'an item that they remove is moved',
    moveInto(tiers, acts),
    reviewOff,
    ['tiers.tiers[s.review.a]: MOVED tiers.tiers[s.review.a], REMOVED procedures[s.review]'],
  ],
  [
    'an item is moved to two places',
    moveInto(tiers, acts),
    moveInto(duties, acts),
    ['tiers.tiers[s.review.a]: MOVED tiers.tiers[s.review.a], MOVED tiers.duties[s.review.a]'],
  ],
  [
    'two items of one code are put in',
    insert(0, 'x'),
    (scheme) => tiers(scheme).push(item('x')),
    ['procedures[s.review].acts[x]: ADDED procedures[s.review].acts[x], ADDED tiers.tiers[x]'],
  ],
  [
    'one place is taken by two items',
    (scheme) => (scheme.theme = { code: 'o', theme: said('t'), handles: [] }),
    (scheme) => (scheme.theme = { code: 't', theme: said('t'), handles: [] }),
    ['theme: ADDED theme, ADDED theme'],
  ],
  [
    'something is put into a record that goes',
    (scheme) => tiers(scheme).push(item('o')),
    (scheme) => (scheme.tiers = null),
    ['tiers.tiers[o]: ADDED tiers.tiers[o], CHANGED tiers'],
  ],
  [
    'an item gets two codes',
    ({ period }) => (period.code = 's.time'),
    ({ period }) => (period.code = 's.span'),
    ['period: RECODED period, RECODED period'],
  ],
  [
    'two items are moved into each other',
    ({ procedures }) => procedures[1]!.acts.push(procedures.shift()!),
    ({ procedures }) => procedures[0]!.acts.push(procedures.pop()!),
    [
      'procedures[s.report].acts[s.review]: MOVED procedures[s.report].acts[s.review], MOVED procedures[s.review].acts[s.report]',
    ],
  ],
])('it is a conflict where %s', (_case, ours, theirs, expected) => {
  const both = merged(ours, theirs)
  expect(both.merged).toBeNull()
  expect(both.conflicts.map(brief)).toEqual(expected)
  expect(merged(theirs, ours).conflicts).toHaveLength(expected.length)
})

describe('an item that one side recodes', () => {
  const conceptOf = (code: string) => (['s.review', 's.look'].includes(code) ? 'leader-review' : null)
  const recode: Change = ({ procedures }) => (procedures[0]!.code = 's.look')

  test.each<[string, Change, Change]>([
    ['changes', ({ awards }) => awards[0], ({ procedures }) => (procedures[0]!.feedsInto = [])],
    ['puts an item into', ({ awards }) => awards[0], insert(1, 'o')],
    ['moves, as the one does', ({ procedures }) => procedures.reverse(), ({ procedures }) => procedures.reverse()],
    [
      'puts an item after',
      ({ awards }) => awards[0],
      ({ procedures }) => procedures.splice(1, 0, { ...procedures[1]!, code: 'o' }),
    ],
  ])('and the other side %s', (_case, also, other) => {
    const [ours, theirs] = [theScheme(all(recode, also)), theScheme(other)]
    const expected = theScheme(all(recode, other))
    expect(mergeProfiles(aSmallScheme(), ours, theirs, { conceptOf })).toEqual({ merged: expected, conflicts: [] })
    expect(mergeProfiles(aSmallScheme(), theirs, ours, { conceptOf })).toEqual({ merged: expected, conflicts: [] })
  })
})

describe('laws', () => {
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work()
    } catch {
      return null
    }
  }
  const holds = (base: object, our: Edit[], their: Edit[]) => {
    const [ours, theirs] = [edited(base, our, 'our.'), edited(base, their, 'their.')]
    expect(same(mergeProfiles(base, ours, base).merged, ours)).toBe(true)
    expect(same(mergeProfiles(base, base, theirs).merged, theirs)).toBe(true)
    expect(same(mergeProfiles(base, ours, ours).merged, ours)).toBe(true)
    const { merged } = mergeProfiles(base, ours, theirs)
    expect(mergeProfiles(base, theirs, ours).merged === null).toBe(merged === null)
    // The law is about those without a conflict, and without an overlap: the changes apply in either order, to the same.
    pre(merged !== null)
    const oursThenTheirs = attempt(() => applyChanges(ours, diffProfiles(base, theirs)))
    pre(oursThenTheirs !== null)
    pre(
      same(
        oursThenTheirs,
        attempt(() => applyChanges(theirs, diffProfiles(base, ours))),
      ),
    )
    expect(same(merged, oursThenTheirs)).toBe(true)
  }

  test('a merge without overlap is the changes of both in either order; with a side that changed nothing, the other', () => {
    assert(property(aTree, someEdits(4), someEdits(4), holds), { numRuns: 600 })
  })

  test('the same, for the shipped schemes', () => {
    assert(property(constantFrom(...allProfiles()), someEdits(6), someEdits(6), holds), { numRuns: 8 })
  })
})
