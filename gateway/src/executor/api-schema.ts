import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse } from 'graphql'

const BUILT_IN_SCALARS = new Set(['Int', 'Float', 'String', 'Boolean', 'ID'])
const BUILT_IN_DIRECTIVES = new Set(['skip', 'include', 'deprecated', 'specifiedBy', 'oneOf'])

/**
 * The schema clients see: the supergraph without federation's machinery and inaccessible parts. The planner prints it
 * with the introspection types and built-ins written out, which graphql-js refuses to have defined twice.
 */
export function apiSchemaOf(consumerSchema: string): GraphQLSchema {
  const { definitions } = parse(consumerSchema, { noLocation: true })
  const own = definitions.filter((definition) => !isMachinery(definition)).map(withoutMetaFields)
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: own }, { assumeValidSDL: true })
}

function isMachinery(definition: DefinitionNode): boolean {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return BUILT_IN_DIRECTIVES.has(definition.name.value)
  if (!('name' in definition) || !definition.name) return false
  return BUILT_IN_SCALARS.has(definition.name.value) || /^(__|join__|link__|core__)/.test(definition.name.value)
}

function withoutMetaFields(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
  const fields = definition.fields?.filter(({ name }) => !name.value.startsWith('__'))
  return { ...definition, fields }
}
