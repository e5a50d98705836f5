import { buildSchema, execute, getIntrospectionQuery, parse, printSchema, validateSchema } from 'graphql'
import { federationOf } from './federation.builder.js'

const typeDefs = `
  directive @asOf(valid: String) on QUERY
  "Somebody." type User @key(fields: "id") { id: ID! "Called." name(short: Boolean = true): String secret: Int @inaccessible }
  scalar Day @specifiedBy(url: "https://example.org/day")
  enum Color { RED GREEN @deprecated(reason: "faded") }
  input Filter { day: Day, colors: [Color!] = [RED] }
  type Query { me(filter: Filter): User }
  type Mutation { rename(name: String!): User }
`
const other = 'type User @key(fields: "id") { id: ID! age: Int }'
const open = () =>
  federationOf({ users: { typeDefs, answer: () => ({ data: { me: { name: 'N' } } }) }, ages: { typeDefs: other } })

describe('the API schema', () => {
  it('is what composition calls the public schema', () => {
    const { executor, publicSdl } = open()
    expect(validateSchema(executor.schema)).toEqual([])
    expect(printSchema(executor.schema)).toBe(printSchema(buildSchema(publicSdl)))
  })
})

describe('introspection', () => {
  it('is answered as graphql-js answers it, by no subgraph', async () => {
    const { executor, publicSdl, asked } = open()
    const document = parse(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))
    const expected = await execute({ schema: buildSchema(publicSdl), document })
    expect(JSON.stringify(await executor.execute({ document }))).toBe(JSON.stringify(expected))
    expect(asked).toEqual([])
  })

  it('stands among data where the document puts it, also in fragments', async () => {
    const { run, asked } = open()
    const query = `
      query ($name: String!, $no: Boolean!) {
        ...Root
        ... @skip(if: $no) { b: __typename me { name } }
        __schema @include(if: $no) { queryType { name } }
        __type(name: "User") @skip(if: $no) { name }
      }
      fragment Root on Query { a: __type(name: $name) { ...Named } }
      fragment Named on __Type { id: name kind }
    `
    const expected = { a: { id: 'Color', kind: 'ENUM' }, __schema: { queryType: { name: 'Query' } } }
    expect(JSON.stringify(await run(query, { name: 'Color', no: true }))).toBe(JSON.stringify({ data: expected }))
    expect(asked).toEqual([])
    const other = { a: null, b: 'Query', me: { name: 'N' }, __type: { name: 'User' } }
    expect(JSON.stringify(await run(query, { name: 'None', no: false }))).toBe(JSON.stringify({ data: other }))
    expect(asked.map(({ query }) => query)).toEqual(['{me{name}}'])
  })

  it('of the root’s type name alone asks nobody', async () => {
    const { run, asked } = open()
    expect(await run('{ a: __typename ... on Query { __typename } }')).toEqual({
      data: { a: 'Query', __typename: 'Query' },
    })
    expect(await run('mutation { __typename }')).toEqual({ data: { __typename: 'Mutation' } })
    expect(asked).toEqual([])
  })
})
