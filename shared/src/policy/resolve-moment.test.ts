import { type Calendar, type Moment, resolveMoment } from './index.js'

const CALENDAR: Calendar = new Map([
  ['cpc-18-congress', '2012-11-08'],
  ['party-91st-anniversary', '2012-07-01'],
])
const event = (event: string, relation: 'before' | 'eve-of' | 'around' | 'at'): Moment => ({
  kind: 'event',
  event,
  relation,
})

test.each<[string, Moment, unknown]>([
  ['a day', { kind: 'day', value: '2010-05-14' }, { kind: 'on', day: '2010-05-14' }],
  ['a month', { kind: 'month', value: '2011-07' }, { kind: 'range', from: '2011-07-01', to: '2011-08-01' }],
  ['a December', { kind: 'month', value: '2010-12' }, { kind: 'range', from: '2010-12-01', to: '2011-01-01' }],
  [
    'a February of a leap year',
    { kind: 'month', value: '2012-02' },
    { kind: 'range', from: '2012-02-01', to: '2012-03-01' },
  ],
  [
    '2010年底 [BJ 五/第一时段]',
    { kind: 'year-end', value: '2010' },
    { kind: 'range', from: '2010-12-01', to: '2011-01-01' },
  ],
  [
    '党的十八大召开前 [BJ 五/第三时段]',
    event('cpc-18-congress', 'before'),
    { kind: 'range', from: null, to: '2012-11-08' },
  ],
  [
    '“七一”前夕 [NJ 三/(四)]',
    event('party-91st-anniversary', 'eve-of'),
    { kind: 'range', from: null, to: '2012-07-01' },
  ],
  [
    '“七一”前后 [BJ 五/第三时段]',
    event('party-91st-anniversary', 'around'),
    { kind: 'unresolved', reason: 'BOUNDS_NOT_STATED', event: 'party-91st-anniversary', near: '2012-07-01' },
  ],
  ['at an event', event('cpc-18-congress', 'at'), { kind: 'on', day: '2012-11-08' }],
  ['nothing stated', { kind: 'not-stated' }, { kind: 'unresolved', reason: 'NOT_STATED', event: null, near: null }],
])('%s', (_case, moment, expected) => {
  expect(resolveMoment(moment, CALENDAR)).toEqual(expected)
})

test.each(['before', 'eve-of', 'around', 'at'] as const)(
  'an event without a recorded day leaves "%s" unresolved',
  (relation) => {
    expect(resolveMoment(event('cpc-18-congress', relation), new Map())).toEqual({
      kind: 'unresolved',
      reason: 'EVENT_NOT_RECORDED',
      event: 'cpc-18-congress',
      near: null,
    })
  },
)
