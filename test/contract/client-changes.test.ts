import { clientChanges } from './client-changes.js'

test('what breaks clients is named first', async () => {
  const before = 'type Query { a(x: Int): String b: Int } enum E { ONE }'
  const after = 'type Query { a(x: Int, y: Int!): String c: Int } enum E { ONE TWO }'
  expect(await clientChanges(before, after)).toEqual([
    "BREAKING: Field 'b' was removed from object type 'Query'",
    "BREAKING: Argument 'y: Int!' added to field 'Query.a'",
    "DANGEROUS: Enum value 'TWO' was added to enum 'E'",
    "NON_BREAKING: Field 'c' was added to object type 'Query'",
  ])
})
