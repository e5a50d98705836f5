import { buildSchema, execute, parse } from 'graphql'
import { memorySubgraph } from './memory-subgraph.js'

describe('a subgraph in memory', () => {
  it('is handed the parsed document, the variables and the context', async () => {
    const schema = buildSchema('type Query { echo(text: String): String }')
    const document = parse('query Q($text: String) { echo(text: $text) }')
    const given: unknown[] = []
    const call = memorySubgraph((operation) => {
      given.push(operation.document, operation.contextValue)
      return execute({ schema, rootValue: { echo: ({ text }: { text: string }) => `${text}!` }, ...operation })
    })
    const context = { viewer: null }
    const variables = { text: 'hi' }
    const request = { document, query: '', variables, operationName: 'Q', operationType: 'query' as const, context }
    expect(JSON.stringify(await call(request))).toBe('{"data":{"echo":"hi!"}}')
    expect(given[0]).toBe(document)
    expect(given[1]).toBe(context)
  })
})
