import {
  type Change,
  counterpartDocument,
  diffDocument,
  type DocumentedColumn,
  leafName,
  matrixDocument,
  renderDocument,
  rowName,
  type ShownCell,
  type TableDocument,
} from './index.js'

const clause = (quote: string) => ({ document: 'a.doc', section: '一', quote, at: null })
const text = (zh: string, en: string | null = null) => ({ zh, en })

const cell = (kind: ShownCell['kind'], zh: string, en: string, more: Partial<ShownCell> = {}): ShownCell => ({
  kind,
  item: null,
  relation: null,
  shown: { zh, en },
  status: kind === 'VALUE' ? 'stated' : 'silent',
  clauses: [],
  ...more,
})

const column = (code: string, cells: ShownCell[][], more: Partial<DocumentedColumn> = {}): DocumentedColumn => ({
  title: text(`${code}方案`, `Scheme ${code}`),
  profile: code,
  jurisdiction: code,
  on: '2011-07-15',
  known: null,
  cells,
  unmapped: [],
  ...more,
})

const rows = [
  { concept: { code: 'procedure.x', name: text('点评', 'Review') }, leaf: 'cadence' },
  { concept: null, leaf: 'period.end' },
]
const value = cell('VALUE', '每半年', 'every six months', {
  item: 'a.review',
  relation: 'broader',
  clauses: [clause('每半年'), clause('一次')],
})
const a = column('a', [[value], [cell('NOT_STATED', '未规定', 'not stated')]], {
  unmapped: [
    { code: 'a.new', name: text('新条目', null), reason: null, clauses: [] },
    { code: 'a.own', name: null, reason: text('他处没有', 'nobody else has it'), clauses: [clause('自有')] },
  ],
})
const b = column('b', [[cell('NO_COUNTERPART', '无对应项', 'no counterpart')], [cell('VALUE', '2012-01', '2012-01')]], {
  known: '2026-03-01T08:00:00.000Z',
})

/** The tables of a document without the words that stand in every one. */
const shown = ({ tables }: TableDocument) =>
  tables.map(({ corner, columns, rows }) => [
    [corner, ...columns.map(({ text, detail }) => [text, detail].filter(Boolean).join(' | '))],
    ...[...rows].map(({ heading, cells }) => [
      heading.text,
      ...cells.map((entries) =>
        entries.map((one) => [one.mark, one.text, one.detail].filter(Boolean).join(' ')).join(' / '),
      ),
    ]),
  ])

const matrix = (columns: DocumentedColumn[]) => ({ rows, columns, mappingVersion: '2010.1' })

test('a matrix has a row for each leaf, and lists what stands in none', () => {
  const document = matrixDocument(matrix([a, b]), 'en')
  expect(document.notes[0]).toBe('Version of the shared concepts: 2010.1')
  expect(shown(document)).toEqual([
    [
      ['Leaf', 'Scheme a | a · 2011-07-15', 'Scheme b | b · 2011-07-15 · Known 2026-03-01T08:00:00.000Z'],
      ['Review · cadence', 'there every six months a.review · wider', 'missing no counterpart'],
      ['campaign · end', 'missing not stated', 'there 2012-01'],
    ],
    [
      ['Scheme', 'Item'],
      ['Scheme a', 'uncertain 新条目 a.new · not mapped yet / there a.own a.own · nobody else has it'],
    ],
  ])
})

test('from nine schemes on they stand below each other', () => {
  const nine = Array.from({ length: 9 }, (_, n) => column(`s${n}`, b.cells as ShownCell[][]))
  const [table] = shown(matrixDocument(matrix(nine), 'zh'))
  expect(table!.slice(0, 2)).toEqual([
    ['方案', '点评 · 周期 | procedure.x cadence', '活动时间 · 结束 | period.end'],
    ['s0方案', 'missing 无对应项', 'there 2012-01'],
  ])
  expect(table).toHaveLength(10)
})

test('as CSV a matrix has a line for each clause of each cell', () => {
  expect(renderDocument(matrixDocument(matrix([a, b]), 'en'), 'csv').split('\r\n')).toEqual([
    'Concept,Path,Leaf,Scheme,Jurisdiction,On,Known,Answer,Item,Relation,Value,Status,Document,Section,Quote',
    'procedure.x,cadence,Review · cadence,a,a,2011-07-15,,VALUE,a.review,broader,every six months,stated,a.doc,一,每半年',
    'procedure.x,cadence,Review · cadence,a,a,2011-07-15,,VALUE,a.review,broader,every six months,stated,a.doc,一,一次',
    ',period.end,campaign · end,a,a,2011-07-15,,NOT_STATED,,,not stated,silent,,,',
    ',,not mapped yet,a,a,2011-07-15,,UNMAPPED_ITEM,a.new,,新条目,,,,',
    ',,nobody else has it,a,a,2011-07-15,,UNMAPPED_ITEM,a.own,,,,a.doc,一,自有',
    'procedure.x,cadence,Review · cadence,b,b,2011-07-15,2026-03-01T08:00:00.000Z,NO_COUNTERPART,,,no counterpart,silent,,,',
    ',period.end,campaign · end,b,b,2011-07-15,2026-03-01T08:00:00.000Z,VALUE,,,2012-01,stated,,,',
    '',
  ])
})

const leaf = (value: unknown, quote: string) => ({ value, status: 'stated', source: [clause(quote)], note: null })
const change = (kind: Change['kind'], before: unknown, after: unknown, more: Partial<Change> = {}): Change => ({
  kind,
  section: 'awards',
  path: 'awards[a.award].x',
  item: 'a.award',
  was: null,
  leaf: null,
  before,
  after,
  list: null,
  follows: null,
  ...more,
})
const item = { code: 'a.award', name: leaf(text('表彰', 'Award'), '表彰'), source: [clause('进行表彰')] }

const changes = [
  change('ADDED', undefined, item),
  change('REMOVED', item, undefined),
  change('CHANGED', leaf(100, '100名'), leaf(null, ''), { leaf: 'recipients.member.quota' }),
  change('CHANGED', true, false, { leaf: 'optional' }),
  change('CHANGED', [clause('一')], [], { leaf: 'source' }),
  change('MOVED', { list: 'awards', follows: null }, { list: 'awards', follows: 'a.other' }),
  change('RECODED', 'a.old', 'a.award', { was: 'a.old' }),
  change('RETIMED', leaf(text('年底', null), '年底'), leaf(text('年中', null), '年中'), {
    item: null,
    leaf: 'period.end',
  }),
]
const words = (value: unknown) =>
  value === null || Array.isArray(value)
    ? null
    : typeof value === 'object'
      ? (value as { zh: string; en: null })
      : text(String(value as string | number), null)
const diff = {
  before: text('前', 'before'),
  after: text('后', 'after'),
  changes,
  words,
  nameOf: (code: string) => (code === 'a.award' ? text('表彰', 'Award') : null),
}

test('differences say what was and what is to be, in words', () => {
  const document = diffDocument(diff, 'en')
  expect(document.notes).toEqual(['before → after', 'added 1, removed 1, changed 3, re-timed 1, moved 1, recoded 1'])
  expect(shown(document)[0]).toEqual([
    ['Item', 'Change', 'Before | before', 'After | after'],
    ['Award', 'added added', '', 'added Award'],
    ['Award', 'removed removed', 'removed Award', ''],
    ['Award · members · quota', 'changed changed', 'removed 100', 'added silent'],
    ['Award · optional', 'changed changed', 'removed yes', 'added no'],
    ['Award · clauses', 'changed changed', 'removed clauses', 'added none'],
    ['Award', 'moved moved', 'removed first in awards', 'added after a.other'],
    ['Award', 'moved recoded', 'removed a.old', 'added a.award'],
    ['campaign · end', 'changed re-timed', 'removed 年底', 'added 年中'],
  ])
  expect([...document.records.rows][2]).toEqual([
    'CHANGED',
    'awards',
    'awards[a.award].x',
    'a.award',
    'Award · members · quota',
    '100',
    'silent',
    'a.doc',
    '一',
    '',
  ])
})

test('no differences are no table', () => {
  const { tables, notes } = diffDocument({ ...diff, changes: [] }, 'zh')
  expect([tables, notes[1]]).toEqual([[], '两者没有差别。'])
})

const bothWays = [
  { of: 'a', in: 'b', has: 1, related: 0, lacks: 1, unmapped: 1, uncertain: 1, all: 3 },
  { of: 'b', in: 'a', has: 1, related: 0, lacks: 0, unmapped: 0, uncertain: 0, all: 1 },
]

test('what another lacks stands below the summary of both ways', () => {
  const lack = {
    kind: 'CARRIER' as const,
    name: text('载体', 'Carrier'),
    clauses: [clause('载体')],
    isCertain: true,
    reason: null,
  }
  const document = counterpartDocument(
    {
      of: text('甲', 'A'),
      in: text('乙', 'B'),
      lacks: [
        { ...lack, code: 'a.1', answer: 'RELATED', near: [{ code: 'b.1', name: text('相近', null) }] },
        { ...lack, code: 'a.2', answer: 'LACKS', isCertain: false, near: [] },
        { ...lack, code: 'a.3', answer: 'UNMAPPED', reason: text('自有', 'its own'), near: [] },
      ],
      bothWays,
      mappingVersion: '2010.1',
    },
    'en',
  )
  expect(shown(document)).toEqual([
    [
      ['Scheme', 'Has', 'Only related', 'Lacks', 'Not comparable', 'All'],
      ['a → b', 'there 1', 'there 0', 'there 1', 'there 1', 'there 3'],
      ['b → a', 'there 1', 'there 0', 'there 0', 'there 0', 'there 1'],
    ],
    [
      ['Item', 'Answer', 'Comes near', 'Kind'],
      ['Carrier', 'missing Only related', 'there 相近 b.1', 'there Carrier'],
      ['Carrier', 'uncertain Lacks the other has items of this kind that nobody has mapped yet', '', 'there Carrier'],
      ['Carrier', 'missing Not comparable its own', '', 'there Carrier'],
    ],
  ])
  expect([...document.records.rows].map((fields) => fields.join())).toEqual([
    'CARRIER,a.1,Carrier,RELATED,,b.1,a.doc,一,载体',
    'CARRIER,a.2,Carrier,LACKS,the other has items of this kind that nobody has mapped yet,,a.doc,一,载体',
    'CARRIER,a.3,Carrier,UNMAPPED,its own,,a.doc,一,载体',
  ])
})

test.each([
  ['recipients.party-affairs-worker.quota', '党务工作者 · 名额', 'Party-affairs workers · quota'],
  ['supervision.rectification.*.timeLimit', '督查 · 整改 · 时限', 'supervision · rectification · time limit'],
  ['theme.theme', '主题', 'theme'],
  ['something.else', 'something · else', 'something · else'],
])('the leaf %s is called %s', (path, zh, en) => {
  expect(leafName(path)).toEqual({ zh, en })
})

test('a row of items is called as its concept', () => {
  expect(rowName(text('点评', 'Review'), 'name')).toEqual({ zh: '点评', en: 'Review' })
})
