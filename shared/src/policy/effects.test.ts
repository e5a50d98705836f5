import { assert, constant, property } from 'fast-check'
import type { Profile } from '../profile/index.js'
import { edited, someEdits } from './edits.builder.js'
import { chainOf } from './five-profiles.builder.js'
import { type Breach, effectsOf, isLeaf, type Resolution, resolveChain } from './index.js'
import { aSmallScheme, said, type SmallScheme, theScheme } from './small-scheme.builder.js'

const documented = (scheme: SmallScheme, code: string): SmallScheme => ({
  ...scheme,
  identity: { ...scheme.identity, code },
  documents: [{ code: `${code}.doc`, role: 'own' }],
})

/** A scheme that says nothing of its own. */
const silent = (): SmallScheme => ({
  ...documented(
    theScheme(({ period }) => (period.end = said<unknown>(null))),
    'child',
  ),
  theme: null,
  procedures: [],
  awards: [],
  tiers: { tiers: [], duties: [] },
})

const effects = (before: SmallScheme, after: SmallScheme, child: SmallScheme = silent()) =>
  effectsOf(resolveChain([documented(before, 's'), child]), resolveChain([documented(after, 's'), child]))

const briefly = ({ changes }: ReturnType<typeof effects>) =>
  changes.map(({ kind, path, before, after }) => {
    const value = (side: unknown) => (isLeaf(side) ? side.value : side === undefined ? undefined : 'item')
    return [kind, path, value(before), value(after)]
  })

test.each<[string, (scheme: SmallScheme) => void, unknown[]]>([
  ['nothing', () => {}, []],
  ['what a value rests on', ({ awards }) => (awards[0]!.quota = { ...said(50), source: [] }), []],
  ['a value', ({ awards }) => (awards[0]!.quota = said(60)), [['CHANGED', 'awards[s.praise].quota', 50, 60]]],
  [
    'a status',
    ({ awards }) => (awards[0]!.quota = said(50, 'derived')),
    [['CHANGED', 'awards[s.praise].quota', 50, 50]],
  ],
  [
    'a time',
    ({ period }) => (period.end = said<unknown>({ kind: 'month', value: '2012-07' })),
    [['RETIMED', 'period.end', { kind: 'month', value: '2012-06' }, { kind: 'month', value: '2012-07' }]],
  ],
  ['an item that goes', ({ awards }) => awards.pop(), [['REMOVED', 'awards[s.praise]', 'item', undefined]]],
  [
    'an item that goes elsewhere',
    ({ procedures }) => procedures[1]!.acts.push(procedures[0]!.acts.pop()!),
    [['MOVED', 'procedures[s.report].acts[s.review.c]', 'item', 'item']],
  ],
])('of %s, on a scheme that inherits it', (_case, edit, expected) => {
  expect(briefly(effects(aSmallScheme(), theScheme(edit)))).toEqual(expected)
})

test('what a scheme states itself does not change with the scheme that it builds on', () => {
  const child = { ...silent(), awards: [{ ...aSmallScheme().awards[0]!, quota: said(7) }] }
  const after = theScheme(({ awards }) =>
    Object.assign(awards[0]!, { quota: said(60), name: said({ zh: '新', en: null }) }),
  )
  expect(effects(aSmallScheme(), after, child).changes).toEqual([])
})

test('a value that another scheme defines from now on is an effect', () => {
  const child = { ...silent(), awards: [{ ...aSmallScheme().awards[0]!, quota: said(50) }] }
  const { changes } = effectsOf(
    resolveChain([documented(aSmallScheme(), 's'), silent()]),
    resolveChain([documented(aSmallScheme(), 's'), child]),
  )
  expect(changes).toMatchObject([
    { path: 'awards[s.praise].name', before: { definedBy: 's' }, after: { definedBy: 'child' } },
    { path: 'awards[s.praise].quota', before: { value: 50, definedBy: 's' }, after: { value: 50, definedBy: 'child' } },
  ])
})

test('an inferred base has no effect on a scheme that builds on it; its own changes have', () => {
  const [central, sichuan, luzhou] = chainOf('luzhou') as [Profile, Profile, Profile]
  const before = resolveChain([central, sichuan, luzhou])
  const end = said({ kind: 'month' as const, value: '2011-09' })
  const withEnd = (scheme: Profile) => ({ ...scheme, period: { ...scheme.period, end } })
  expect(effectsOf(before, resolveChain([central, withEnd(sichuan), luzhou])).changes).toEqual([])
  expect(effectsOf(before, resolveChain([central, sichuan, withEnd(luzhou)])).changes).toMatchObject([
    { kind: 'RETIMED', path: 'period.end', leaf: 'end', after: { definedBy: 'luzhou', how: 'LOCAL' } },
  ])
})

test('what is broken and what is mended', () => {
  const breach = (path: string): Breach => ({
    path,
    item: null,
    leaf: path,
    definedBy: 's',
    constraint: { kind: 'LOCKED', definedBy: 'p', code: 'p.lock', source: [], bound: null, isBroken: true },
    problem: 'LOCK_BROKEN',
  })
  const resolution = (...paths: string[]): Resolution<object> => ({
    scheme: {},
    chain: [],
    baseOnly: [],
    breaches: paths.map(breach),
  })
  expect(effectsOf(resolution('a', 'b'), resolution('b', 'c'))).toEqual({
    changes: [],
    broken: [breach('c')],
    mended: [breach('a')],
  })
})

test('law: there is an effect exactly where a value, its status, who defines it, or an item is another one', () => {
  const telling = ({ scheme }: Resolution<SmallScheme>) =>
    JSON.stringify(scheme, (key, node: unknown) => {
      if (key === 'provenance' || key === 'source') return undefined
      if (!isLeaf(node)) return node
      const { value, status, definedBy } = node as unknown as Record<string, unknown>
      return { value, status, definedBy }
    })
  const law = property(constant(aSmallScheme()), someEdits(2), someEdits(3), (scheme, edits, own) => {
    const child = documented(edited(scheme, own, 'child.'), 'child')
    const before = resolveChain([documented(scheme, 's'), child])
    const after = resolveChain([documented(edited(scheme, edits, 's.'), 's'), child])
    expect(effectsOf(before, after).changes.length === 0).toBe(telling(before) === telling(after))
  })
  assert(law, { numRuns: 500 })
})
