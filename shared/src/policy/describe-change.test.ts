import { type BilingualText, type Change, describeChange, diffProfiles } from './index.js'
import { aSmallScheme, said, type SmallScheme, theScheme } from './small-scheme.builder.js'

const words = (value: unknown): BilingualText | null => {
  if (typeof value === 'number') return { zh: `${value}个`, en: `${value} places` }
  if (typeof value !== 'object' || value === null) return null
  const { zh, en = null, interval } = value as { zh?: string; en?: string | null; interval?: string }
  if (interval) return { zh: `每 ${interval}`, en: `every ${interval}` }
  return zh === undefined ? null : { zh, en }
}

const described = (changes: readonly Change[]) =>
  changes.flatMap((change) => [describeChange(change, 'en', words), describeChange(change, 'zh', words)])

test.each<[(scheme: SmallScheme) => void, string[]]>([
  [
    ({ awards }) => (awards[0]!.quota = said(60)),
    ['changed awards[s.praise].quota: 50 places → 60 places', '修改 awards[s.praise].quota：50个 → 60个'],
  ],
  [
    ({ awards }) => (awards[0]!.quota = said<number>(null)),
    ['changed awards[s.praise].quota: 50 places → silent', '修改 awards[s.praise].quota：50个 → 文件未说明'],
  ],
  [
    ({ procedures }) => (procedures[0]!.cadence = said<unknown>({ interval: 'P3M' }, 'derived')),
    [
      're-timed procedures[s.review].cadence: every P6M → every P3M (derived)',
      '改期 procedures[s.review].cadence：每 P6M → 每 P3M（推算）',
    ],
  ],
  [
    ({ awards }) => (awards[0]!.quota = { ...said(50), source: [] }),
    [
      'changed awards[s.praise].quota: 50 places (another source)',
      '修改 awards[s.praise].quota：50个（依据的条款不同）',
    ],
  ],
  [
    ({ awards }) => (awards[0]!.from = 's.first'),
    ['changed awards[s.praise].from: nothing → "s.first"', '修改 awards[s.praise].from：无 → "s.first"'],
  ],
  [
    ({ procedures }) => procedures.shift(),
    ['removed procedures[s.review]: 点评 (with 3 inside)', '删除 procedures[s.review]：点评（内含 3 项）'],
  ],
  [
    (scheme) => (scheme.theme = { code: 's.theme', theme: said('t'), handles: [] }),
    ['added theme: s.theme', '新增 theme：s.theme'],
  ],
  [
    ({ procedures }) => procedures.reverse(),
    ['moved procedures[s.report]: after s.review → first', '移动 procedures[s.report]：s.review 之后 → 最前'],
  ],
  [
    ({ procedures: [review, report] }) => report!.acts.push(review!.acts.pop()!),
    [
      'moved procedures[s.report].acts[s.review.c]: procedures[s.review].acts → procedures[s.report].acts, first',
      '移动 procedures[s.report].acts[s.review.c]：procedures[s.review].acts → procedures[s.report].acts, 最前',
    ],
  ],
  [({ period }) => (period.code = 's.time'), ['recoded period: s.period → s.time', '改代码 period：s.period → s.time']],
])('a change is one line in both languages: %#', (edit, lines) => {
  expect(described(diffProfiles(aSmallScheme(), theScheme(edit)))).toEqual(lines)
})
