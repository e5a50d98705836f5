import { describeCadence } from './describe-cadence.js'
import { type Cadence, type MatrixCell, NO_SCHEME_CELL, showCell, type Value } from './index.js'

const words = (value: unknown) =>
  typeof value === 'object'
    ? describeCadence(value as Cadence)
    : { zh: `${String(value as number)}名`, en: String(value as number) }

const source = [{ document: 'd', section: '一', quote: '每半年', at: null }]
const leaf = (value: unknown, status: Value<unknown>['status'], more: object = {}) => ({
  value,
  status,
  source,
  note: null,
  ...more,
})
const cell = (kind: MatrixCell['kind'], found: MatrixCell['leaf']): MatrixCell => ({
  profile: 'p',
  kind,
  item: 'p.item',
  relation: 'exact',
  leaf: found,
  unmapped: [],
})
const base = { base: { value: 50, status: 'inferred', source: [], definedBy: 'b', isInferred: true } }

test.each([
  ['VALUE', leaf(100, 'stated'), '100名', '100'],
  ['VALUE', leaf(100, 'inferred'), '100名（推断）', '100 (inferred)'],
  ['VALUE', leaf(null, 'damaged'), '原文残缺', 'damaged in the source'],
  ['SILENT', leaf(null, 'silent'), '文件未说明', 'silent'],
  ['SILENT', leaf(null, 'silent', base), '文件未说明；参照（推断）：50名', 'silent; base (inferred): 50'],
  ['NOT_STATED', leaf(null, 'silent'), '未规定', 'not stated'],
  ['NOT_STATED', leaf(null, 'silent', base), '未规定；参照（推断）：50名', 'not stated; base (inferred): 50'],
  ['NOT_STATED', leaf({ kind: 'not-stated' }, 'stated'), '未规定', 'not stated'],
  ['NOT_STATED', null, '未规定', 'not stated'],
  ['NO_COUNTERPART', null, '无对应项', 'no counterpart'],
  ['UNMAPPED', null, '尚未对应', 'not mapped yet'],
] as const)('%s %j is shown as %s', (kind, found, zh, en) => {
  expect(showCell(cell(kind, found as MatrixCell['leaf']), words)).toEqual({
    kind,
    item: 'p.item',
    relation: 'exact',
    shown: { zh, en },
    status: found?.status ?? 'silent',
    clauses: found === null ? [] : source,
  })
})

test('where no scheme applies, that stands there', () => {
  expect(NO_SCHEME_CELL).toEqual({
    kind: 'NO_SCHEME',
    item: null,
    relation: null,
    shown: { zh: '当时无方案', en: 'no scheme then' },
    status: 'silent',
    clauses: [],
  })
})
