import { type OperationDefinitionNode, parse, print } from 'graphql'
import { createAsOfReader, stripAsOf } from './index.js'

const SETTLED = new Date('2026-11-24T08:00:00.000Z')
let asked = 0
const reader = () =>
  createAsOfReader({
    watermark: async () => {
      asked++
      return SETTLED
    },
    now: () => new Date('2026-11-24T20:00:00.000Z'), // the 25th in China
  })
const read = (text: string, variables: Record<string, unknown> = {}) =>
  reader()(parse(text).definitions[0] as OperationDefinitionNode, variables)

const known = new Date('2026-01-31T08:00:00.000Z')
test.each<[string, string, Record<string, unknown>, unknown]>([
  ['nothing', 'query { a }', {}, null],
  ['a day', 'query @asOf(valid: "2011-07-15") { a }', {}, { valid: '2011-07-15', known: null }],
  [
    'an instant: today in China',
    'query @asOf(known: "2026-01-31T08:00:00Z") { a }',
    {},
    { valid: '2026-11-25', known },
  ],
  [
    'an instant of another zone',
    'query @asOf(known: "2026-01-31T16:00:00+08:00") { a }',
    {},
    { valid: '2026-11-25', known },
  ],
  [
    'both',
    'query @asOf(valid: "2011-07-15", known: "2026-01-31T08:00:00.000Z") { a }',
    {},
    { valid: '2011-07-15', known },
  ],
  [
    'variables',
    'query ($v: LocalDate, $k: DateTime) @asOf(valid: $v, known: $k) { a }',
    { v: '2011-07-15', k: '2026-01-31T08:00:00Z' },
    { valid: '2011-07-15', known },
  ],
  [
    'a default',
    'query ($v: LocalDate = "2011-07-15") @asOf(valid: $v) { a }',
    {},
    { valid: '2011-07-15', known: null },
  ],
  [
    'null in place of the default',
    'query ($v: LocalDate = "2011-07-15") @asOf(valid: $v) { a }',
    { v: null },
    { valid: '2026-11-25', known: null },
  ],
  ['null', 'query @asOf(valid: null) { a }', {}, { valid: '2026-11-25', known: null }],
  [
    'a variable without a value',
    'query ($v: LocalDate) @asOf(valid: $v) { a }',
    {},
    { valid: '2026-11-25', known: null },
  ],
  ['no arguments', 'query @asOf { a }', {}, { valid: '2026-11-25', known: null }],
  [
    'the latest settled instant',
    'query @asOf(known: "2026-11-24T08:00:00Z") { a }',
    {},
    { valid: '2026-11-25', known: SETTLED },
  ],
])('reads %s', async (_case, text, variables, expected) => {
  expect(await read(text, variables)).toEqual(expected)
})

test.each<[string, string, Record<string, unknown>, string]>([
  ['a day that does not exist', 'query @asOf(valid: "2011-02-30") { a }', {}, 'valid: "2011-02-30"'],
  ['no day where one must be', 'query ($v: LocalDate!) @asOf(valid: $v) { a }', {}, 'valid: null'],
  ['null where there must be an instant', 'query ($k: DateTime!) @asOf(known: $k) { a }', { k: null }, 'known: null'],
  ['a day written otherwise', 'query @asOf(valid: "15.7.2011") { a }', {}, 'valid: "15.7.2011"'],
  ['an instant as day', 'query @asOf(valid: "2011-07-15T00:00:00Z") { a }', {}, 'valid: "2011-07-15T00:00:00Z"'],
  ['a day as instant', 'query @asOf(known: "2026-01-31") { a }', {}, 'known: "2026-01-31"'],
  ['an instant without zone', 'query @asOf(known: "2026-01-31T08:00:00") { a }', {}, 'known: "2026-01-31T08:00:00"'],
  [
    'an instant that does not exist',
    'query @asOf(known: "2026-02-30T08:00:00Z") { a }',
    {},
    'known: "2026-02-30T08:00:00Z"',
  ],
  ['a number', 'query @asOf(valid: 2011) { a }', {}, 'valid: 2011'],
  ['a number by variable', 'query ($v: LocalDate) @asOf(valid: $v) { a }', { v: 2011 }, 'valid: 2011'],
  ['an object by variable', 'query ($v: LocalDate) @asOf(valid: $v) { a }', { v: {} }, 'valid: {}'],
  ['a long text', `query @asOf(valid: "${'9'.repeat(90)}") { a }`, {}, `valid: "${'9'.repeat(52)}…`],
  ['two uses', 'query @asOf(valid: "2011-07-15") @asOf(valid: "2011-07-16") { a }', {}, 'valid: "2011-07-15"'],
  ['a mutation', 'mutation @asOf(valid: "2011-07-15") { a }', {}, 'valid: "2011-07-15"'],
])('refuses %s', async (_case, text, variables, quoted) => {
  await expect(read(text, variables)).rejects.toMatchObject({ code: 'AS_OF_INVALID', params: { text: quoted } })
})

test('an instant that is not settled yet is refused with the latest that is', async () => {
  await expect(read('query @asOf(known: "2026-11-24T08:00:00.001Z") { a }')).rejects.toMatchObject({
    code: 'KNOWN_TOO_LATE',
    params: { known: '2026-11-24T08:00:00.001Z', latest: '2026-11-24T08:00:00.000Z' },
  })
})

test('the watermark is asked for only where it is needed', async () => {
  const readOne = reader()
  const operation = parse('query ($k: DateTime) @asOf(known: $k) { a }').definitions[0] as OperationDefinitionNode
  asked = 0
  await readOne(operation, {})
  expect(asked).toBe(0)
  await readOne(operation, { k: '2026-01-31T08:00:00Z' })
  await readOne(operation, { k: '2026-11-24T08:00:00Z' })
  expect(asked).toBe(1)
  await expect(readOne(operation, { k: '2026-11-24T09:00:00Z' })).rejects.toMatchObject({ code: 'KNOWN_TOO_LATE' })
  expect(asked).toBe(2)
})

test('a subgraph that does not say its watermark is said', async () => {
  const dead = createAsOfReader({ watermark: () => Promise.reject(new Error('down')), now: () => known })
  const operation = parse('query @asOf(known: "2026-01-31T08:00:00Z") { a }').definitions[0] as OperationDefinitionNode
  await expect(dead(operation, {})).rejects.toMatchObject({ code: 'WATERMARK_UNKNOWN' })
})

describe('stripping', () => {
  const text = (source: string) =>
    print(stripAsOf(parse(source)))
      .replace(/\s+/g, ' ')
      .trim()
  test.each([
    ['query @asOf(valid: "2011-07-15") { a }', '{ a }'],
    ['query ($v: LocalDate, $x: Int) @asOf(valid: $v) { a(x: $x) }', 'query ($x: Int) { a(x: $x) }'],
    ['query ($v: LocalDate) @asOf(valid: $v) { a(on: $v) }', 'query ($v: LocalDate) { a(on: $v) }'],
    [
      'query ($v: LocalDate) @asOf(valid: $v) { ...f } fragment f on Q { a(on: $v) }',
      'query ($v: LocalDate) { ...f } fragment f on Q { a(on: $v) }',
    ],
    ['query A ($v: LocalDate) @asOf(valid: $v) { a } query B @other { b }', 'query A { a } query B @other { b }'],
  ])('%s', (source, expected) => {
    expect(text(source)).toBe(expected)
  })

  test('the same document gives the same one, and one without it is itself', () => {
    const timed = parse('query ($v: LocalDate) @asOf(valid: $v) { a }')
    expect(stripAsOf(timed)).toBe(stripAsOf(timed))
    const plain = parse('{ a }')
    expect(stripAsOf(plain)).toBe(plain)
  })
})
