import { columns, widthOf } from './columns.js'

test.each([
  ['', 0],
  ['abc', 3],
  ['方案', 4],
  ['方案 x，', 8],
  ['“每季度”', 8],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('cells stand below each other, the last without blanks at its end', () => {
  expect(
    columns([
      ['代码', 'a', 'x'],
      ['b', '方案', 'y'],
      ['c', ''],
    ]),
  ).toEqual(['代码  a     x', 'b     方案  y', 'c'])
})
