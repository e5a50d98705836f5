import { federationOf } from './federation.builder.js'

const shop = `
  type Query { cart: Cart }
  type Mutation { add(id: ID!): Cart pay: Cart! }
  type Cart @key(fields: "id") { id: ID! items: Int }
`
const mail = `
  type Mutation { send(to: String): String fail: String }
  type Cart @key(fields: "id") { id: ID! letters: Int }
`

describe('the root fields of a mutation', () => {
  const open = () => {
    const log: string[] = []
    const slowly = async (text: string, data: unknown) => {
      log.push(`begin ${text}`)
      await new Promise((done) => setTimeout(done, 5))
      log.push(`end ${text}`)
      return data
    }
    const federation = federationOf({
      shop: {
        typeDefs: shop,
        answer: ({ query }) =>
          slowly(query, { data: { [query.includes('b: ') ? 'b' : 'a']: { __typename: 'Cart', id: '1', items: 2 } } }),
      },
      mail: {
        typeDefs: mail,
        answer: ({ query }) =>
          query.includes('fail')
            ? slowly(query, { data: { fail: null }, errors: [{ message: 'full', path: ['fail'] }] })
            : slowly(
                query,
                query.includes('send') ? { data: { send: 'sent' } } : { data: { _entities: [{ letters: 3 }] } },
              ),
      },
    })
    return { ...federation, log }
  }

  it('run one after the other across subgraphs, in the order of the document', async () => {
    const { run, log } = open()
    const { data } = await run('mutation { a: add(id: 1) { items } send b: add(id: 2) { items } }')
    expect(data).toEqual({ a: { items: 2 }, send: 'sent', b: { items: 2 } })
    const calls = ['mutation{a: add(id: 1){items}}', 'mutation{send}', 'mutation{b: add(id: 2){items}}']
    expect(log).toEqual(calls.flatMap((call) => [`begin ${call}`, `end ${call}`]))
  })

  it('go on after one that failed', async () => {
    const { run } = open()
    expect(await run('mutation { fail b: add(id: 2) { letters } }')).toEqual({
      data: { fail: null, b: { letters: 3 } },
      errors: [{ message: 'full', path: 'fail', code: 'DOWNSTREAM_SERVICE_ERROR', service: 'mail' }],
    })
  })
})
