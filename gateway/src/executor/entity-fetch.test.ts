import { federationOf } from './federation.builder.js'

const catalog = `
  type Query { book(id: ID): Book books: [Book] media: [Media!] shelf: Shelf }
  type Shelf { first: Book books: [Book!]! }
  union Media = Book | Film
  type Film @key(fields: "id") { id: ID! title: Int! }
  type Book @key(fields: "id") { id: ID! title: String weight: Int size: Size label: String @shareable }
  type Size @shareable { width: Int height: Int }
`
const shipping = `
  type Size @shareable { width: Int height: Int }
  type Book @key(fields: "id") {
    id: ID!
    weight: Int @external
    size: Size @external
    postage(zone: String): Int @requires(fields: "weight size { width }")
    stock: Stock
  }
  type Stock { place: String count(in: String): Int }
  type Film @key(fields: "id") { id: ID! stock: Stock }
`
const billing = `
  type Book @key(fields: "id") { id: ID! postage(zone: String): Int @external bill: Int @requires(fields: "postage") }
`

/** Answers every `_entities` field of a request by computing each entity from its representation. */
const entities =
  (compute: (representation: Record<string, unknown>) => unknown) =>
  ({ query, variables }: { query: string; variables: Record<string, unknown> }) => {
    const fields = [...query.matchAll(/(?:(_e\d+): )?_entities\(representations: \$(\w+)\)/g)]
    const answers = fields.map(([, alias = '_entities', variable = '']) => {
      const representations = variables[variable] as Record<string, unknown>[]
      return [alias, representations.map(compute)] as const
    })
    return { data: Object.fromEntries(answers) }
  }

describe('requires', () => {
  it('sends what a field requires, under the required names, whatever the client aliased', async () => {
    const { run, asked } = federationOf({
      catalog: {
        typeDefs: catalog,
        answer: () => ({
          data: { book: { __typename: 'Book', id: '1', weight: 5, size: { width: 2 }, _as_weight: 'T' } },
        }),
      },
      shipping: { typeDefs: shipping, answer: entities(({ weight }) => ({ postage: Number(weight) * 2 })) },
    })
    const { data } = await run('{ book { weight: title postage } }')
    expect(data).toEqual({ book: { weight: 'T', postage: 10 } })
    expect(asked[1]).toEqual({
      service: 'shipping',
      query: 'query($representations:[_Any!]!){_entities(representations: $representations){...on Book{postage}}}',
      variables: { representations: [{ __typename: 'Book', id: '1', weight: 5, size: { width: 2 } }] },
    })
  })

  it('goes two hops where what is required is required itself, apart from the same field with arguments', async () => {
    const { run, asked } = federationOf({
      catalog: {
        typeDefs: catalog,
        answer: () => ({ data: { book: { __typename: 'Book', id: '1', weight: 5, size: null } } }),
      },
      shipping: { typeDefs: shipping, answer: entities(() => ({ postage: 10, _as_postage: 99 })) },
      billing: { typeDefs: billing, answer: entities(({ postage }) => ({ bill: Number(postage) + 1 })) },
    })
    const { data } = await run('{ book { postage(zone: "far") bill } }')
    expect(data).toEqual({ book: { postage: 99, bill: 11 } })
    expect(asked.map(({ service, variables }) => [service, variables['representations']])).toEqual([
      ['catalog', undefined],
      ['shipping', [{ __typename: 'Book', id: '1', weight: 5, size: null }]],
      ['billing', [{ __typename: 'Book', id: '1', postage: 10 }]],
    ])
  })

  it('does not ask for an entity whose required value is unknown', async () => {
    const { run, asked } = federationOf({
      catalog: { typeDefs: catalog, answer: () => ({ data: { book: { __typename: 'Book', id: '1', size: null } } }) },
      shipping: { typeDefs: shipping },
    })
    expect(await run('{ book { postage } }')).toEqual({ data: { book: { postage: null } } })
    expect(asked).toHaveLength(1)
  })
})

describe('entities', () => {
  it('are asked for once each, and completed at every place', async () => {
    const book = (id: string) => ({ __typename: 'Book', id })
    const { run, asked } = federationOf({
      catalog: { typeDefs: catalog, answer: () => ({ data: { books: [book('1'), null, book('2'), book('1')] } }) },
      shipping: { typeDefs: shipping, answer: entities(({ id }) => ({ stock: { place: `at ${String(id)}` } })) },
    })
    const { data } = await run('{ books { stock { place } } }')
    expect(data).toEqual({
      books: [{ stock: { place: 'at 1' } }, null, { stock: { place: 'at 2' } }, { stock: { place: 'at 1' } }],
    })
    expect(asked[1]?.variables).toEqual({ representations: [book('1'), book('2')] })
  })

  it('are told apart by their texts even where these hold separators', async () => {
    const typeDefs = 'type Query { pairs: [Pair] } type Pair @key(fields: "a b") { a: String! b: String! }'
    const other = 'type Pair @key(fields: "a b") { a: String! b: String! sum: String }'
    const pairs = [
      { __typename: 'Pair', a: 'x;a 1:y', b: 'z' },
      { __typename: 'Pair', a: 'x', b: 'y;b 1:z' },
    ]
    const { run, asked } = federationOf({
      one: { typeDefs, answer: () => ({ data: { pairs } }) },
      two: { typeDefs: other, answer: entities(({ a, b }) => ({ sum: `${String(a)}+${String(b)}` })) },
    })
    expect((await run('{ pairs { sum } }')).data).toEqual({ pairs: [{ sum: 'x;a 1:y+z' }, { sum: 'x+y;b 1:z' }] })
    expect(asked[1]?.variables).toEqual({ representations: pairs })
  })

  it('of several kinds of place go in one request, each with its own representations', async () => {
    const { run, asked } = federationOf({
      catalog: {
        typeDefs: catalog,
        answer: () => ({
          data: { book: { __typename: 'Book', id: '1' }, shelf: { first: { __typename: 'Book', id: '2' } } },
        }),
      },
      shipping: {
        typeDefs: shipping,
        answer: entities(({ id }) => ({ stock: id === '1' ? { place: 'A' } : { _as_count: 7 } })),
      },
    })
    const { data } = await run('{ book { stock { place } } shelf { first { stock { count(in: "hall") } } } }')
    expect(data).toEqual({ book: { stock: { place: 'A' } }, shelf: { first: { stock: { count: 7 } } } })
    expect(asked).toHaveLength(2)
    const sent = Object.values(asked[1]?.variables ?? {})
    expect(sent).toHaveLength(2)
    expect(sent).toEqual(expect.arrayContaining(['1', '2'].map((id) => [{ __typename: 'Book', id }])))
  })

  it('that share one representation stay apart for what follows', async () => {
    const typeDefs = 'type Query { a: Item b: Item } type Item @key(fields: "id") { id: ID! }'
    const parts = 'type Item @key(fields: "id") { id: ID! part: Part } type Part @key(fields: "id") { id: ID! }'
    const names = 'type Part @key(fields: "id") { id: ID! name(in: String): String }'
    const item = { __typename: 'Item', id: '1' }
    const { run } = federationOf({
      items: { typeDefs, answer: () => ({ data: { a: item, b: item } }) },
      parts: { typeDefs: parts, answer: entities(() => ({ part: { __typename: 'Part', id: '9' } })) },
      names: {
        typeDefs: names,
        answer: ({ query }) => {
          const first = query.indexOf('"zh"') < query.indexOf('"en"') ? '名' : 'name'
          const second = first === '名' ? 'name' : '名'
          return { data: { _e0: [{ _as_name: first }], _e1: [{ _as_name: second }] } }
        },
      },
    })
    const { data } = await run('{ a { part { name(in: "zh") } } b { part { name(in: "en") } } }')
    expect(data).toEqual({ a: { part: { name: '名' } }, b: { part: { name: 'name' } } })
  })

  it('of an abstract list are asked for by their own types', async () => {
    const media = [
      { __typename: 'Film', id: '1' },
      { __typename: 'Book', id: '1' },
    ]
    const { run, asked } = federationOf({
      catalog: { typeDefs: catalog, answer: () => ({ data: { media } }) },
      shipping: { typeDefs: shipping, answer: entities(() => ({ stock: { place: 'B' } })) },
    })
    const { data } = await run('{ media { ... on Book { stock { place } } ... on Film { id } } }')
    expect(data).toEqual({ media: [{ id: '1' }, { stock: { place: 'B' } }] })
    expect(asked[1]?.variables).toEqual({ representations: [{ __typename: 'Book', id: '1' }] })
  })

  it('with clashing keys are told apart and given the client’s keys back', async () => {
    const { run, asked } = federationOf({
      catalog: {
        typeDefs: catalog,
        answer: () => ({
          data: {
            media: [
              { __typename: 'Book', title: 'B' },
              { __typename: 'Film', _internal_qp_alias_0: 7 },
            ],
          },
        }),
      },
      shipping: { typeDefs: shipping },
    })
    expect((await run('{ media { ... on Book { title } ... on Film { title } } }')).data).toEqual({
      media: [{ title: 'B' }, { title: 7 }],
    })
    expect(asked[0]?.query).toBe('{media{__typename ...on Book{title} ...on Film{_internal_qp_alias_0: title}}}')
  })
})

describe('@skip and @include', () => {
  const subgraphs = {
    catalog: { typeDefs: catalog, answer: () => ({ data: { book: { __typename: 'Book', id: '1', title: 'T' } } }) },
    shipping: { typeDefs: shipping, answer: entities(() => ({ stock: { place: 'A' } })) },
  }
  const query = 'query ($with: Boolean!) { book { stock @include(if: $with) { place } title @skip(if: $with) } }'

  it('decide what is fetched, so that a plan is kept for each way they fall out', async () => {
    const { run, asked, executor } = federationOf(subgraphs)
    expect(await run(query, { with: false })).toEqual({ data: { book: { title: 'T' } } })
    expect(asked.map(({ service }) => service)).toEqual(['catalog'])
    expect(await run(query, { with: true })).toEqual({ data: { book: { stock: { place: 'A' } } } })
    await run(query, { with: true })
    expect(executor.stats()).toEqual({ cached: 2, hits: 1, misses: 2 })
  })

  it.each([
    ['{ book @skip(if: true) { title } }', {}],
    ['{ ... @include(if: false) { book { title } } }', {}],
    ['{ book { ... on Book @skip(if: true) { title } } }', { book: {} }],
    ['query ($off: Boolean = false) { book { id title @include(if: $off) } }', { book: { id: '1' } }],
    ['{ book { title @skip(if: true) id title } }', { book: { id: '1', title: 'T' } }],
  ])('leave out what they say in %s', async (text, data) => {
    const result = await federationOf(subgraphs).run(text)
    expect(JSON.stringify(result)).toBe(JSON.stringify({ data }))
  })
})
