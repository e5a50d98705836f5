import { FIVE, profileOf } from './five-profiles.builder.js'
import { type BilingualText, isLeaf, type ResolvedValue, showText, type Status, type Value } from './index.js'

const leaf = (status: Status, value: BilingualText | null): Value<BilingualText> => ({
  value,
  status,
  source: [],
  note: null,
})
const text = { zh: '党员先锋岗', en: 'Vanguard posts' }
const words = (value: BilingualText) => value

test.each<[Status, BilingualText | null, string, string | null]>([
  ['stated', text, '党员先锋岗', 'Vanguard posts'],
  ['derived', text, '党员先锋岗（推算）', 'Vanguard posts (derived)'],
  ['inferred', text, '党员先锋岗（推断）', 'Vanguard posts (inferred)'],
  ['external', text, '党员先锋岗（原文以外）', 'Vanguard posts (not in the document)'],
  ['demo', text, '党员先锋岗（演示）', 'Vanguard posts (demo)'],
  ['damaged', null, '原文残缺', 'damaged in the source'],
  ['silent', null, '文件未说明', 'silent'],
])('a text that is %s', (status, value, zh, en) => {
  expect(showText(leaf(status, value), words)).toEqual({ status, shown: { zh, en }, text: value })
})

test('an inferred base stands beside the silence', () => {
  const resolved: ResolvedValue<BilingualText> = {
    ...leaf('silent', null),
    how: 'SILENT_WITH_BASE',
    definedBy: 'city',
    base: { value: text, status: 'inferred', source: [], definedBy: 'china', isInferred: true },
    overrides: null,
    chain: [],
    constraint: null,
  }
  expect(showText(resolved, words)).toEqual({
    status: 'silent',
    shown: { zh: '文件未说明；参照（推断）：党员先锋岗', en: 'silent; base (inferred): Vanguard posts' },
    text: null,
  })
})

/** Every leaf of a profile. */
function* leaves(node: unknown): Generator<Value<unknown>> {
  if (isLeaf(node)) yield node
  else if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) yield* leaves(child)
}

test.each(FIVE)(
  'rule 43 [LZ 附件1], [HL 五/总述]: no damaged or silent value of %s is an empty name or a default',
  (place) => {
    const all = [...leaves(profileOf(place))]
    expect(all.length).toBeGreaterThan(400)
    for (const { value, status } of all) {
      const isOpen = (value as { kind?: string } | null)?.kind === 'not-stated'
      if (status === 'damaged') expect(Object.values(value ?? { lost: null })).toContain(null)
      if (status === 'silent') expect(value === null || isOpen).toBe(true)
      expect(value).not.toBe('')
      expect((value as BilingualText | null)?.zh).not.toBe('')
    }
  },
)
