import { activePhases, type Calendar } from '@meritgraph/shared/policy'
import { PLACES, profileOf } from './fidelity.builder.js'

const UNRECORDED: Calendar = new Map()
const RECORDED: Calendar = new Map([['cpc-18-congress', '2012-11-08']])

/** The orders of the active phases; `?`: the end is an event without a recorded day, `…`: no end is stated. */
const shown = (place: string, day: string, calendar: Calendar) =>
  activePhases(profileOf(place).phases, day, calendar)
    .map(
      ({ phase, certainty }) => `${phase.order}${{ CERTAIN: '', END_UNRESOLVED: '?', END_NOT_STATED: '…' }[certainty]}`,
    )
    .join(' ')

const onDay = (day: string, calendar: Calendar) => PLACES.map((place) => shown(place, day, calendar)).join(' | ')

// Columns: Luzhou [LZ 四/时段一, 四/时段二], Hailun [HL 五/总述], Beijing [BJ 五/第一时段 … 第三时段], Wujiang [WJ 四/总述],
// Neijiang Normal University [NJ 三/(一) … (四)]. The first seven rows are those of the design's table.
test.each([
  ['2010-05-20', '1 |  | 1 |  | '],
  ['2010-06-15', '1 | 1 | 1 | 1 | 1'],
  ['2011-01-05', '1 | 1 | 2 | 2 | 2'],
  ['2011-07-15', '2… | 2… | 2 3 | 2 3 | 2'],
  ['2011-08-01', '2… | 2… | 3 | 3 | 3'],
  ['2012-06-01', '2… | 2… | 3 | 3 | 4'],
  ['2012-11-08', '2… | 2… |  |  | '],
  ['2010-03-31', ' |  |  |  | '], // nothing has begun: [LZ 四/时段一] and [BJ 五/总述] start in April 2010
  ['2010-04-01', '1 |  | 1 |  | '],
  ['2010-12-31', '1 | 1 | 1 | 1 | 2'], // 2010年底 contains 31 December: [BJ 五/第一时段], [WJ 四/总述]
  ['2011-06-30', '1 | 1 | 2 | 2 | 2'], // the derived end of phase 1: [LZ 四/时段二], [HL 五/总述] start phase 2 in July
  ['2011-07-31', '2… | 2… | 2 3 | 2 3 | 2'], // 至7月 contains 31 July: [BJ 五/第二时段], [WJ 四/总述], [NJ 三/(二)]
  ['2012-05-31', '2… | 2… | 3 | 3 | 3'], // [NJ 三/(三)]
  ['2012-11-07', '2… | 2… | 3 | 3 | 4'], // 党的十八大召开前: [BJ 五/第三时段], [WJ 四/总述], [NJ 三/(四)]
])('phases on %s, the Congress recorded as 2012-11-08', (day, expected) => {
  expect(onDay(day, RECORDED)).toBe(expected)
})

test.each([
  ['2010-05-20', '1 |  | 1 |  | '],
  ['2010-06-15', '1 | 1 | 1 | 1 | 1'],
  ['2011-01-05', '1 | 1 | 2 | 2 | 2'],
  ['2011-07-15', '2… | 2… | 2 3? | 2 3? | 2'],
  ['2011-08-01', '2… | 2… | 3? | 3? | 3'],
  ['2012-06-01', '2… | 2… | 3? | 3? | 4?'],
  ['2012-11-08', '2… | 2… | 3? | 3? | 4?'], // [BJ 五/第三时段], [WJ 四/总述], [NJ 三/(四)]: unresolved, not open
])('phases on %s, the Congress without a recorded day', (day, expected) => {
  expect(onDay(day, UNRECORDED)).toBe(expected)
})

test('the days of phases that overlap, resolved and not', () => {
  const { phases } = profileOf('beijing')
  const days = (calendar: Calendar) => activePhases(phases, '2011-07-15', calendar).map(({ from, to }) => [from, to])
  expect(days(RECORDED)).toEqual([
    ['2011-01-01', '2011-08-01'],
    ['2011-07-01', '2012-11-08'],
  ])
  expect(days(UNRECORDED)).toEqual([
    ['2011-01-01', '2011-08-01'],
    ['2011-07-01', null],
  ])
})
