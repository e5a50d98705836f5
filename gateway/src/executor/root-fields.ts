import type { FieldNode, SelectionSetNode } from 'graphql'
import { eachSelection, type Fragments } from './fragments.js'

/** The root fields of an operation, by who answers them. `__typename` needs nobody. */
export interface RootFields {
  subgraphs: FieldNode[]
  /** `__schema` and `__type`. */
  schema: FieldNode[]
}

/** Separates root fields, also those in fragments: every fragment there is for the root type. */
export function separateRootFields(selectionSet: SelectionSetNode, fragments: Fragments): RootFields {
  const found: RootFields = { subgraphs: [], schema: [] }
  const collect = (set: SelectionSetNode): void =>
    eachSelection(
      set,
      fragments,
      (field) => {
        const name = field.name.value
        if (name === '__schema' || name === '__type') found.schema.push(field)
        else if (name !== '__typename') found.subgraphs.push(field)
      },
      (_, within) => collect(within),
    )
  collect(selectionSet)
  return found
}
