import { allProfiles, FIVE, type Five, named, profileOf } from './five-profiles.builder.js'
import { type QuotaAnswer, quotaOf, quotaTotal, quotaUse } from './index.js'

const award = (place: Five, end: string) => named(profileOf(place).awards, end)
const NOT_STATED: QuotaAnswer = { kind: 'NOT_STATED' }

test.each<[string, Five, string, string, QuotaAnswer]>([
  ['rule 17 [BJ 五/第一时段] 100', 'beijing', 'award.2010.city', 'member', { kind: 'CAP', cap: 100 }],
  ['rule 17 [BJ 五/第二时段] 50', 'beijing', 'award.2011.city', 'organization', { kind: 'CAP', cap: 50 }],
  ['rule 17 [BJ 五/第二时段] 100', 'beijing', 'award.2011.city', 'member', { kind: 'CAP', cap: 100 }],
  ['rule 17 [BJ 五/第二时段] 100', 'beijing', 'award.2011.city', 'party-affairs-worker', { kind: 'CAP', cap: 100 }],
  ['rule 17 [BJ 五/第二时段] 一批', 'beijing', 'award.2011.all-levels', 'member', NOT_STATED],
  ['rule 18 [BJ 五/第三时段] units only here', 'beijing', 'award.2012.city', 'unit', NOT_STATED],
  [
    'rule 18 [BJ 五/第三时段] no workers',
    'beijing',
    'award.2012.city',
    'party-affairs-worker',
    { kind: 'NOT_HONOURED' },
  ],
  ['rule 18 [LZ 四/时段二]', 'luzhou', 'award.2012', 'organization', NOT_STATED],
  ['rule 18 [LZ 四/时段二] no workers', 'luzhou', 'award.2012', 'party-affairs-worker', { kind: 'NOT_HONOURED' }],
  ['rule 18 [HL 五/3] no recipient types', 'hailun', 'award.biennial', 'member', { kind: 'RECIPIENTS_NOT_STATED' }],
  ['rule 18 [HL 五/总述] workers', 'hailun', 'award.2011', 'party-affairs-worker', NOT_STATED],
  ['rule 18 [NJ 三/(四)] workers', 'neijiang-normal-university', 'award.2012', 'party-affairs-worker', NOT_STATED],
])('%s', (_clause, place, end, type, expected) => {
  expect(quotaOf(award(place, end), type)).toEqual(expected)
})

test.each<[string, Five, string, string, number, string]>([
  ['being short is shown', 'beijing', 'award.2011.city', 'organization', 49, 'SHORT'],
  ['none is short, not nothing', 'beijing', 'award.2011.city', 'organization', 0, 'SHORT'],
  ['full', 'beijing', 'award.2011.city', 'organization', 50, 'FULL'],
  ['exceeding is refused', 'beijing', 'award.2011.city', 'organization', 51, 'EXCEEDED'],
  ['not stated is no cap', 'luzhou', 'award.2012', 'member', 1_000_000, 'NO_CAP'],
  ['no recipient types are no cap', 'hailun', 'award.annual', 'member', 7, 'NO_CAP'],
  ['others are honoured', 'luzhou', 'award.2012', 'unit', 1, 'NOT_HONOURED'],
])('rule 17: %s', (_case, place, end, type, count, expected) => {
  expect(quotaUse(award(place, end), type, count)).toBe(expected)
})

test('quotas are stated in Beijing only: 350 together', () => {
  expect(FIVE.map((place) => [place, quotaTotal(profileOf(place).awards)])).toEqual([
    ['luzhou', { total: 0, stated: 0, notStated: 6 }],
    ['hailun', { total: 0, stated: 0, notStated: 5 }],
    ['beijing', { total: 350, stated: 4, notStated: 9 }],
    ['wujiang', { total: 0, stated: 0, notStated: 2 }],
    ['neijiang-normal-university', { total: 0, stated: 0, notStated: 6 }],
  ])
})

test('rule 18: who honours workers and units', () => {
  const honouring = (type: string) =>
    allProfiles().flatMap(({ awards }) =>
      awards.filter((one) => quotaOf(one, type).kind !== 'NOT_HONOURED' && one.recipients.length > 0),
    )
  expect(honouring('party-affairs-worker').map(({ code }) => code)).toEqual([
    'hailun.award.2011',
    'beijing.award.2011.all-levels',
    'beijing.award.2011.city',
    'neijiang-normal-university.award.2011',
    'neijiang-normal-university.award.2012',
  ])
  expect(honouring('unit').map(({ code }) => code)).toEqual(['beijing.award.2012.city'])
})
