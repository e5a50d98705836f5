import {
  base,
  bound,
  breaches,
  CLAUSE,
  every,
  firstOf,
  leaf,
  lock,
  omit,
  part,
  type Part,
  PROVINCE,
  scheme,
  type Small,
} from './chain.builder.js'
import { resolveChain } from './index.js'

describe('a lock or bound of a leaf', () => {
  test.each<[string, Partial<Part>, string[]]>([
    ['kept by silence', {}, []],
    ['kept by the same value', { quota: leaf(50), cadence: every('P6M') }, []],
    ['kept by a stricter value', { cadence: every('P3M') }, []],
    [
      'a locked value that differs',
      { quota: leaf(60) },
      ['LOCK_BROKEN parts[review].quota review quota city province:lock.review.quota'],
    ],
    [
      'a locked value that has become unreadable',
      { quota: leaf(null, 'damaged') },
      ['LOCK_BROKEN parts[review].quota review quota city province:lock.review.quota'],
    ],
    [
      'a cadence that is not as frequent',
      { cadence: every('P1Y') },
      ['BOUND_BROKEN parts[review].cadence review cadence city province:bound.review.cadence'],
    ],
    [
      'a cadence that is not as strict',
      { cadence: every('P3M', 'optional') },
      ['BOUND_BROKEN parts[review].cadence review cadence city province:bound.review.cadence'],
    ],
    [
      'a cadence without an interval',
      { cadence: every(null, 'periodic') },
      ['BOUND_BROKEN parts[review].cadence review cadence city province:bound.review.cadence'],
    ],
  ])('%s', (_case, given, expected) => {
    expect(breaches(PROVINCE, scheme('city', { parts: [part('review', given)] }))).toEqual(expected)
  })

  test('what breaks it stands all the same, flagged, with the clause', () => {
    const { quota } = firstOf(PROVINCE, scheme('city', { parts: [part('review', { quota: leaf(60) })] }))
    expect(quota).toMatchObject({ value: 60, how: 'OVERRIDDEN', definedBy: 'city', overrides: { value: 50 } })
    expect(quota.constraint).toEqual({
      kind: 'LOCKED',
      definedBy: 'province',
      code: 'lock.review.quota',
      source: CLAUSE,
      bound: null,
      isBroken: true,
    })
  })

  test('it is told of where it is kept, also by those who only inherit', () => {
    const { quota, cadence, name } = firstOf(PROVINCE, scheme('city'))
    expect(quota.constraint).toMatchObject({ kind: 'LOCKED', isBroken: false })
    expect(cadence.constraint).toMatchObject({ kind: 'BOUNDED', bound: { within: 'P6M' }, isBroken: false })
    expect(name.constraint).toBeNull()
  })

  test('it does not bind the scheme that demands it', () => {
    expect(firstOf(PROVINCE).quota.constraint).toBeNull()
    const loose = scheme('loose', { ...PROVINCE, parts: [part('review', { cadence: every('P1Y') })] })
    expect(breaches(loose)).toEqual([])
    expect(breaches(loose, scheme('city'))).toEqual([])
  })

  test('it binds also the child of the child, whoever of the two breaks it', () => {
    const city = scheme('city', { parts: [part('review', { quota: leaf(60) })] })
    const county = scheme('county', { parts: [part('review', { quota: leaf(70) })] })
    const said = 'LOCK_BROKEN parts[review].quota review quota'
    expect(breaches(PROVINCE, scheme('city'), county)).toEqual([`${said} county province:lock.review.quota`])
    expect(breaches(PROVINCE, city, scheme('county'))).toEqual([`${said} city province:lock.review.quota`])
    expect(breaches(PROVINCE, city, scheme('county', { parts: [part('review', { quota: leaf(50) })] }))).toEqual([])
  })

  test('English is a translation: a lock holds what is said in Chinese', () => {
    const locked = { ...PROVINCE, constraints: [lock('review', 'name')] }
    const named = (zh: string) => scheme('city', { parts: [part('review', { name: leaf({ zh, en: 'Comment' }) })] })
    expect(breaches(locked, named('点评'))).toEqual([])
    expect(breaches(locked, named('评议'))).toEqual([
      'LOCK_BROKEN parts[review].name review name city province:lock.review.name',
    ])
  })

  test('a lock on a silence: nobody below may say anything there', () => {
    const silent = scheme('province', { parts: [part('review')], constraints: [lock('review', 'quota')] })
    expect(breaches(silent, scheme('city', { parts: [part('review', { quota: leaf(1) })] }))).toHaveLength(1)
  })

  test('an inferred base binds nobody', () => {
    expect(
      breaches({ ...PROVINCE, documents: [] }, scheme('city', { parts: [part('review', { quota: leaf(60) })] })),
    ).toEqual([])
  })

  test('of several, the broken one is told of; else a lock, from furthest up; else the nearest bound', () => {
    const country = scheme('country', { parts: PROVINCE.parts, constraints: [bound('review', 'quota', { max: 100 })] })
    const province = scheme('province', { constraints: [bound('review', 'quota', { max: 80 })] })
    const county = (quota: number) => scheme('county', { parts: [part('review', { quota: leaf(quota) })] })
    const told = (...chain: Small[]) => {
      const { constraint } = firstOf(...chain).quota
      return `${constraint!.kind} ${constraint!.definedBy} ${constraint!.isBroken}`
    }
    expect(told(country, province, county(70))).toBe('BOUNDED province false')
    expect(told(country, province, county(90))).toBe('BOUNDED province true')
    expect(told(country, { ...province, constraints: [lock('review', 'quota')] }, scheme('county'))).toBe(
      'LOCKED province false',
    )
    const twice = [
      { ...country, constraints: [lock('review', 'quota')] },
      { ...province, constraints: [lock('review', 'quota')] },
    ]
    expect(told(...twice, scheme('county'))).toBe('LOCKED country false')
    expect(breaches(country, province, county(200))).toHaveLength(2)
  })

  test('an item in other words, under the same concept, is bound too', () => {
    const city = scheme('city', { parts: [part('comment', { quota: leaf(60), cadence: every('P3M') })] })
    const resolved = resolveChain([PROVINCE, city], { conceptOf: () => 'procedure.review' })
    expect(resolved.breaches.map(({ path, item }) => `${path} ${item}`)).toEqual(['parts[comment].quota comment'])
    expect(resolved.scheme.parts[0]!.cadence.constraint).toMatchObject({ isBroken: false })
    expect(breaches(PROVINCE, city)).toEqual([])
  })

  test('on an item of an inferred base, by the code that it has there', () => {
    const country = base('country', { parts: [part('country.review', { cadence: every('P1Y') })] })
    const province = scheme('province', { constraints: [bound('country.review', 'cadence', { within: 'P6M' })] })
    const city = scheme('city', { parts: [part('city.review', { cadence: every('P1Y') })] })
    const { breaches: found } = resolveChain([country, province, city], { conceptOf: () => 'procedure.review' })
    expect(found).toMatchObject([{ path: 'parts[city.review].cadence', definedBy: 'city' }])
  })

  test('a leaf of the scheme itself, and one in a list, named by its type', () => {
    const province = scheme('province', {
      theme: part('theme', { quota: leaf(1) }),
      parts: [part('award', { parts: [part('award.member', { type: 'member', quota: leaf(50) })] })],
      constraints: [lock(null, 'theme.quota'), bound('award', 'parts.member.quota', { max: 50 })],
    })
    const city = scheme('city', {
      theme: part('city.theme', { quota: leaf(2) }),
      parts: [
        part('award', {
          parts: [
            part('award.member', { type: 'member', quota: leaf(60) }),
            part('award.unit', { type: 'unit', quota: leaf(70) }),
          ],
        }),
      ],
    })
    expect(breaches(province, city)).toEqual([
      'LOCK_BROKEN theme.quota city.theme quota city province:lock..theme.quota',
      'BOUND_BROKEN parts[award].parts[award.member].quota award.member quota city province:bound.award.parts.member.quota',
    ])
  })
})

describe('an item that is locked as a whole', () => {
  const locked = scheme('province', {
    parts: [part('award', { quota: leaf(5), optional: true, parts: [part('award.org', { quota: leaf(3) })] })],
    constraints: [lock('award', null)],
  })
  const own = (given: Partial<Part>) => scheme('city', { parts: [part('award', { optional: true, ...given })] })

  test.each<[string, Small, string[]]>([
    ['inherited', scheme('city'), []],
    ['repeated', own({ quota: leaf(5), parts: [part('award.org', { quota: leaf(3) })] }), []],
    ['with another value', own({ quota: leaf(6) }), ['LOCK_BROKEN parts[award].quota award quota']],
    [
      'with another value in a part',
      own({ parts: [part('award.org', { quota: leaf(4) })] }),
      ['LOCK_BROKEN parts[award].parts[award.org].quota award.org quota'],
    ],
    [
      'with a part more',
      own({ parts: [part('award.unit')] }),
      ['LOCK_BROKEN parts[award].parts[award.unit] award.unit -'],
    ],
    ['with another word', own({ optional: false }), ['LOCK_BROKEN parts[award].optional award optional']],
    ['left out', scheme('city', { omissions: [omit('award')] }), ['OMISSION_LOCKED omissions[omit.award] award -']],
    [
      'with a part left out',
      scheme('city', { omissions: [omit('award.org')] }),
      ['OMISSION_LOCKED omissions[omit.award.org] award.org -'],
    ],
  ])('%s', (_case, city, expected) => {
    expect(breaches(locked, city)).toEqual(expected.map((one) => `${one} city province:lock.award.`))
  })
})
