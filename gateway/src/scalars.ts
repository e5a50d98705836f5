import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { type GraphQLSchema, isScalarType } from 'graphql'

/**
 * Lets the gateway refuse a day or an instant that does not exist, before anything is planned. A supergraph only names its
 * scalars; what they accept is known here. Values go on to the subgraphs as they came.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const known of [LocalDate, DateTime]) {
    const own = schema.getType(known.name)
    if (!isScalarType(own)) continue
    const { parseValue, parseLiteral } = own
    own.parseValue = (value) => {
      known.parseValue(value)
      return parseValue(value)
    }
    own.parseLiteral = (node, variables) => {
      known.parseLiteral(node, variables)
      return parseLiteral(node, variables)
    }
  }
}
