import { type Context, createContext } from '@meritgraph/shared/context'
import type { ReferenceResolver } from '@meritgraph/shared/federation'
import { createLogger } from '@meritgraph/shared/logging'
import type { Subgraph, SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { dayOf } from '@meritgraph/shared/time'
import {
  buildASTSchema,
  defaultFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql'

/** One part of the merged schema: a subgraph's definition and the subgraph open. */
export interface Part {
  definition: SubgraphDefinition
  subgraph: Subgraph
}

/** What the merged schema's resolvers get: a context per subgraph, by name. */
export type MergedContext = Record<string, Context>

const log = createLogger('merged', 'silent')

/** Every subgraph's context of one request, at an instant, by somebody not signed in. */
export const contextsOf = (subgraphs: readonly Subgraph[], now: Date): MergedContext =>
  Object.fromEntries(
    subgraphs.map(({ name, database }) => [
      name,
      createContext({
        subgraph: name,
        database,
        viewer: null,
        language: 'en',
        asOf: { valid: dayOf(now), known: null },
        now: () => now,
        requestId: '-',
        log,
        facts: () => Promise.reject(new Error('none')),
      }),
    ]),
  )

/**
 * The product as one graphql-js schema, without federation: each field is resolved by the subgraph that has it; an object
 * that comes from another subgraph is first turned into this one's by its reference resolver. What federation answers
 * must equal what this answers.
 */
export function mergedSchema(api: string, parts: Part[]): GraphQLSchema {
  const schema = buildASTSchema(parse(api), { assumeValidSDL: true })
  const origins = new WeakMap<object, string>()

  const mark = (value: unknown, origin: string): unknown => {
    if (Array.isArray(value)) for (const item of value) mark(item, origin)
    else if (typeof value === 'object' && value !== null && !origins.has(value)) origins.set(value, origin)
    return value
  }
  const referenceOf = ({ definition }: Part, type: string): ReferenceResolver | undefined =>
    definition.features.map((feature) => feature.references?.[type]).find(Boolean)

  /** The reference resolver that turns an object of another part into this one's; undefined where it is not needed. */
  const translation = (part: Part, type: string, source: unknown): ReferenceResolver | undefined => {
    if (typeof source !== 'object' || source === null) return undefined
    const origin = origins.get(source)
    return origin === undefined || origin === part.definition.name ? undefined : referenceOf(part, type)
  }

  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => (value as { __typename?: string }).__typename
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const [name, field] of Object.entries(type.getFields())) {
      const part = parts.find(({ subgraph }) => {
        const owned = subgraph.schema.getType(type.name)
        return isObjectType(owned) && name in owned.getFields()
      })
      if (!part) throw new Error(`No subgraph has ${type.name}.${name}`)
      const owned = part.subgraph.schema.getType(type.name)
      const resolve = (isObjectType(owned) && owned.getFields()[name]?.resolve) || defaultFieldResolver
      const { name: origin } = part.definition
      const answer = (source: unknown, args: unknown, contexts: MergedContext, info: GraphQLResolveInfo) => {
        const value: unknown = resolve(source, args as never, contexts[origin], info)
        return value instanceof Promise ? value.then((late) => mark(late, origin)) : mark(value, origin)
      }
      field.resolve = (source, args, contexts: MergedContext, info) => {
        const translate = translation(part, type.name, source)
        if (!translate) return answer(source, args, contexts, info)
        return (async () => {
          const own = await translate({ __typename: type.name, ...source }, contexts[origin]!)
          return own === null ? null : answer(mark(own, origin), args, contexts, info)
        })()
      }
    }
  }
  for (const { subgraph } of parts) {
    for (const type of Object.values(subgraph.schema.getTypeMap())) {
      const own = schema.getType(type.name)
      if (own && 'serialize' in own && 'serialize' in type) {
        Object.assign(own, { serialize: type.serialize, parseValue: type.parseValue, parseLiteral: type.parseLiteral })
      }
    }
  }
  return schema
}
