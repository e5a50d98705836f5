import { execute, type GraphQLSchema } from 'graphql'
import { generateOperation } from './generate-operation.js'
import { seededRandom } from './random.js'
import { comparable } from './same-answer.js'
import { openWorld } from './world/graphs.js'

const OPERATIONS = 2_000
const { federated, merged } = openWorld()

const answerOfMerged = (
  schema: GraphQLSchema,
  { document, operationName, variables }: ReturnType<typeof generateOperation>,
) => execute({ schema, document, operationName, variableValues: variables })

describe('the federated graph answers as one merged schema does', () => {
  for (let start = 1; start <= OPERATIONS; start += 200) {
    it(`for the generated operations ${start} to ${start + 199}`, async () => {
      for (let seed = start; seed < start + 200; seed++) {
        const operation = generateOperation(merged, seededRandom(seed))
        const { query, variables } = operation
        const expected = comparable(await answerOfMerged(merged, operation))
        const actual = comparable(await federated.execute(operation))
        expect({ seed, query, variables, ...actual }).toEqual({ seed, query, variables, ...expected })
      }
    })
  }
})
