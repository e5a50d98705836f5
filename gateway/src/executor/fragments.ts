import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'

/** A document's fragments by name. */
export type Fragments = (name: string) => { typeCondition: string; selectionSet: SelectionSetNode }

/** Indexes the fragments of a valid document. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = new Map<string, ReturnType<Fragments>>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    const { name, typeCondition, selectionSet } = definition
    fragments.set(name.value, { typeCondition: typeCondition.name.value, selectionSet })
  }
  return (name) => {
    const fragment = fragments.get(name)
    if (!fragment) throw new Error(`The document has no fragment ${name}.`)
    return fragment
  }
}

/** Goes through a selection set: its fields, and its fragments with the type they are for, if they name one. */
export function eachSelection(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  onField: (field: FieldNode, key: string) => void,
  onFragment: (typeCondition: string | undefined, selectionSet: SelectionSetNode) => void,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) onField(selection, (selection.alias ?? selection.name).value)
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      onFragment(selection.typeCondition?.name.value, selection.selectionSet)
    } else {
      const { typeCondition, selectionSet } = fragments(selection.name.value)
      onFragment(typeCondition, selectionSet)
    }
  }
}

/** A selection set of these selections. */
export const selectionSetOf = (selections: SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
})
