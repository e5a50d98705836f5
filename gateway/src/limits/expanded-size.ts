import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'

/** How large a selection is with its fragments expanded. */
export interface Size {
  depth: number
  introspectionDepth: number
  /** Fields of the selection itself. */
  rootFields: number
  /** Fields of the selection and all below. */
  fields: number
  aliases: number
  fragments: number
}

const NOTHING: Size = { depth: 0, introspectionDepth: 0, rootFields: 0, fields: 0, aliases: 0, fragments: 0 }
const INTROSPECTION_FIELDS = new Set(['__schema', '__type'])

/** Thrown while measuring: fragments that spread each other without end, in order, the first one repeated at the end. */
export class FragmentCycle extends Error {
  constructor(readonly names: string[]) {
    super(names.join(' → '))
  }
}

/**
 * Measures selections with their fragments expanded, without expanding them: each fragment is measured once, so that a
 * document whose expansion is exponential costs no more than its own length.
 */
export function measureWith(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const measured = new Map<string, Size>()
  const open: string[] = []

  function ofFragment(name: string): Size {
    const known = measured.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    if (!fragment) return NOTHING
    if (open.includes(name)) throw new FragmentCycle([...open.slice(open.indexOf(name)), name])
    open.push(name)
    const size = ofSelections(fragment.selectionSet)
    open.pop()
    measured.set(name, size)
    return size
  }

  function ofSelection(selection: SelectionNode): Size {
    if (selection.kind !== Kind.FIELD) {
      const inside =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet)
      return { ...inside, fragments: inside.fragments + 1 }
    }
    const inside = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING
    const name = selection.name.value
    const isIntrospection = INTROSPECTION_FIELDS.has(name)
    return {
      depth: isIntrospection ? 0 : inside.depth + 1,
      introspectionDepth: isIntrospection ? inside.depth + 1 : inside.introspectionDepth,
      rootFields: 1,
      fields: inside.fields + 1,
      aliases: inside.aliases + (selection.alias && name !== '__typename' ? 1 : 0),
      fragments: inside.fragments,
    }
  }

  function ofSelections({ selections }: SelectionSetNode): Size {
    const total = { ...NOTHING }
    for (const selection of selections) {
      const size = ofSelection(selection)
      total.depth = Math.max(total.depth, size.depth)
      total.introspectionDepth = Math.max(total.introspectionDepth, size.introspectionDepth)
      total.rootFields += size.rootFields
      total.fields += size.fields
      total.aliases += size.aliases
      total.fragments += size.fragments
    }
    return total
  }

  return { ofSelections, ofFragment }
}
