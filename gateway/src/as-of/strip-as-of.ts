import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import { isAsOf } from './read-as-of.js'

const stripped = new WeakMap<DocumentNode, DocumentNode>()

/**
 * The document without `@asOf` and without the variables that only it used, so that all times share one plan. The same
 * document always gives the same one, which keys caches.
 */
export function stripAsOf(document: DocumentNode): DocumentNode {
  let without = stripped.get(document)
  if (!without) stripped.set(document, (without = withoutAsOf(document)))
  return without
}

function withoutAsOf(document: DocumentNode): DocumentNode {
  const isUsed = document.definitions.some((definition) => definition.directives?.some(isAsOf))
  if (!isUsed) return document
  const inFragments = new Set<string>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) variablesIn(definition, inFragments)
  }
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? operationWithout(definition, inFragments) : definition,
  )
  return { ...document, definitions }
}

function operationWithout(
  operation: OperationDefinitionNode,
  inFragments: ReadonlySet<string>,
): OperationDefinitionNode {
  const directives = operation.directives?.filter((directive) => !isAsOf(directive))
  const rest = { ...operation, directives }
  const used = variablesIn({ ...rest, variableDefinitions: [] }, new Set(inFragments))
  const asOf = new Set<string>()
  for (const directive of operation.directives?.filter(isAsOf) ?? []) variablesIn(directive, asOf)
  const isKept = (name: string) => used.has(name) || !asOf.has(name)
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => isKept(variable.name.value))
  return { ...rest, variableDefinitions }
}

function variablesIn(node: Parameters<typeof visit>[0], names: Set<string>): Set<string> {
  visit(node, { Variable: ({ name }) => void names.add(name.value) })
  return names
}
