import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  dictionary,
  letrec,
  nat,
  oneof,
  record,
  shuffledSubarray,
  tuple,
} from 'fast-check'
import { isLeaf, type Value } from './index.js'

type Node = unknown
type Data = Record<string, Node>

const KEYS = ['a', 'b', 'c', 'd', 'e'] as const
const CODES = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z']

const aLeaf: Arbitrary<Value<unknown>> = record({
  value: constantFrom<unknown>(null, 1, 'P3M', { kind: 'month', value: '2010-04' }, ['p'], { zh: '一', en: null }),
  status: constantFrom('stated', 'silent'),
  source: array(
    record({ document: constantFrom('d', 'p'), section: constant('1'), quote: constant(null), at: nat(2) }),
    {
      maxLength: 1,
    },
  ),
  note: constant(null),
})

/** Stands for an item until it gets a code. */
const UNCODED = '?'

const { root } = letrec<{ root: Data; tree: Data; node: Node; item: Data }>((tie) => ({
  root: record({ a: tie('node'), b: tie('node'), c: tie('node') }),
  tree: dictionary(constantFrom(...KEYS), tie('node'), { maxKeys: 4 }),
  item: tie('tree').map((fields) => ({ code: UNCODED, ...fields })),
  node: oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 2, arbitrary: aLeaf },
    { weight: 1, arbitrary: constantFrom<Node>(null, 1, 'p', '2010-04-02', { zh: '一', en: 'one' }, {}) },
    { weight: 1, arbitrary: array(constantFrom('p', 'q'), { maxLength: 2 }) },
    { weight: 1, arbitrary: array(oneof(tie('item'), constant({ no: 'code' })), { maxLength: 2 }) },
    { weight: 1, arbitrary: tie('tree') },
    { weight: 1, arbitrary: tie('item') },
    { weight: 4, arbitrary: array(tie('item'), { maxLength: 4 }) },
  ),
}))

/** Gives every item a code of its own, as long as there are any. */
function coded(node: Node, codes: string[]): Node {
  if (typeof node !== 'object' || node === null || isLeaf(node)) return node
  if (Array.isArray(node)) return node.map((entry) => coded(entry, codes))
  const fields = Object.entries(node).map(([key, child]) => [
    key,
    child === UNCODED ? (codes.pop() ?? null) : coded(child, codes),
  ])
  return Object.fromEntries(fields) as Data
}

/** Trees of any shape, whose codes often are those of others too. */
export const aTree: Arbitrary<Data> = tuple(root, shuffledSubarray(CODES, { minLength: 3 })).map(
  ([fields, codes]) => coded(fields, [...codes]) as Data,
)
