import { getIntrospectionQuery, parse } from 'graphql'
import { checkDocument, LIMITS } from './index.js'

const check = (text: string) => checkDocument(parse(text), LIMITS)
const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')
/** Each fragment spreads the next one twice: `levels` lines that expand to 2^levels fields. */
const doubling = (levels: number) =>
  `{ ...f0 } ${times(levels, (i) => `fragment f${i} on Q { ...f${i + 1} ...f${i + 1} }`)} fragment f${levels} on Q { __typename }`

describe('at the limit a document passes, one above it is refused', () => {
  test.each<[string, (count: number) => string, number, string]>([
    ['depth', nested, 15, 'QUERY_TOO_DEEP'],
    ['depth through a fragment', (n) => `{ a { ...f } } fragment f on A ${nested(n - 1)}`, 15, 'QUERY_TOO_DEEP'],
    ['depth through inline fragments', (n) => `{ a { ... { ... on A ${nested(n - 1)} } } }`, 15, 'QUERY_TOO_DEEP'],
    ['depth of introspection', (n) => `{ __schema ${nested(n - 1)} }`, 20, 'QUERY_TOO_DEEP'],
    ['aliases', (n) => `{ a { ${times(n, (i) => `x${i}: b`)} } }`, 30, 'ALIASES_TOO_MANY'],
    [
      'aliases through fragments',
      (n) => `{ a { ...f } b { ${times(n - 1, (i) => `x${i}: b`)} } } fragment f on A { y: b }`,
      30,
      'ALIASES_TOO_MANY',
    ],
    ['root fields', (n) => `{ ${times(n, (i) => `a${i}`)} }`, 20, 'ROOT_FIELDS_TOO_MANY'],
    [
      'root fields of a second operation',
      (n) => `query A { a } query B { ${times(n, (i) => `a${i}`)} }`,
      20,
      'ROOT_FIELDS_TOO_MANY',
    ],
    ['directives', (n) => `{ a { ${times(n, (i) => `b${i} @skip(if: false)`)} } }`, 20, 'DIRECTIVES_TOO_MANY'],
    ['fields', (n) => `{ a { ${times(n - 1, (i) => `b${i}`)} } }`, 500, 'FIELDS_TOO_MANY'],
    [
      'fields of a fragment nobody uses',
      (n) => `{ a } fragment f on A { ${times(n, (i) => `b${i}`)} }`,
      500,
      'FIELDS_TOO_MANY',
    ],
    ['fragments', (n) => `{ a { ${times(n, () => '... { b }')} } }`, 300, 'FRAGMENTS_TOO_MANY'],
    ['nested values', (n) => `{ a(b: ${'['.repeat(n)}${']'.repeat(n)}) }`, 12, 'VALUE_TOO_DEEP'],
    ['nested objects', (n) => `{ a(b: ${'{c:'.repeat(n - 1)}{}${'}'.repeat(n - 1)}) }`, 12, 'VALUE_TOO_DEEP'],
  ])('%s', (_name, document, limit, code) => {
    expect(check(document(limit))).toBeNull()
    const error = check(document(limit + 1))
    expect([error?.code, error?.params]).toEqual([code, { limit, found: limit + 1 }])
  })
})

test('aliases of __typename are free', () => {
  expect(check(`{ a { ${times(100, (i) => `t${i}: __typename`)} } }`)).toBeNull()
})

test('a message says the limit, what was found and what to do, in both languages', () => {
  expect(check(nested(16))?.message).toBe(
    'The operation is 16 fields deep; at most 15 are allowed, fragments included. Start a second query at a deeper object, by its code or id.',
  )
})

test.each([
  ['itself', '{ a { ...f } } fragment f on A { b { ...f } }', 'f → f'],
  ['another', '{ ...f } fragment f on Q { ...g } fragment g on Q { a { ...h } } fragment h on Q { ...g }', 'g → h → g'],
  ['outside of every operation', '{ a } fragment f on Q { ...g } fragment g on Q { ...f }', 'f → g → f'],
])('a fragment that spreads %s without end is named', (_name, document, cycle) => {
  const error = check(document)
  expect([error?.code, error?.params]).toEqual(['FRAGMENT_CYCLE', { cycle }])
})

test.each([9, 16, 24, 30, 200])('%d levels of doubling fragments are refused in no time', (levels) => {
  const document = parse(doubling(levels))
  const start = performance.now()
  const error = checkDocument(document, LIMITS)
  expect(performance.now() - start).toBeLessThan(50)
  expect([error?.code, error?.params]).toEqual([
    'FIELDS_TOO_MANY',
    { limit: 500, found: levels === 9 ? 512 : levels === 16 ? 65_536 : '>1000000' },
  ])
})

test('what tools ask of the schema passes', () => {
  const everything = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  }
  expect(check(getIntrospectionQuery(everything))).toBeNull()
})

test('a spread of a fragment that is not there is left to validation', () => {
  expect(check('{ ...missing }')).toBeNull()
})
