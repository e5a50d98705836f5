import { assert, property } from 'fast-check'
import { edited, someEdits } from './edits.builder.js'
import { aTree } from './generated-trees.builder.js'
import { same } from './same.js'

const canonical = (content: unknown) =>
  JSON.stringify(content, (_key, node: unknown) =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  )

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: [] }, { b: [], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [{ a: null }, {}, false],
  [[], {}, false],
  [[1, 2], [1], false],
  ['1', 1, false],
  [null, undefined, false],
])('%j and %j: the same is %s', (a, b, expected) => {
  expect([same(a, b), same(b, a)]).toEqual([expected, expected])
})

test('the same is what has the same canonical JSON', () => {
  assert(
    property(aTree, someEdits(2), (tree, edits) => {
      const other = edited(tree, edits, 'new')
      expect(same(tree, other)).toBe(canonical(tree) === canonical(other))
      expect(same(tree, JSON.parse(canonical(tree)))).toBe(true)
    }),
    { numRuns: 200 },
  )
})
