import { activePhases, type Moment, type PhaseWindow, type Value } from './index.js'

const value = <T>(value: T): Value<T> => ({ value, status: 'stated', source: [], note: null })
const phase = (code: string, start: Moment, end: Moment): PhaseWindow => ({
  code,
  start: value(start),
  end: value(end),
})
const month = (text: string): Moment => ({ kind: 'month', value: text })
const day = (text: string): Moment => ({ kind: 'day', value: text })
const NOT_STATED: Moment = { kind: 'not-stated' }
const congress = (relation: 'before' | 'eve-of' | 'around' | 'at'): Moment => ({
  kind: 'event',
  event: 'congress',
  relation,
})
const RECORDED = new Map([['congress', '2012-11-08']])

test.each<[string, Moment, Moment, string, string[]]>([
  ['on its first day', day('2010-04-02'), day('2010-04-30'), '2010-04-02', ['CERTAIN 2010-04-02 2010-05-01']],
  ['on its last day', day('2010-04-02'), day('2010-04-30'), '2010-04-30', ['CERTAIN 2010-04-02 2010-05-01']],
  ['before its first day', day('2010-04-02'), day('2010-04-30'), '2010-04-01', []],
  ['after its last day', day('2010-04-02'), day('2010-12-31'), '2011-01-01', []],
  ['in its end month', month('2010-04'), month('2011-07'), '2011-07-31', ['CERTAIN 2010-04-01 2011-08-01']],
  ['after its end month', month('2010-04'), month('2011-07'), '2011-08-01', []],
  ['before an event', month('2010-04'), congress('before'), '2012-11-07', ['CERTAIN 2010-04-01 2012-11-08']],
  ['on the day of an event it ends before', month('2010-04'), congress('before'), '2012-11-08', []],
  [
    'on the day of an event it ends with',
    month('2010-04'),
    congress('at'),
    '2012-11-08',
    ['CERTAIN 2010-04-01 2012-11-09'],
  ],
  ['ending around an event', month('2010-04'), congress('around'), '2013-01-01', ['END_UNRESOLVED 2010-04-01 null']],
  ['without a stated end', month('2010-04'), NOT_STATED, '2099-01-01', ['END_NOT_STATED 2010-04-01 null']],
  ['without a stated start', NOT_STATED, month('2011-07'), '2011-07-01', []],
  ['starting at an event', congress('at'), NOT_STATED, '2012-11-08', ['END_NOT_STATED 2012-11-08 null']],
  ['starting before an event, nobody knows when', congress('before'), NOT_STATED, '2012-11-07', []],
])('a phase is active %s', (_case, start, end, on, expected) => {
  const found = activePhases([phase('p', start, end)], on, RECORDED)
  expect(found.map(({ certainty, from, to }) => `${certainty} ${from} ${to}`)).toEqual(expected)
})

test('phases come in their order, and a damaged moment has no days', () => {
  const damaged = { ...phase('damaged', month('2010-04'), NOT_STATED), start: { ...value(NOT_STATED), value: null } }
  const phases = [phase('a', month('2010-04'), NOT_STATED), damaged, phase('b', month('2010-05'), congress('before'))]
  expect(activePhases(phases, '2010-06-01', new Map()).map(({ phase, certainty }) => [phase.code, certainty])).toEqual([
    ['a', 'END_NOT_STATED'],
    ['b', 'END_UNRESOLVED'],
  ])
})
