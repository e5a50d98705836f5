import { buildSchema, Kind, print, visit } from 'graphql'
import { generateOperation } from './generate-operation.js'
import { seededRandom } from './random.js'

const schema = buildSchema(`
  scalar Day
  type Query { on(day: Day!): Item item(id: ID): Item secret: Int }
  type Item { id: ID next: Item }
  type Mutation { create(name: String!): Item }
`)

const argumentValue = (coordinate: string) => (coordinate === 'Query.on(day:)' ? '2011-07-15' : undefined)

const rootFieldsOf = (document: ReturnType<typeof generateOperation>['document']) => {
  const names = new Set<string>()
  visit(document, {
    Field: {
      enter: ({ name }) => {
        if (['on', 'item', 'secret', 'create'].includes(name.value)) names.add(name.value)
      },
    },
  })
  return [...names]
}

describe('a generated operation', () => {
  it('is the same for the same seed, and another for another', () => {
    const once = generateOperation(schema, seededRandom(7), { argumentValue })
    expect(generateOperation(schema, seededRandom(7), { argumentValue })).toEqual(once)
    expect(generateOperation(schema, seededRandom(8), { argumentValue }).query).not.toBe(once.query)
  })

  it('keeps to the root fields that are allowed and to the argument values that are given', () => {
    for (let seed = 0; seed < 100; seed++) {
      const options = { rootFields: ['on'], argumentValue, introspection: false }
      const { document, variables } = generateOperation(schema, seededRandom(seed), options)
      expect(rootFieldsOf(document).filter((name) => name !== 'on')).toEqual([])
      const days = [...print(document).matchAll(/day: ([^)]*)\)/g)].map(([, text = '']) =>
        text.startsWith('$') ? variables[text.slice(1)] : JSON.parse(text),
      )
      expect(new Set([...days, '2011-07-15'])).toEqual(new Set(['2011-07-15']))
    }
  })

  it('may be a mutation', () => {
    const { document } = generateOperation(schema, seededRandom(1), { operation: 'mutation' })
    expect(document.definitions[0]).toMatchObject({ kind: Kind.OPERATION_DEFINITION, operation: 'mutation' })
  })

  it('asks for values it cannot make up', () => {
    expect(() => generateOperation(schema, seededRandom(1), { rootFields: ['on'], introspection: false })).toThrow(
      'No value can be made up for Query.on(day:); give one with `argumentValue`.',
    )
  })
})
