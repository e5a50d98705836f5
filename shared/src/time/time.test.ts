import { BEGINNING_DAY, dayOf, FOREVER_DAY, formatAsOf, isDay, newId, parseAsOf, steadyClock } from './index.js'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test.each([
  ['2011-07-15', true],
  ['2012-02-29', true],
  [BEGINNING_DAY, true],
  [FOREVER_DAY, true],
  ['2011-02-30', false],
  ['2011-02-29', false],
  ['2011-13-01', false],
  ['2011-00-10', false],
  ['0000-12-31', false],
  ['2011-7-15', false],
  ['2011-07-15T00:00:00Z', false],
  ['', false],
])('isDay(%p) is %p', (text, expected) => expect(isDay(text)).toBe(expected))

test('a day begins at midnight in China', () => {
  expect(dayOf(new Date('2011-07-14T15:59:59.999Z'))).toBe('2011-07-14')
  expect(dayOf(new Date('2011-07-14T16:00:00.000Z'))).toBe('2011-07-15')
})

describe('newId', () => {
  test('carries its time', () => {
    const id = newId(new Date(0x0123456789ab))
    expect(id).toMatch(UUID_V7)
    expect(id.slice(0, 13)).toBe('01234567-89ab')
  })

  test('rises within a millisecond, past the end of the counter, and where the clock lags a little', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(new Date(1_900_000_000_000)))
    ids.push(newId(new Date(1_899_999_999_500)), newId(new Date(1_900_000_000_100)))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(10_002)
    for (const id of ids) expect(id).toMatch(UUID_V7)
  })
})

test('a steady clock never goes back', () => {
  const times = [5, 3, 7]
  const clock = steadyClock(() => new Date(times.shift()!))
  expect([clock(), clock(), clock()].map(Number)).toEqual([5, 5, 7])
})

describe('the merit-as-of header', () => {
  const known = new Date('2026-01-31T08:00:00.000Z')

  test('is read as it was written', () => {
    expect(parseAsOf(undefined)).toBeNull()
    expect(parseAsOf(formatAsOf({ valid: '2011-07-15', known: null }))).toEqual({ valid: '2011-07-15', known: null })
    expect(parseAsOf(formatAsOf({ valid: '2011-07-15', known }))).toEqual({ valid: '2011-07-15', known })
    expect(parseAsOf('2011-07-15 2026-01-31T16:00+08:00')).toEqual({ valid: '2011-07-15', known })
  })

  test.each([
    ...['', '2011-02-30', 'today', '2011-07-15 2026-01-31', '2011-07-15 2026-02-30T08:00:00Z', '2011-07-15 x y'],
    ...['2011-07-15 0001-01-01T00:00:00+14:00', '2011-07-15 9999-12-31T23:00:00-14:00'],
  ])('is refused as %p', (header) =>
    expect(() => parseAsOf(header)).toThrow(expect.objectContaining({ code: 'AS_OF_MALFORMED' })),
  )
})
