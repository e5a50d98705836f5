import { allProfiles, named, profileOf } from './five-profiles.builder.js'
import { countAtBound, deadlineOf, meetsBound, type Moment, type ShareBound, type TargetTime } from './index.js'

const twoThirds = named(profileOf('luzhou').targets, 'target.two-thirds')
const satisfaction = named(profileOf('hailun').targets, 'target.satisfaction')

test('the shipped thresholds: two thirds [LZ 一], 90 % [HL 三/五个好]', () => {
  expect(twoThirds.threshold.value).toEqual({ operator: 'at-least', ratio: '2/3' })
  expect(satisfaction.threshold.value).toEqual({ operator: 'at-least', ratio: '0.9' })
})

test.each<[string, number, number]>([
  ['rule 1 [LZ 一] of 3', 3, 2],
  ['rule 1 [LZ 一] of 100: rounded up', 100, 67],
  ['rule 1 [LZ 一] of 1', 1, 1],
  ['rule 1 [LZ 一] of none', 0, 0],
])('%s organizations, two thirds or more are %d', (_clause, n, expected) => {
  expect(countAtBound(twoThirds.threshold.value!, n)).toBe(expected)
})

test.each<[string, ShareBound, number, number, boolean | null]>([
  ['rule 1 [LZ 一] 以上 is inclusive', twoThirds.threshold.value!, 2, 3, true],
  ['rule 1 [LZ 一] one short', twoThirds.threshold.value!, 66, 100, false],
  ['rule 1 [LZ 一] rounded up', twoThirds.threshold.value!, 67, 100, true],
  ['rule 1 [LZ 一] a large number, not rounded', twoThirds.threshold.value!, 666_666_666, 1_000_000_000, false],
  ['rule 2 [HL 三/五个好] 90 % exactly', satisfaction.threshold.value!, 9, 10, true],
  ['rule 2 [HL 三/五个好] just below', satisfaction.threshold.value!, 899, 1_000, false],
  ['nobody asked', satisfaction.threshold.value!, 0, 0, null],
  ['more than half', { operator: 'more-than', ratio: '1/2' }, 5, 10, false],
  ['more than half', { operator: 'more-than', ratio: '1/2' }, 6, 10, true],
  ['at most 30 %', { operator: 'at-most', ratio: '30%' }, 3, 10, true],
  ['at most a third', { operator: 'at-most', ratio: '1/3' }, 4, 10, false],
  ['less than a half', { operator: 'less-than', ratio: '0.5' }, 5, 10, false],
  ['less than a third', { operator: 'less-than', ratio: '1/3' }, 3, 10, true],
  ['a ratio that cannot be read', { operator: 'at-least', ratio: 'most' }, 3, 10, null],
  ['a ratio over nothing', { operator: 'at-least', ratio: '1/0' }, 3, 10, null],
])('%s', (_clause, bound, count, n, expected) => {
  expect(meetsBound(bound, count, n)).toBe(expected)
})

describe('deadlines', () => {
  const month: Moment = { kind: 'month', value: '2010-04' }
  const value = <T>(value: T | null) => ({ value, status: 'stated' as const, source: [], note: null })
  const open: Moment = { kind: 'not-stated' }
  test.each<[string, TargetTime, Moment | null, unknown]>([
    ['rule 1 [LZ 一] has no base date', twoThirds, null, { kind: 'not-computable', reason: 'BASE_DATE_NOT_STATED' }],
    [
      'rule 1 [LZ 一] counted from the start, where that is configured',
      twoThirds,
      month,
      { kind: 'range', from: '2013-04-01', to: '2013-05-01', base: 'GIVEN' },
    ],
    [
      'rule 1 [LZ 一] counted from the document',
      twoThirds,
      { kind: 'day', value: '2010-05-14' },
      { kind: 'on', day: '2013-05-14', base: 'GIVEN' },
    ],
    ['rule 2 [HL 三/五个好] has no time', satisfaction, month, { kind: 'not-computable', reason: 'PERIOD_NOT_STATED' }],
    [
      'a stated base stands before a given one',
      { base: value<Moment>({ kind: 'day', value: '2012-02-29' }), within: value('P1Y') },
      month,
      { kind: 'on', day: '2013-02-28', base: 'STATED' },
    ],
    [
      'an event without a recorded day',
      { base: value<Moment>({ kind: 'event', event: 'congress', relation: 'at' }), within: value('P1Y') },
      null,
      { kind: 'not-computable', reason: 'EVENT_NOT_RECORDED' },
    ],
    [
      'nothing',
      { base: value(open), within: value<string>(null) },
      open,
      { kind: 'not-computable', reason: 'PERIOD_NOT_STATED' },
    ],
  ])('%s', (_clause, target, given, expected) => {
    expect(deadlineOf(target, new Map(), given)).toEqual(expected)
  })
})

test('only Luzhou and Hailun state a number to reach', () => {
  const numbers = allProfiles().flatMap(({ targets }) => targets.filter(({ threshold }) => threshold.value !== null))
  expect(numbers.map(({ code }) => code)).toEqual(['luzhou.target.two-thirds', 'hailun.target.satisfaction'])
})
