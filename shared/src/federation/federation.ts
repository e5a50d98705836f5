import { buildSubgraphSchema } from '@apollo/subgraph'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  printType,
  visit,
} from 'graphql'
import { buildSchema, createResolversMap } from 'type-graphql'
import { authChecker } from '../auth/index.js'
import type { Context } from '../context/index.js'
import { DateTime, LocalDate } from './scalars.js'

/** Federation 2.9 is the newest version that the composer and the planner we use both know. */
const FEDERATION = 'https://specs.apollo.dev/federation/v2.9'

/** Every subgraph must define this identically, or composition drops it from the API without a word. */
const AS_OF = `
"""
Asks for another time than now: \`valid\`, the day on which things were so in the world; \`known\`, the instant up to which
the system's knowledge counts. Errors: KNOWN_TOO_LATE, AS_OF_INVALID.
"""
directive @asOf(
  "Day on which things were so in the world; today where absent."
  valid: LocalDate
  "Instant up to which the system's knowledge counts; everything known where absent."
  known: DateTime
) on QUERY`

/** Finds the object behind an entity reference; null where there is none or the viewer may not see it. */
export type ReferenceResolver = (reference: Record<string, string>, ctx: Context) => unknown

export interface SchemaParts {
  resolvers: Function[]
  orphanedTypes?: Function[]
  references?: Record<string, ReferenceResolver>
  /** Directives on what type-graphql cannot decorate: `{ 'Role': '@tag(name: "x")', 'Role.MEMBER': '@inaccessible' }`. */
  directives?: Record<string, string>
}

type Named = { readonly name: { readonly value: string }; readonly directives?: readonly ConstDirectiveNode[] }

const parseDirectives = (text: string): readonly ConstDirectiveNode[] => {
  const [definition] = parse(`scalar X ${text}`).definitions
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : []
}

/** Adds the directives asked for to enums, enum values, scalars and unions. */
function decorate(document: DocumentNode, directives: Record<string, string>): DocumentNode {
  const left = new Set(Object.keys(directives))
  const add = <N extends Named>(node: N, name: string): N => {
    const text = directives[name]
    if (text === undefined) return node
    left.delete(name)
    return { ...node, directives: [...(node.directives ?? []), ...parseDirectives(text)] }
  }
  const done = visit(document, {
    EnumTypeDefinition: (node) =>
      add({ ...node, values: node.values?.map((v) => add(v, `${node.name.value}.${v.name.value}`)) }, node.name.value),
    ScalarTypeDefinition: (node) => add(node, node.name.value),
    UnionTypeDefinition: (node) => add(node, node.name.value),
  })
  if (left.size > 0) throw new Error(`No enum, value, scalar or union is named ${[...left].join(', ')}.`)
  return done
}

/** The federation directives that a document uses, to be imported by its @link. */
function federationDirectives(document: DocumentNode): string[] {
  const used = new Set<string>()
  visit(document, { Directive: (node) => void used.add(`@${node.name.value}`) })
  for (const own of ['@deprecated', '@specifiedBy', '@oneOf', '@asOf']) used.delete(own)
  return [...used].sort()
}

/** Turns a type-graphql schema into a federation subgraph: its executable schema and the SDL that is composed. */
function federate(schema: GraphQLSchema, { references = {}, directives = {} }: SchemaParts) {
  const printed = visit(parse(printSchemaWithDirectives(schema)), { SchemaDefinition: () => null })
  const missing = [LocalDate, DateTime].filter((scalar) => !schema.getType(scalar.name)).map((s) => printType(s))
  const additions = parse([AS_OF, ...missing].join('\n')).definitions
  const typed = decorate({ ...printed, definitions: [...printed.definitions, ...additions] }, directives)
  const imports = JSON.stringify(federationDirectives(typed))
  const link = parse(`extend schema @link(url: "${FEDERATION}", import: ${imports})`)
  const document = { ...typed, definitions: [...link.definitions, ...typed.definitions] }

  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>
  for (const scalar of [LocalDate, DateTime]) resolvers[scalar.name] ??= scalar as never
  for (const [type, resolve] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve }
  }
  return {
    schema: buildSubgraphSchema([{ typeDefs: document, resolvers: resolvers as never }]),
    sdl: `${print(document)}\n`,
  }
}

/** Builds the schema of a subgraph from its features' resolvers. */
export async function buildSubgraph(parts: SchemaParts): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const schema = await buildSchema({
    resolvers: parts.resolvers as never,
    orphanedTypes: parts.orphanedTypes ?? [],
    scalarsMap: [],
    authChecker: authChecker as never,
    validate: false,
    skipCheck: true,
  })
  return federate(schema, parts)
}
