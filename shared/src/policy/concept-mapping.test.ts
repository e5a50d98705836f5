import { BASES, FIVE, type Five, mappingOf, profileOf, shippedIndex } from './five-profiles.builder.js'
import { exactConcept, itemsByConcept, mappingCoverage, schemeItems, unmappedItems, withNarrower } from './index.js'

const index = shippedIndex(undefined)

test.each([...FIVE, ...BASES])('every item of %s that can be mapped has a row', (code) => {
  const rows = new Set(mappingOf(code).rows.map(({ item }) => item))
  const items = schemeItems(profileOf(code))
  expect(items.filter((item) => !rows.has(item.code)).map((item) => item.code)).toEqual([])
  expect([...rows].filter((row) => !items.some((item) => item.code === row))).toEqual([])
})

test.each(FIVE)('a sector of %s is mapped to the units it is made of', (code) => {
  for (const sector of profileOf(code).sectors) {
    const units = index.byItem.get(sector.code)!.flatMap(({ concept }) => concept?.match(/^unit\.(.*)/)?.[1] ?? [])
    expect([sector.code, units.toSorted()]).toEqual([sector.code, sector.units.value?.toSorted() ?? []])
  }
})

test.each(FIVE)('what the document of %s does not have is mapped to none', (code) => {
  for (const { code: item } of profileOf(code).absentProcedures) {
    expect(index.byItem.get(item)).toMatchObject([
      { relation: 'none', reason: { en: 'the document does not have it' } },
    ])
  }
})

test.each<[Five, string, string]>([
  ['luzhou', '51/57', 'SECTOR 7/7 CARRIER 18/24 PROCEDURE 5/5 STANDARD 4/4 CRITERION 14/14 AWARD_TYPE 3/3'],
  ['hailun', '44/55', 'SECTOR 5/5 CARRIER 14/25 PROCEDURE 6/6 STANDARD 3/3 CRITERION 12/12 AWARD_TYPE 4/4'],
  ['beijing', '58/59', 'SECTOR 7/7 CARRIER 19/19 PROCEDURE 6/6 STANDARD 4/4 CRITERION 17/17 AWARD_TYPE 5/6'],
  ['wujiang', '25/25', 'SECTOR 1/1 CARRIER 4/4 PROCEDURE 4/4 STANDARD 5/5 CRITERION 10/10 AWARD_TYPE 1/1'],
  [
    'neijiang-normal-university',
    '48/61',
    'SECTOR_UNIT 2/2 CARRIER 5/6 PROCEDURE 6/6 STANDARD 6/8 CRITERION 24/34 TIER 3/3 AWARD_TYPE 2/2',
  ],
])('coverage of %s: %s', (place, expected, kinds) => {
  const profile = profileOf(place)
  const { mapped, all, byKind, ...named } = mappingCoverage(index, profile.identity.code, schemeItems(profile))
  expect(named).toEqual({ profile: profile.identity.code, version: '2010.1' })
  expect(`${mapped}/${all}`).toBe(expected)
  expect(byKind.map(({ kind, mapped, all }) => `${kind} ${mapped}/${all}`).join(' ')).toBe(kinds)
})

test('what nothing answers to is listed with its reason', () => {
  const unmapped = unmappedItems(index, schemeItems(profileOf('luzhou')))
  expect(unmapped.map(({ item, reason }) => [item.name?.zh, reason?.en])).toEqual([
    ['“三心一推进”', 'no other scheme has it'],
    ['“两心双争”', 'no other scheme has it'],
    ['示范车间', 'no other scheme has it'],
    ['校风示范校建设', 'no other scheme has it'],
    ['“三注重三争做”主题实践活动', 'no other scheme has it'],
    ['“体育强国体坛先锋”', 'no other scheme has it'],
  ])
})

test('an item that nobody has mapped is listed without a reason', () => {
  const item = { code: 'new.item', kind: 'CARRIER' as const, name: null, within: null, absent: false }
  expect(unmappedItems(index, [item])).toEqual([{ item, reason: null }])
})

test.each([
  ['rural carriers', 'carrier.posts-with-duties', ['exact luzhou', 'exact beijing']],
  [
    'leader review [LZ 四/(二)], [HL 五/2], [BJ 四/3], [WJ 四/(二)], [NJ 四/(三)]',
    'procedure.leader-review',
    [
      'exact luzhou',
      'exact hailun',
      'exact beijing',
      'exact wujiang-organs',
      'exact neijiang-normal-university',
      'exact central',
    ],
  ],
  [
    '四强 of organizations: not those of students [NJ 二/(二)], nor of enterprises [HL 四]',
    'standard.four-strongs',
    ['exact luzhou', 'partial neijiang-normal-university', 'exact sichuan'],
  ],
  ['tiers [NJ 三/(三)]', 'tier.lagging', ['exact neijiang-normal-university']],
])('items by concept: %s', (_case, concept, expected) => {
  expect(itemsByConcept(index, concept).map(({ relation, profile }) => `${relation} ${profile}`)).toEqual(expected)
})

test('with the narrower concepts', () => {
  const items = (narrower: boolean) => itemsByConcept(index, 'standard.five-leads', { narrower }).length
  expect([items(false), items(true)]).toEqual([8, 11])
  expect(withNarrower(index, 'standard.member')).toEqual([
    'standard.member',
    'standard.five-leads',
    'standard.member-models',
    'standard.five-leads-five-strives',
  ])
})

test('the exact concept of an item, the first of several', () => {
  expect(exactConcept(index, 'luzhou.link.review')).toBe('procedure.leader-review')
  expect(exactConcept(index, 'luzhou.std.member')).toBe('standard.member')
  expect(exactConcept(index, 'hailun.sector.organs')).toBeNull()
  expect(exactConcept(index, 'beijing.award.2010.city')).toBeNull()
})
