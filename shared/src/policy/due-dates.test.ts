import { type Five, named, profileOf } from './five-profiles.builder.js'
import { type Cadence, type DueQuestion, dueDates, followedCadence, overdueOn } from './index.js'

const cadenceOf = (place: Five, end: string): Cadence => named(profileOf(place).procedures, end).cadence.value!
const question = (given: Partial<DueQuestion>): DueQuestion => ({
  from: '2010-04-01',
  until: '2012-01-01',
  issuedOn: null,
  lastDone: null,
  ...given,
})
const brief = (cadence: Cadence, given: Partial<DueQuestion> = {}) => {
  const { dates, overdueIs, reason } = dueDates(cadence, question(given))
  return [dates.map(({ on }) => on).join(' '), overdueIs, reason]
}

describe('due dates by strength', () => {
  test.each<[string, Five, string, Partial<DueQuestion>, string, string, string | null]>([
    [
      'rule 3 [LZ 四/(二)] 原则上每半年: six months after the document, then after each time',
      'luzhou',
      'link.review',
      { issuedOn: '2010-05-14' },
      '2010-11-14 2011-05-14 2011-11-14',
      'WARNING',
      null,
    ],
    [
      'rule 3 [LZ 四/(二)]: six months after the last one',
      'luzhou',
      'link.review',
      { issuedOn: '2010-05-14', lastDone: '2011-08-31', until: '2012-09-01' },
      '2012-02-29 2012-08-31',
      'WARNING',
      null,
    ],
    [
      'rule 3 [WJ 四/(二)]: from the document of 19 August, not from the start in June',
      'wujiang',
      'link.review',
      { from: '2010-06-01', issuedOn: '2010-08-19' },
      '2011-02-19 2011-08-19',
      'WARNING',
      null,
    ],
    ['rule 4 [HL 五/2] 适时', 'hailun', 'link.review', {}, '', 'NEVER', 'AS_APPROPRIATE'],
    ['rule 4 [BJ 四/3] 适时', 'beijing', 'link.review', {}, '', 'NEVER', 'AS_APPROPRIATE'],
    [
      'rule 5 [HL 五/2] 每季度: once in every calendar quarter',
      'hailun',
      'link.appraisal',
      { from: '2010-06-01', until: '2011-04-01', lastDone: '2010-07-02' },
      '2010-12-31 2011-03-31',
      'ERROR',
      null,
    ],
    [
      'rule 6 [WJ 四/(三)] 每年: once in every calendar year',
      'wujiang',
      'link.appraisal',
      { from: '2010-06-01', issuedOn: '2010-08-19' },
      '2010-12-31 2011-12-31',
      'ERROR',
      null,
    ],
    [
      'rule 7 [LZ 四/(三)] 每年年底',
      'luzhou',
      'link.duty-report',
      { lastDone: '2010-12-20' },
      '2011-12-31',
      'ERROR',
      null,
    ],
    [
      'rule 7 [NJ 四/(三)] 每年年底',
      'neijiang-normal-university',
      'link.duty-report',
      { from: '2010-06-01' },
      '2010-12-31 2011-12-31',
      'ERROR',
      null,
    ],
    ['[LZ 四/(四)] tied to the duty report', 'luzhou', 'link.appraisal', {}, '', 'NEVER', 'TIED_TO_ANOTHER_PROCEDURE'],
  ])('%s', (_clause, place, procedure, given, dates, overdueIs, reason) => {
    expect(brief(cadenceOf(place, procedure), given)).toEqual([dates, overdueIs, reason])
  })

  const plain: Cadence = { interval: null, anchor: null, strength: null, tiedTo: [], phase: null, also: null }
  test.each<[string, Partial<Cadence>, Partial<DueQuestion>, string, string, string | null]>([
    [
      'rule 20 [LZ 四/(五)] 可每年: due dates, never overdue',
      { interval: 'P1Y', strength: 'optional' },
      {},
      '2010-12-31 2011-12-31',
      'NEVER',
      null,
    ],
    [
      'rule 20 [HL 五/3] 每两年: two years after the last time',
      { interval: 'P2Y', strength: 'required' },
      { lastDone: '2010-06-30', until: '2015-01-01' },
      '2012-06-30 2014-06-30',
      'ERROR',
      null,
    ],
    [
      'rule 42 [HL 五/3] 每年考核',
      { interval: 'P1Y', strength: 'required' },
      { until: '2011-01-01' },
      '2010-12-31',
      'ERROR',
      null,
    ],
    ['[LZ 四/(五)] 定期', { strength: 'periodic' }, {}, '', 'NEVER', 'PERIODIC_WITHOUT_INTERVAL'],
    ['[NJ 三/(三)] within its phase', { phase: 'phase.3' }, {}, '', 'NEVER', 'WITHIN_ITS_PHASE'],
    ['nothing stated', {}, {}, '', 'NEVER', 'INTERVAL_NOT_STATED'],
    ['an interval of nothing', { interval: 'P0M', strength: 'required' }, {}, '', 'NEVER', 'INTERVAL_NOT_STATED'],
    [
      'a month that is shorter',
      { interval: 'P6M', strength: 'required' },
      { from: '2010-08-31', until: '2011-09-01' },
      '2011-02-28 2011-08-31',
      'ERROR',
      null,
    ],
    [
      'every month',
      { interval: 'P1M', strength: 'required' },
      { from: '2012-01-15', until: '2012-03-31' },
      '2012-01-31 2012-02-29',
      'ERROR',
      null,
    ],
    [
      'an interval without words of strength',
      { interval: 'P6M' },
      { until: '2010-12-01' },
      '2010-10-01',
      'NEVER',
      null,
    ],
  ])('%s', (_clause, given, asked, dates, overdueIs, reason) => {
    expect(brief({ ...plain, ...given }, asked)).toEqual([dates, overdueIs, reason])
  })

  test('no more than a thousand days are computed at once', () => {
    const monthly: Cadence = { ...plain, interval: 'P1M', strength: 'required' }
    expect(dueDates(monthly, question({ until: '9999-12-31' })).dates).toHaveLength(1_000)
  })
})

describe('overdue', () => {
  test.each<[string, Five, string, string, unknown]>([
    ['required [HL 五/2]', 'hailun', 'link.appraisal', '2010-07-01', { since: '2010-07-01', is: 'ERROR' }],
    ['required, on the last day', 'hailun', 'link.appraisal', '2010-06-30', null],
    ['in principle [LZ 四/(二)]', 'luzhou', 'link.review', '2010-10-02', { since: '2010-10-02', is: 'WARNING' }],
    ['as appropriate [BJ 四/3]', 'beijing', 'link.review', '2012-12-31', null],
  ])('%s', (_case, place, procedure, day, expected) => {
    expect(overdueOn(dueDates(cadenceOf(place, procedure), question({})), day)).toEqual(expected)
  })

  test('nothing is overdue for a time before the document was issued', () => {
    const due = dueDates(cadenceOf('wujiang', 'link.review'), question({ from: '2000-01-01', issuedOn: '2010-08-19' }))
    expect(overdueOn(due, '2011-02-19')).toBeNull()
    expect(overdueOn(due, '2011-02-20')).toEqual({ since: '2011-02-20', is: 'WARNING' })
  })
})

describe('a procedure that is tied to another follows its cadence', () => {
  test.each<[string, Five, string, string | null, string[]]>([
    ['[LZ 四/(四)]', 'luzhou', 'luzhou.link.appraisal', 'P1Y', ['luzhou.link.appraisal', 'luzhou.link.duty-report']],
    ['its own [HL 五/2]', 'hailun', 'hailun.link.appraisal', 'P3M', ['hailun.link.appraisal']],
    ['nothing there', 'hailun', 'hailun.link.none', null, ['hailun.link.none']],
  ])('%s', (_case, place, code, interval, through) => {
    const followed = followedCadence(code, profileOf(place).procedures)
    expect([followed.cadence?.interval ?? null, followed.through]).toEqual([interval, through])
  })

  test('a cycle of ties ends', () => {
    const tie = (code: string, to: string) => ({
      code,
      cadence: {
        value: {
          interval: null,
          anchor: null,
          strength: null,
          tiedTo: [{ procedure: to, name: { zh: to, en: null } }],
          phase: null,
          also: null,
        },
      },
    })
    expect(followedCadence('a', [tie('a', 'b'), tie('b', 'a')])).toEqual({ cadence: null, through: ['a', 'b'] })
  })
})
