import { BackOff } from './back-off.js'

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1) + seconds * 1000)
const after = (backOff: BackOff, now: number) => (backOff.failed('a', at(now)).getTime() - at(now).getTime()) / 1000

test('rests twice as long after each failure, and no longer than a quarter of an hour', () => {
  const backOff = new BackOff()
  expect([0, 1, 3, 7].map((now) => after(backOff, now))).toEqual([1, 2, 4, 8])
  expect([backOff.restingAt(at(14.999)), backOff.restingAt(at(15))]).toEqual([['a'], []])
  const later = Array.from({ length: 12 }, (_, i) => after(backOff, 1000 * (i + 1)))
  expect(later.slice(0, 3)).toEqual([16, 32, 64])
  expect(later.at(-1)).toBe(900)
})

test('begins anew after a success, and for what nobody has tried for long', () => {
  const backOff = new BackOff()
  after(backOff, 0)
  backOff.succeeded('a')
  expect([backOff.restingAt(at(0)), after(backOff, 10)]).toEqual([[], 1])
  backOff.failed('b', at(10_000))
  expect(after(backOff, 10_001)).toBe(1)
})
