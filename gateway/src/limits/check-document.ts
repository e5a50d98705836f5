import { fault, type MeritError } from '@meritgraph/shared/errors'
import { type DocumentNode, type FragmentDefinitionNode, Kind, visit } from 'graphql'
import { FragmentCycle, measureWith, type Size } from './expanded-size.js'
import './limits.errors.js'
import type { Limits } from './limits.js'

/** The first limit that a parsed document exceeds, as a catalogued error; null where it keeps them all. */
export function checkDocument(document: DocumentNode, limits: Limits): MeritError | null {
  const { directives, valueDepth } = measureText(document)
  if (valueDepth > limits.valueDepth) return exceeded('VALUE_TOO_DEEP', limits.valueDepth, valueDepth)
  if (directives > limits.directives) return exceeded('DIRECTIVES_TOO_MANY', limits.directives, directives)
  try {
    return checkSizes(sizesOf(document), limits)
  } catch (error) {
    if (error instanceof FragmentCycle) return fault('FRAGMENT_CYCLE', { cycle: error.message })
    throw error
  }
}

/** The sizes of every operation, and of every fragment: one that no operation uses is validated all the same. */
function sizesOf({ definitions }: DocumentNode): Size[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measure = measureWith(fragments)
  return definitions.flatMap((definition) => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return measure.ofSelections(definition.selectionSet)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      return { ...measure.ofFragment(definition.name.value), rootFields: 0 }
    return []
  })
}

function checkSizes(sizes: readonly Size[], limits: Limits): MeritError | null {
  const largest = (key: keyof Size) => Math.max(0, ...sizes.map((size) => size[key]))
  const checks: [code: string, limit: number, found: number][] = [
    ['FIELDS_TOO_MANY', limits.fields, largest('fields')],
    ['FRAGMENTS_TOO_MANY', limits.fragments, largest('fragments')],
    ['QUERY_TOO_DEEP', limits.depth, largest('depth')],
    ['QUERY_TOO_DEEP', limits.introspectionDepth, largest('introspectionDepth')],
    ['ALIASES_TOO_MANY', limits.aliases, largest('aliases')],
    ['ROOT_FIELDS_TOO_MANY', limits.rootFields, largest('rootFields')],
  ]
  const first = checks.find(([, limit, found]) => found > limit)
  return first ? exceeded(...first) : null
}

/** What can be counted in the text itself, whatever the fragments. */
function measureText(document: DocumentNode): { directives: number; valueDepth: number } {
  let directives = 0
  let valueDepth = 0
  let nesting = 0
  const nested = {
    enter: () => void (valueDepth = Math.max(valueDepth, ++nesting)),
    leave: () => void nesting--,
  }
  visit(document, { Directive: () => void directives++, ListValue: nested, ObjectValue: nested })
  return { directives, valueDepth }
}

const MILLION = 1_000_000

function exceeded(code: string, limit: number, found: number): MeritError {
  return fault(code, { limit, found: found > MILLION ? `>${MILLION}` : found })
}
