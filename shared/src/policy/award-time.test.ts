import { type Five, named, profileOf } from './five-profiles.builder.js'
import { dayInMoment, methodProgress, rhythmOf } from './index.js'

const award = (place: Five, end: string) => named(profileOf(place).awards, end)
const CALENDAR = new Map([
  ['party-89th-anniversary', '2010-07-01'],
  ['party-90th-anniversary', '2011-07-01'],
  ['party-91st-anniversary', '2012-07-01'],
])

test.each<[string, Five, string, string, string]>([
  ['rule 19 [LZ 四/时段二] before 1 July 2012', 'luzhou', 'award.2012', '2012-06-30', 'INSIDE'],
  ['rule 19 [LZ 四/时段二] on the day itself', 'luzhou', 'award.2012', '2012-07-01', 'OUTSIDE'],
  ['rule 19 [HL 五/总述] before 1 July 2011', 'hailun', 'award.2011', '2011-07-02', 'OUTSIDE'],
  [
    'rule 19 [BJ 五/第一时段] on the eve: its beginning is not stated',
    'beijing',
    'award.2010.all-levels',
    '2010-06-25',
    'NOT_DECIDABLE',
  ],
  ['rule 19 [BJ 五/第一时段] on the eve, after it', 'beijing', 'award.2010.all-levels', '2010-07-01', 'OUTSIDE'],
  ['rule 19 [BJ 五/第三时段] around: no bounds', 'beijing', 'award.2012.city', '2012-07-05', 'NOT_DECIDABLE'],
  ['rule 19 [NJ 三/(四)] on the eve', 'neijiang-normal-university', 'award.2012', '2012-07-01', 'OUTSIDE'],
  ['rule 19 [WJ 四/(四)] no time stated', 'wujiang', 'award.graded', '2011-01-01', 'NOT_DECIDABLE'],
])('%s', (_clause, place, end, day, expected) => {
  expect(dayInMoment(award(place, end).window.value!, day, CALENDAR)).toBe(expected)
})

test('an event without a recorded day decides nothing', () => {
  expect(dayInMoment(award('luzhou', 'award.2012').window.value!, '2030-01-01', new Map())).toBe('NOT_DECIDABLE')
})

test.each<[string, Five, string, string | null, string, string]>([
  [
    'rule 20 [LZ 四/(五)] 24 months in principle: early is a remark',
    'luzhou',
    'award.biennial',
    '2010-06-30',
    '2012-06-29',
    'EARLY',
  ],
  ['rule 20 [LZ 四/(五)] 24 months', 'luzhou', 'award.biennial', '2010-06-30', '2012-06-30', 'IN_RHYTHM'],
  ['rule 20 [LZ 四/(五)] 12 months', 'luzhou', 'award.annual', '2010-06-30', '2011-06-29', 'EARLY'],
  ['rule 20 [HL 五/3] 24 months', 'hailun', 'award.biennial', '2010-06-30', '2013-01-01', 'IN_RHYTHM'],
  ['rule 20 [HL 五/3] 12 months', 'hailun', 'award.annual', null, '2010-06-30', 'FIRST'],
  [
    'rule 20 [HL 五/总述] the round of 2012 is a series of its own',
    'hailun',
    'award.2012',
    null,
    '2012-06-30',
    'FIRST',
  ],
  ['granted once', 'hailun', 'award.2012', '2012-06-30', '2013-06-30', 'ALREADY_GRANTED'],
  ['[WJ 四/(四)] no frequency', 'wujiang', 'award.graded', '2011-01-01', '2011-02-01', 'NOT_STATED'],
])('%s', (_clause, place, end, last, on, expected) => {
  expect(rhythmOf(award(place, end).frequency.value, last, on)).toBe(expected)
})

test.each<[string, Five, string, number[], unknown]>([
  ['rule 21 [HL 五/3] bottom-up comes first', 'hailun', 'award.annual', [], { kind: 'NEXT', step: 0 }],
  ['rule 21 [HL 五/3] graded after it', 'hailun', 'award.annual', [0], { kind: 'NEXT', step: 1 }],
  ['rule 21 [HL 五/3] a step left out', 'hailun', 'award.annual', [0, 2], { kind: 'OUT_OF_ORDER', expected: 1 }],
  [
    'rule 21 [NJ 三/(四)] apply, present, recommend',
    'neijiang-normal-university',
    'award.2012',
    [0, 1, 2],
    { kind: 'COMPLETE' },
  ],
  ['rule 21 [LZ 四/(五)] no method stated', 'luzhou', 'award.2012', [0], { kind: 'NOT_STATED' }],
])('%s', (_clause, place, end, done, expected) => {
  expect(methodProgress(award(place, end).method.value, done)).toEqual(expected)
})

test('rule 22 [BJ 五/第三时段]: only Beijing recommends upward, to the centre', () => {
  const { recommendation } = award('beijing', 'award.2012.city')
  expect([recommendation.value?.level, recommendation.value?.quota]).toEqual(['central', null])
})
