import type { Context } from '@meritgraph/shared/context'
import type { ReferenceResolver } from '@meritgraph/shared/federation'
import type { Subgraph, SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { buildASTSchema, defaultFieldResolver, type GraphQLSchema, isAbstractType, isObjectType, parse } from 'graphql'

/** One part of the merged schema: a subgraph's definition and the subgraph open. */
export interface Part {
  definition: SubgraphDefinition
  subgraph: Subgraph
}

/** What the merged schema's resolvers get: a context per subgraph, by name. */
export type MergedContext = Record<string, Context>

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

  /** The object as the part that is to resolve a field of it knows it. */
  const asKnownTo = async (part: Part, type: string, source: object, contexts: MergedContext): Promise<unknown> => {
    const origin = origins.get(source)
    const resolve = referenceOf(part, type)
    if (origin === undefined || origin === part.definition.name || !resolve) return source
    return mark(
      await resolve({ __typename: type, ...source }, contexts[part.definition.name]!),
      part.definition.name,
    )
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
      field.resolve = async (source, args, contexts: MergedContext, info) => {
        const known = source ? await asKnownTo(part, type.name, source, contexts) : source
        if (known === null) return null
        return mark(await resolve(known, args, contexts[part.definition.name], info), part.definition.name)
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
