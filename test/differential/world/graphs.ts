import { buildSubgraphSchema } from '@apollo/subgraph'
import { createExecutor, type Executor } from '@meritgraph/gateway/executor/executor'
import type { SubgraphCall } from '@meritgraph/gateway/executor/execution'
import { memorySubgraph } from '@meritgraph/gateway/transport/memory-subgraph'
import { composeServices } from '@theguild/federation-composition'
import { buildSchema, execute, type GraphQLSchema, isObjectType, parse } from 'graphql'
import { catalog, sizeOf, weightOf } from './catalog.js'
import { people } from './people.js'
import type { Entity } from './records.js'
import { reviewing } from './reviews.js'
import { logistics, postageOf } from './shipping.js'
import type { WorldSubgraph } from './subgraph.js'

const world = [catalog, people, reviewing, ...logistics]

/** The world as a federated graph and as one schema, with the same resolvers. */
export interface Graphs {
  federated: Executor
  merged: GraphQLSchema
}

/** Composes the small world both ways. */
export function openWorld(): Graphs {
  const services = world.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs), url: `memory://${name}` }))
  const composed = composeServices(services)
  if (!composed.supergraphSdl || !composed.publicSdl) {
    throw new Error(`The world does not compose: ${composed.errors?.map(({ message }) => message).join('; ')}`)
  }
  const calls = new Map(world.map((subgraph) => [subgraph.name, openSubgraph(subgraph)]))
  const subgraph = (name: string): SubgraphCall => {
    const call = calls.get(name)
    if (!call) throw new Error(`The plan names a subgraph ${name}.`)
    return call
  }
  const federated = createExecutor({ supergraphSdl: composed.supergraphSdl, subgraph, planTimeoutMs: 60_000 })
  return { federated, merged: mergedSchema(composed.publicSdl) }
}

function openSubgraph({ typeDefs, resolvers }: WorldSubgraph): SubgraphCall {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }])
  return memorySubgraph((operation) => execute({ schema, ...operation }))
}

/** In one process nobody sends representations, so what a resolver requires is put on its parent. */
const required: Record<string, (parent: Entity) => object> = {
  'Book.postage': (parent) => ({ ...parent, weight: weightOf(parent), size: sizeOf(parent) }),
  'Book.parcel': (parent) => ({ ...parent, weight: weightOf(parent) }),
  'Book.bill': (parent) => {
    const weight = weightOf(parent)
    return { ...parent, weight, postage: postageOf({ ...parent, weight, size: sizeOf(parent) }) }
  },
}

function mergedSchema(publicSdl: string): GraphQLSchema {
  const schema = buildSchema(publicSdl)
  for (const { resolvers } of world) {
    for (const [typeName, fields] of Object.entries(resolvers)) {
      const type = schema.getType(typeName)
      if (!isObjectType(type)) throw new Error(`The world has no type ${typeName}.`)
      for (const [name, resolve] of Object.entries(fields)) {
        const field = type.getFields()[name]
        if (!field) throw new Error(`The world has no field ${typeName}.${name}.`)
        const prepare = required[`${typeName}.${name}`] ?? ((parent: Entity) => parent)
        field.resolve = (parent: Entity, args: object) => resolve(prepare(parent) as never, args as never)
      }
    }
  }
  return schema
}
