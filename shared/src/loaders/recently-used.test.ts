import { RecentlyUsed } from './recently-used.js'

test('keeps what was used last', () => {
  const kept = new RecentlyUsed<number>(2)
  kept.set('a', 1)
  kept.set('b', 2)
  expect(kept.get('a')).toBe(1)
  kept.set('c', 3)
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual([1, undefined, 3])
  kept.set('a', 4)
  expect([kept.get('a'), kept.get('c')]).toEqual([4, 3])
})
