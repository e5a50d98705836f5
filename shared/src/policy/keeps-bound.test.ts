import { type Bound, keepsBound } from './index.js'

const NONE: Bound = { min: null, max: null, within: null, strength: null, notBefore: null, notAfter: null }

test.each<[string, Partial<Bound>, unknown, boolean]>([
  ['a quota at the limit', { max: 50 }, 50, true],
  ['a quota above it', { max: 50 }, 51, false],
  ['a quota below the least', { min: 1 }, 0, false],
  ['nothing stated is no number', { max: 50, min: 1 }, null, true],
  ['a ratio as a fraction', { min: 0.6 }, { operator: 'at-least', ratio: '2/3' }, true],
  ['a ratio as a decimal', { min: 0.7 }, { operator: 'at-least', ratio: '0.66' }, false],
  ['every half-year, as often', { within: 'P6M' }, { interval: 'P6M', strength: 'required' }, true],
  ['months and years compare', { within: 'P1Y' }, { interval: 'P12M', strength: 'required' }, true],
  ['every year is less often', { within: 'P6M' }, { interval: 'P1Y', strength: 'required' }, false],
  ['no interval is not at least that often', { within: 'P6M' }, { interval: null, strength: 'periodic' }, false],
  ['a bare interval', { within: 'P1Y' }, 'P2Y', false],
  [
    'required is as strict as in principle',
    { strength: 'in-principle' },
    { interval: null, strength: 'required' },
    true,
  ],
  [
    'as appropriate is less strict',
    { strength: 'in-principle' },
    { interval: 'P6M', strength: 'as-appropriate' },
    false,
  ],
  ['optional is the least', { strength: 'as-appropriate' }, { interval: 'P6M', strength: 'optional' }, false],
  ['periodic is less than required', { strength: 'required' }, { interval: null, strength: 'periodic' }, false],
  ['no strength is not that strict', { strength: 'optional' }, { interval: null, strength: null }, false],
  [
    'a day in the limits',
    { notBefore: '2010-04-01', notAfter: '2010-04-30' },
    { kind: 'day', value: '2010-04-30' },
    true,
  ],
  ['a day before', { notBefore: '2010-04-01' }, { kind: 'day', value: '2010-03-31' }, false],
  ['a month to its last day', { notAfter: '2010-04-30' }, { kind: 'month', value: '2010-04' }, true],
  ['a month that goes on', { notAfter: '2010-04-29' }, { kind: 'month', value: '2010-04' }, false],
  ["a year's end", { notAfter: '2010-12-31' }, { kind: 'year-end', value: '2010' }, true],
  ['an event that has no day yet', { notAfter: '2010-01-01' }, { kind: 'event', event: 'e', relation: 'before' }, true],
  ['a moment that is not stated', { notAfter: '2010-01-01' }, { kind: 'not-stated' }, true],
])('%s', (_case, limits, value, expected) => {
  expect(keepsBound({ ...NONE, ...limits }, value)).toBe(expected)
})
