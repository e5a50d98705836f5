import { buildSchema, print } from 'graphql'
import { LIMITS } from '../limits/index.js'
import { createDocuments } from './documents.js'

const schema = buildSchema('type Query { hello: String }')
const open = () => createDocuments({ schema, limits: LIMITS, introspection: true })

test('a text asked again gives the same document, by which plans are found', () => {
  const read = open()
  const { document } = read('{ hello }')
  expect(print(document!)).toBe('{\n  hello\n}')
  expect(read('{ hello }').document).toBe(document)
  expect(read('{hello}').document).not.toBe(document)
})

test('documents beyond the thousand used last, and very long ones, are read anew', () => {
  const read = open()
  const first = read('{ hello }').document
  const numbered = (index: number) => `{ hello } # ${index}`
  const last = Array.from({ length: 1_000 }, (_, index) => read(numbered(index)).document).at(-1)
  expect(read(numbered(999)).document).toBe(last)
  expect(read('{ hello }').document).not.toBe(first)
  const long = `{ hello } # ${'x'.repeat(20_000)}`
  expect(read(long).document).not.toBe(read(long).document)
})

test('a document that may not run is never kept', () => {
  const read = open()
  expect([1, 2].map(() => read('{ helo }').errors?.map(({ extensions }) => extensions.code))).toEqual([
    ['GRAPHQL_VALIDATION_FAILED'],
    ['GRAPHQL_VALIDATION_FAILED'],
  ])
})
