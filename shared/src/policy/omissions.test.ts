import {
  base,
  bound,
  breaches,
  firstOf,
  leaf,
  lock,
  omit,
  part,
  PROVINCE,
  scheme,
  type Small,
} from './chain.builder.js'
import { type Bound, resolveChain } from './index.js'

describe('an omission', () => {
  const codes = (...chain: Small[]) => resolveChain(chain).scheme.parts.map(({ code }) => code)
  const province = scheme('province', { parts: [part('x', { parts: [part('x.1'), part('x.2')] }), part('y')] })

  test('leaves the item and its parts out, here and further down', () => {
    const city = scheme('city', { omissions: [omit('x')] })
    expect(codes(province, city)).toEqual(['y'])
    expect(codes(province, city, scheme('county'))).toEqual(['y'])
  })

  test('leaves a part out of an item that is only inherited', () => {
    const { parts } = firstOf(province, scheme('city', { omissions: [omit('x.1')] }))
    expect(parts.map(({ code }) => code)).toEqual(['x.2'])
  })

  test('does not take what is stated again further down', () => {
    const county = scheme('county', { parts: [part('x')] })
    const resolved = resolveChain([province, scheme('city', { omissions: [omit('x')] }), county])
    expect(resolved.scheme.parts.map(({ code, provenance }) => `${code} ${provenance.how}`)).toEqual([
      'x LOCAL',
      'y INHERITED',
    ])
    expect(resolved.scheme.parts[0]!.parts).toEqual([])
  })

  test('takes what is the same item under one concept', () => {
    const country = scheme('country', { parts: [part('country.x')] })
    const city = scheme('city', { omissions: [omit('x')] })
    const conceptOf = (code: string) => (code.endsWith('x') ? 'concept.x' : null)
    expect(resolveChain([country, province, city], { conceptOf }).scheme.parts.map(({ code }) => code)).toEqual(['y'])
  })

  test('takes a record too, and what an inferred base would show beside', () => {
    const country = base('country', { theme: part('theme'), parts: [part('z')] })
    const city = scheme('city', { omissions: [omit('theme'), omit('z')] })
    expect(resolveChain([country, city]).baseOnly).toEqual([])
    expect(resolveChain([scheme('p', { theme: part('theme') }), city]).scheme.theme).toBeNull()
  })

  test('of an inferred base leaves nothing out', () => {
    expect(codes(province, base('mid', { omissions: [omit('x')] }), scheme('city'))).toEqual(['x', 'y'])
  })

  test.each<[string, Partial<Bound>, string[]]>([
    ['at most so many', { max: 9 }, []],
    ['at least so many', { min: 1 }, ['OMISSION_LOCKED omissions[omit.x] x - city province:bound.x.1.quota']],
  ])('against a bound in the item: %s', (_case, limits, expected) => {
    const bounding = { ...province, constraints: [bound('x.1', 'quota', limits)] }
    expect(breaches(bounding, scheme('city', { omissions: [omit('x')] }))).toEqual(expected)
    expect(codes(bounding, scheme('city', { omissions: [omit('x')] }))).toEqual(['y'])
  })
})

describe('what is said of a leaf along the chain', () => {
  test('nearest first, inferred bases last', () => {
    const stating = (code: string, quota: number) => scheme(code, { parts: [part('x', { quota: leaf(quota) })] })
    const chain = [
      stating('a', 1),
      { ...stating('b', 2), documents: [] },
      scheme('c'),
      stating('d', 4),
      stating('e', 5),
    ]
    const { quota } = firstOf(...chain)
    expect(quota.chain.map(({ value, definedBy, isInferred }) => [value, definedBy, isInferred])).toEqual([
      [5, 'e', false],
      [4, 'd', false],
      [1, 'a', false],
      [2, 'b', true],
    ])
    expect(quota.overrides).toBe(quota.chain[1])
  })

  test('a leaf that nobody states has none, one that one scheme states has that', () => {
    const { name, quota } = firstOf(scheme('a', { parts: [part('x', { quota: leaf(1) })] }))
    expect(name.chain).toEqual([])
    expect(quota.chain).toEqual([{ value: 1, status: 'stated', source: [], definedBy: 'a', isInferred: false }])
  })
})

test('only the sections that are asked for', () => {
  const { scheme: resolved, breaches: found } = resolveChain(
    [PROVINCE, scheme('city', { theme: part('t'), parts: [part('review', { quota: leaf(60) })] })],
    { sections: ['theme'] },
  )
  expect(Object.keys(resolved)).toEqual(['theme'])
  expect(found).toEqual([])
})

test('the constraints and omissions of the whole chain are in the resolved scheme', () => {
  const city = scheme('city', { constraints: [lock('a', null)], omissions: [omit('review')] })
  const { constraints, omissions } = resolveChain([PROVINCE, city]).scheme
  expect(constraints!.map(({ code, provenance }) => `${code} ${provenance.definedBy}`)).toEqual([
    'lock.a. city',
    'lock.review.quota province',
    'bound.review.cadence province',
  ])
  expect(omissions!.map(({ item }) => item)).toEqual(['review'])
  expect(resolveChain([PROVINCE, city, scheme('county')]).scheme.constraints).toBeUndefined()
})
