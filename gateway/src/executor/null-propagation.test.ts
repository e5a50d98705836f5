import { parse } from 'graphql'
import { federationOf } from './federation.builder.js'

const typeDefs = `
  type Query { a: A certain: A! list: [A!] deep: [[A!]!] color: Color colors: [Color!] node: Node found: [Found] }
  type A implements Node { id: ID! name: String must: String! a: A certain: A! numbers: [Int!] matrix: [[Int]!] }
  type B implements Node { id: ID! must: Int! }
  type Hidden implements Node @inaccessible { id: ID! }
  interface Node { id: ID! }
  union Found = A | B
  enum Color { RED GREEN SECRET @inaccessible }
`

interface Case {
  name: string
  query: string
  answer: object
  data: unknown
  errors?: [path: string, message: string][]
}

const missing = (field: string) =>
  `Cannot return null for non-nullable field ${field}. The part of the graph that owns it gave no value; report it with the request id.`

const cases: Case[] = [
  {
    name: 'a null where null is allowed stays, without an error',
    query: '{ a { name } }',
    answer: { data: { a: { name: null } } },
    data: { a: { name: null } },
  },
  {
    name: 'an absent field counts as null',
    query: '{ a { name a { name } } }',
    answer: { data: { a: {} } },
    data: { a: { name: null, a: null } },
  },
  {
    name: 'a null in a non-null position nulls the nearest nullable parent and gets an error',
    query: '{ a { name a { must } } }',
    answer: { data: { a: { name: 'x', a: { must: null } } } },
    data: { a: { name: 'x', a: null } },
    errors: [['a.a.must', missing('A.must')]],
  },
  {
    name: 'it passes through non-null parents',
    query: '{ a { certain { certain { must } } } }',
    answer: { data: { a: { certain: { certain: { must: null } } } } },
    data: { a: null },
    errors: [['a.certain.certain.must', missing('A.must')]],
  },
  {
    name: 'it nulls all data where no parent may be null',
    query: '{ certain { must } }',
    answer: { data: { certain: { must: null } } },
    data: null,
    errors: [['certain.must', missing('A.must')]],
  },
  {
    name: 'an error of the subgraph at the position is not doubled',
    query: '{ a { must } }',
    answer: { data: { a: null }, errors: [{ message: 'boom', path: ['a', 'must'] }] },
    data: { a: null },
    errors: [['a.must', 'boom']],
  },
  {
    name: 'an error below the position accounts for it',
    query: '{ certain { certain { must } } }',
    answer: { data: null, errors: [{ message: 'boom', path: ['certain', 'certain', 'must'] }] },
    data: null,
    errors: [['certain.certain.must', 'boom']],
  },
  {
    name: 'an error elsewhere does not account for it',
    query: '{ a { name must } }',
    answer: { data: { a: { name: null, must: null } }, errors: [{ message: 'boom', path: ['a', 'name'] }] },
    data: { a: null },
    errors: [
      ['a.name', 'boom'],
      ['a.must', missing('A.must')],
    ],
  },
  {
    name: 'a null item of a list of non-null items nulls the list',
    query: '{ list { must } a { numbers } }',
    answer: { data: { list: [{ must: 'x' }, null], a: { numbers: [1, null] } } },
    data: { list: null, a: { numbers: null } },
    errors: [
      ['list.1', missing('Query.list')],
      ['a.numbers.1', missing('A.numbers')],
    ],
  },
  {
    name: 'in nested lists it stops at the innermost nullable one',
    query: '{ deep { must } a { matrix } }',
    answer: { data: { deep: [[{ must: 'x' }], [{ must: null }]], a: { matrix: [[1, null], null] } } },
    data: { deep: null, a: { matrix: null } },
    errors: [
      ['deep.1.0.must', missing('A.must')],
      ['a.matrix.1', missing('A.matrix')],
    ],
  },
  {
    name: 'the alias is in the path and the field in the message',
    query: '{ x: a { y: must } }',
    answer: { data: { x: { y: null } } },
    data: { x: null },
    errors: [['x.y', missing('A.must')]],
  },
  {
    name: 'an enum value that the API does not have is null',
    query: '{ color colors }',
    answer: { data: { color: 'SECRET', colors: ['RED', 'SECRET'] } },
    data: { color: null, colors: null },
    errors: [['colors.1', missing('Query.colors')]],
  },
  {
    name: 'an object of an inaccessible type is null',
    query: '{ node { id kind: __typename } }',
    answer: { data: { node: { __typename: 'Hidden', id: 1, kind: 'Hidden' } } },
    data: { node: null },
  },
  {
    name: 'an abstract value without its type name is read by the declared type',
    query: '{ node { id } }',
    answer: { data: { node: { id: '1' } } },
    data: { node: { id: '1' } },
  },
  {
    name: 'each member of a union is completed by its own type, in the order of the document',
    query: '{ found { ... on B { x: must } kind: __typename ... on A { y: id name } } }',
    answer: {
      data: { found: [{ __typename: 'A', kind: 'A', y: '1', name: 'n' }, { __typename: 'B', kind: 'B', x: 2 }, null] },
    },
    data: { found: [{ kind: 'A', y: '1', name: 'n' }, { x: 2, kind: 'B' }, null] },
  },
]

describe('null propagation', () => {
  it.each(cases)('$name', async ({ query, answer, data, errors }) => {
    const { run } = federationOf({ only: { typeDefs, answer: () => answer } })
    const result = await run(query)
    expect(result.data).toEqual(data)
    expect(JSON.stringify(result.data)).toBe(JSON.stringify(data))
    expect(result.errors?.map(({ path, message }) => [path, message])).toEqual(errors)
  })

  it('gives the errors it adds a code and the language of the request', async () => {
    const { executor } = federationOf({ only: { typeDefs, answer: () => ({ data: { a: { must: null } } }) } })
    const result = await executor.execute({ document: parse('{ a { must } }'), language: 'zh' })
    expect(result.errors?.map(({ message, extensions }) => ({ message, ...extensions }))).toEqual([
      {
        code: 'REQUIRED_VALUE_MISSING',
        message: '非空字段 A.must 不能返回 null。拥有该字段的部分没有给出值，请附上请求编号报告此问题。',
      },
    ])
  })
})
