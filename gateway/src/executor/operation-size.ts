import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** Deeper than any operation a person writes; recursion over much deeper ones would exhaust the stack. */
const MAX_DEPTH = 500

/**
 * How many selections an operation has with its fragments expanded, computed without expanding them. The planner
 * expands them, and cannot be stopped meanwhile: 30 fragments of 40 bytes that each spread the next one twice kept it
 * busy for good, deadline or not. Too deep an operation counts as endless.
 */
export function expandedSize(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet)
  }
  const sizes = new Map<string, number>()
  const sizeOfFragment = (name: string, depth: number): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    sizes.set(name, Number.POSITIVE_INFINITY) // a cycle never ends; validation has refused it
    const fragment = fragments.get(name)
    const size = fragment ? sizeOf(fragment, depth) : 0
    sizes.set(name, size)
    return size
  }
  const sizeOf = (set: SelectionSetNode, depth: number): number => {
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY
    let size = 0
    for (const selection of set.selections) {
      size += 1
      if (selection.kind === Kind.FRAGMENT_SPREAD) size += sizeOfFragment(selection.name.value, depth + 1)
      else if (selection.selectionSet) size += sizeOf(selection.selectionSet, depth + 1)
    }
    return size
  }
  return sizeOf(operation.selectionSet, 1)
}
