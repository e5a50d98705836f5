import { text } from '@meritgraph/shared/values'
import { type Change, ChangeKind } from './change.view.js'
import type { Plan } from './plan.js'
import { planText } from './plan-text.js'

const clause = (quote: string, section: string | null = '五') => ({ document: 'city.doc', section, quote, at: 10 })
const side = (zh: string | null, en: string | null, status: string | null, quote?: string) => ({
  words: zh === null ? null : text(zh, en),
  status,
  clauses: quote === undefined ? [] : [clause(quote)],
  json: '{}',
})
const change = (kind: ChangeKind, more: object): Change =>
  ({
    ...{ kind, section: 'procedures', path: 'procedures[city.review].cadence', item: 'city.review' },
    ...{ name: text('领导点评', 'Leader review'), was: null, leaf: 'cadence', before: null, after: null },
    ...more,
  }) as Change

const cadence = change(ChangeKind.RETIMED, {
  before: side('每半年一次', 'every six months', 'STATED', '每半年'),
  after: side('每季度一次', 'every quarter', 'INFERRED', '每季度'),
})
const quota = change(ChangeKind.CHANGED, {
  ...{ section: 'awards', path: 'awards[city.award].recipients[city.award.member].quota', item: 'city.award.member' },
  ...{ name: null, leaf: 'quota', before: side(null, null, 'SILENT'), after: side('80', '80', 'STATED', '80 名') },
})
const removed = change(ChangeKind.REMOVED, {
  ...{ path: 'procedures[city.report]', item: 'city.report', name: text('述职', null), leaf: null },
  before: side('述职', null, null, '年底述职'),
})
const added = change(ChangeKind.ADDED, {
  ...{
    section: 'rules',
    path: 'rules[city.rule.1]',
    item: 'city.rule.1',
    name: text('新规则', 'New rule'),
    leaf: null,
  },
  after: side('新规则', 'New rule', null),
})
const recoded = change(ChangeKind.RECODED, {
  ...{ section: 'rules', path: 'rules[city.rule.b]', item: 'city.rule.b', was: 'city.rule.a', leaf: null },
  ...{ name: text('规则', 'Rule'), before: side('city.rule.a', 'city.rule.a', null) },
  after: side('city.rule.b', 'city.rule.b', null),
})
const breach = {
  ...{ problem: 'BOUND_BROKEN', path: 'procedures[city.review].cadence', item: 'city.review', leaf: 'cadence' },
  ...{ name: text('领导点评', 'Leader review'), brokenBy: 'county', demandedBy: 'city', demand: 'city.bound.1' },
  ...{ words: text('至少每季度一次', 'at least every quarter'), clauses: [clause('不得少于每季度', null)] },
}
const base = {
  ...{ rowId: 'r', id: 'v', profileCode: 'city', jurisdictionCode: 'city', extendsCode: null, isBase: false },
  ...{ contentHash: 'h', fileHash: null, validFrom: '2010-04-01', validTo: '9999-12-31' },
  ...{ recordedAt: '2010-04-01T00:00:00.000Z', supersededAt: '9999-12-31T00:00:00.000Z' },
}
const county = (profile: string, zh: string, en: string | null) => ({
  ...{ profile, jurisdiction: profile, jurisdictionName: text(zh, en), versionId: profile, effect: 0 },
  ...{ validFrom: '2012-01-01', validTo: '9999-12-31' },
})
const pin = {
  ...{ id: 'p', source: 'evaluations', kind: 'REVIEW', snapshotId: 's', titleZh: '上半年点评', titleEn: 'First half' },
  pinnedAt: '2011-12-01T08:00:00.000Z',
}

const plan = {
  ...{ hash: 'abc123', subject: 'SCHEME', target: 'city', validFrom: '2012-01-01', validTo: '9999-12-31', base },
  changes: [cadence, removed, quota, added, recoded],
  counts: { ADDED: 1, REMOVED: 1, CHANGED: 1, RETIMED: 1, MOVED: 0, RECODED: 1 },
  replaces: [base],
  effects: [{ changes: [cadence], broken: [breach], mended: [] }],
  affected: [county('county', '某县', 'Some county'), county('county-2', '另县', null)],
  breaches: [],
  running: { total: 3, pins: [pin] },
  pinned: [{ item: 'city.report', count: 2, titleZh: '上半年点评', titleEn: 'First half' }],
  willRemove: true,
} as unknown as Plan

const nothing: Plan = {
  ...plan,
  ...{ changes: [], replaces: [], effects: [], affected: [], pinned: [], running: { total: 0, pins: [] } },
  counts: { ADDED: 0, REMOVED: 0, CHANGED: 0, RETIMED: 0, MOVED: 0, RECODED: 0 },
}

test('in English, for a terminal', () => {
  expect(planText(plan, { format: 'TEXT', language: 'en', isPublished: false })).toBe(`Plan: city, from 2012-01-01 on
1 added, 1 removed, 1 changed, 1 re-timed, 0 moved, 1 recoded.
It replaces 1 version: from 2010-04-01 on.
2 schemes further down affected, 2 of them no longer as demanded.

Procedures
  ~ re-timed: Leader review [city.review], cadence
      every six months → every quarter (inferred)
      rested on city.doc 五: “每半年”
      rests on city.doc 五: “每季度”
  - removed: 述职 [city.report]
      rested on city.doc 五: “年底述职”

Awards
  ~ changed: [city.award.member], quota
      silent → 80
      rests on city.doc 五: “80 名”

Other rules
  + added: New rule [city.rule.1]
  = recoded: Rule [city.rule.b]
      city.rule.a → city.rule.b

Affected schemes further down (2)
  · county (Some county), from 2012-01-01 on
  · county-2 (另县), from 2012-01-01 on
  ~ re-timed: Leader review [city.review], cadence
      every six months → every quarter (inferred)
      rested on city.doc 五: “每半年”
      rests on city.doc 五: “每季度”
  ! bound broken: Leader review [city.review], cadence
      city demands: at least every quarter
      broken by county
      by city.doc: “不得少于每季度”

Running under the versions replaced (3)
  · First half (leader review, 2011-12-01)
  · and 2 more

Items named by what is running (1)
  ! city.report cannot be removed: what is running names it (First half; 2 in all). Keep the item, or publish when that has ended.

It cannot be published so. Correct what is marked with !, then plan again.
`)
})

test('in Chinese', () => {
  const zh = planText({ ...plan, pinned: [] }, { format: 'TEXT', language: 'zh', isPublished: false })
  expect(zh.split('\n').slice(0, 12)).toEqual([
    '计划：city，2012-01-01 起',
    '新增 1，删除 1，修改 1，改期 1，移动 0，改代码 1。',
    '替换版本：2010-04-01 起。',
    '下级方案受影响 2 个，其中 2 个不再符合要求。',
    '',
    '环节',
    '  ~ 改期：领导点评 [city.review]，周期',
    '      每半年一次 → 每季度一次（推断）',
    '      原依据 city.doc 五：“每半年”',
    '      依据 city.doc 五：“每季度”',
    '  - 删除：述职 [city.report]',
    '      原依据 city.doc 五：“年底述职”',
  ])
  expect(zh.split('\n').at(-2)).toBe('计划摘要 abc123：一人送审、另一人批准后，方可发布。')
})

test('in Markdown, where nothing that was written can be taken for markup', () => {
  const named = { ...cadence, name: text('点评', '*Leader* <b>review</b>\u001B[31m\n# x') }
  const markdown = planText(
    { ...nothing, changes: [named], replaces: plan.replaces },
    { format: 'MARKDOWN', language: 'en', isPublished: false },
  )
  expect(markdown).toBe(`# Plan: city, from 2012-01-01 on

0 added, 0 removed, 0 changed, 0 re-timed, 0 moved, 0 recoded.

It replaces 1 version: from 2010-04-01 on.

0 schemes further down affected, 0 of them no longer as demanded.

## Procedures

- **re-timed** \\*Leader\\* \\<b\\>review\\</b\\> \\[31m \\# x \\[city.review\\], cadence
  - every six months → every quarter (inferred)
  - rested on city.doc 五: “每半年”
  - rests on city.doc 五: “每季度”

Plan hash abc123: once one person has submitted it and another has approved it, it can be published.
`)
})

test.each<[string, Partial<Plan>, boolean, string]>([
  ['nothing changes', {}, false, 'Nothing would change; there is nothing to do.'],
  [
    'only days change',
    { replaces: plan.replaces },
    false,
    'Plan hash abc123: once one person has submitted it and another has approved it, it can be published.',
  ],
  [
    'the draft breaks a demand',
    { breaches: plan.effects[0]!.broken },
    false,
    'It cannot be published so. Correct what is marked with !, then plan again.',
  ],
  ['it is published', { changes: plan.changes }, true, 'This has been published.'],
])('what to do next where %s', (_case, more, isPublished, next) => {
  const lines = planText({ ...nothing, ...more }, { format: 'TEXT', language: 'en', isPublished }).split('\n')
  expect(lines.at(-2)).toBe(next)
})

test('long lists are cut and counted', () => {
  const affected = Array.from({ length: 3000 }, (_, i) => county(`county-${i}`, `县${i}`, `County ${i}`))
  const lines = planText({ ...plan, affected }, { format: 'TEXT', language: 'en', isPublished: false }).split('\n')
  const start = lines.indexOf('Affected schemes further down (3000)')
  expect(lines.slice(start + 10, start + 13)).toEqual([
    '  · county-9 (County 9), from 2012-01-01 on',
    '  · and 2990 more',
    '  ~ re-timed: Leader review [city.review], cadence',
  ])
})
