import { parse } from 'graphql'
import { federationOf } from './federation.builder.js'

const users = `
  type Query { me: User echo(text: String): String }
  type User @key(fields: "id") { id: ID! name: String friend: User }
`
const posts = 'type User @key(fields: "id") { id: ID! posts(first: Int): [String] }'

const open = (answer: (request: { variables: object }) => unknown = () => ({ data: {} }), options = {}) =>
  federationOf({ users: { typeDefs: users, answer }, posts: { typeDefs: posts } }, options)

const codes = ({ errors }: { errors?: { code: unknown }[] }) => errors?.map(({ code }) => code)

describe('a hostile operation', () => {
  it('of fragments that double each other is refused without being expanded', async () => {
    const { run, asked } = open()
    const chain = Array.from(
      { length: 40 },
      (_, at) => `fragment F${at} on User { ...F${at + 1} friend { ...F${at + 1} } }`,
    )
    const result = await run(`{ me { ...F0 } } ${chain.join(' ')} fragment F40 on User { name }`)
    expect(result).toEqual({
      errors: [
        {
          code: 'PLAN_TOO_LARGE',
          message:
            'With its fragments expanded this operation selects more than 10000 fields. Select less or split it into several operations.',
        },
      ],
    })
    expect(asked).toEqual([])
  })

  it.each([
    [
      '5,000 chained fragments',
      `{ me { ...F0 } } ${Array.from({ length: 5_000 }, (_, at) => `fragment F${at} on User { ...F${at + 1} }`).join(' ')} fragment F5000 on User { name }`,
    ],
    ['1,000 nested fields', `{ me ${'{ friend '.repeat(1_000)} { name } ${'}'.repeat(1_000)} }`],
  ])('of %s is refused', async (_, query) => {
    expect(codes(await open().run(query))).toEqual(['PLAN_TOO_LARGE'])
  })

  it('of 5,000 aliases ends at the planning deadline, and others are served meanwhile', async () => {
    const { run, executor } = open(() => ({ data: { me: null } }), { planTimeoutMs: 40 })
    const aliases = Array.from({ length: 5_000 }, (_, at) => `a${at}: posts(first: ${at})`)
    const slow = run(`{ me { ${aliases.join(' ')} } }`)
    await new Promise((done) => setTimeout(done, 5))
    expect(await run('{ me { name } }')).toEqual({ data: { me: null } })
    expect(codes(await slow)).toEqual(['PLAN_TOO_SLOW'])
    expect(executor.stats().cached).toBe(1)
  })

  it('may use any alias: none is taken for a promise, a prototype or an inherited key', async () => {
    const keys = [
      'then',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '__typename',
      '_entities',
      '_as_name',
    ]
    const dataKeys = keys.map((key) => (key.startsWith('_') ? `_as_${key}` : key))
    const data = Object.fromEntries(dataKeys.map((key) => [key, `is ${key}`]))
    const { run, executor } = open(() => ({ data: { me: data } }))
    const query = `{ me { ${keys.map((key) => `${key}: name`).join(' ')} } }`
    const expected = keys.map((key, at) => `${JSON.stringify(key)}:"is ${dataKeys[at]}"`)
    expect(JSON.stringify(await run(query))).toBe(`{"data":{"me":{${expected.join(',')}}}}`)
    expect({}).not.toHaveProperty('is __proto__')

    const empty = open(() => ({ data: { me: {} } }))
    expect(JSON.stringify(await empty.run(query))).toBe(
      `{"data":{"me":{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}}}`,
    )
    const root = await executor.execute({ document: parse('{ then: __typename __proto__: __typename }') })
    expect(JSON.stringify(root)).toBe('{"data":{"then":"Query","__proto__":"Query"}}')
  })

  it('may name its variables as it likes', async () => {
    const { run, asked } = open(({ variables }) => ({ data: { a: Object.values(variables).join(), _as_echo: 'x' } }))
    const variables = JSON.parse('{"__proto__":"P","constructor":"C"}') as Record<string, unknown>
    const query =
      'query ($__proto__: String, $constructor: String) { a: echo(text: $__proto__) echo(text: $constructor) }'
    expect(await run(query, variables)).toEqual({ data: { a: 'P,C', echo: 'x' } })
    expect(asked[0]?.variables).toEqual({ _proto_: 'P', constructor: 'C' })
    expect(await run(query, {})).toEqual({ data: { a: '', echo: 'x' } })
  })

  it.each([
    ['{ me { name } }', '', 'OPERATION_NOT_FOUND'],
    ['query A { me { name } } query B { me { id } }', undefined, 'OPERATION_NOT_FOUND'],
    ['query A { me { name } }', 'C', 'OPERATION_NOT_FOUND'],
    ['subscription { me { name } }', undefined, 'OPERATION_UNSUPPORTED'],
    ['mutation { me { name } }', undefined, 'OPERATION_UNSUPPORTED'],
    ['{ nobody }', undefined, 'PLAN_FAILED'],
    ['query ($text: String!) { echo(text: $text) }', undefined, 'BAD_USER_INPUT'],
  ])('%s under the name %s is refused as %#', async (query, name, code) => {
    const { run, asked } = open()
    const result = await run(query, undefined, name)
    expect([Object.keys(result), codes(result), asked]).toEqual([['errors'], [code], []])
  })
})

describe('a subgraph that does not speak GraphQL', () => {
  it.each([[null], [[]], ['text'], [{ errors: 'no' }], [{ data: [] }], [{ errors: [null, {}] }]])(
    'costs its fields: %j',
    async (answer) => {
      const result = await open(() => answer).run('{ me { name } }')
      expect(result.data).toEqual({ me: null })
      expect(result.errors?.map(({ path, code, service }) => [path, code, service])).toEqual([
        ['me', 'DOWNSTREAM_SERVICE_ERROR', 'users'],
      ])
    },
  )

  it.each([['path'], [[{}]], [[]], [{}]])('may send an error with the path %j', async (path) => {
    const { errors } = await open(() => ({ data: { me: null }, errors: [{ message: 'boom', path }] })).run(
      '{ me { name } }',
    )
    expect(errors?.map((error) => [error.path, error.message])).toEqual([['me', 'boom']])
  })
})
