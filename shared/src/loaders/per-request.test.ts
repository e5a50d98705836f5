import { perRequest } from './index.js'

test('one value per request; a commit makes a new one', () => {
  let made = 0
  const value = perRequest((_ctx: { memory: object }) => ++made)
  const first = { memory: {} }
  const second = { memory: {} }
  expect([value(first), value(first), value(second)]).toEqual([1, 1, 2])
  first.memory = {}
  expect(value(first)).toBe(3)
})
