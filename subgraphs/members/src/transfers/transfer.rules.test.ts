import { dayAfter, problemsOfReason, problemsOfStep, problemsOfValidity, stateOn } from './transfer.rules.js'

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)

test.each([
  ['2026-03-02', 90, '2026-05-31'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
])('%s and %i days', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected)
})

// An open transfer has expired from its day on, whether or not anybody has marked it; an end stays what it is.
test.each([
  ['REQUESTED', '2026-05-30', 'REQUESTED'],
  ['REQUESTED', '2026-05-31', 'EXPIRED'],
  ['RELEASED', '2026-05-30', 'RELEASED'],
  ['RELEASED', '2026-06-01', 'EXPIRED'],
  ['ACCEPTED', '2026-06-01', 'ACCEPTED'],
  ['RETURNED', '2026-06-01', 'RETURNED'],
  ['CANCELLED', '2026-06-01', 'CANCELLED'],
])('one that is %s and good until before 2026-05-31 is on %s: %s', (state, today, expected) => {
  expect(stateOn({ state, expiresOn: '2026-05-31' }, today)).toBe(expected)
})

test('a step is taken from its states only', () => {
  const released = { state: 'RELEASED', expiresOn: '2026-05-31' }
  expect(problemsOfStep(released, ['RELEASED'], '2026-05-30')).toEqual([])
  expect(problemsOfStep(released, ['RELEASED'], '2026-05-31')).toEqual([
    {
      code: 'TRANSFER_STEP_WRONG',
      params: { state: 'EXPIRED', from: 'RELEASED' },
      path: ['input', 'transferId'],
    },
  ])
})

test.each([
  [0, ['TRANSFER_VALIDITY_WRONG']],
  [1, []],
  [180, []],
  [181, ['TRANSFER_VALIDITY_WRONG']],
])('good for %i days', (days, expected) => {
  expect(codes(problemsOfValidity(days))).toEqual(expected)
})

test.each([
  ['缺少介绍信', []],
  [' ', ['TRANSFER_REASON_EMPTY']],
  ['长'.repeat(201), ['TRANSFER_REASON_EMPTY']],
])('the reason %s', (reason, expected) => {
  expect(codes(problemsOfReason(reason))).toEqual(expected)
})
