import { type DocumentNode, Kind, type SelectionNode, type ValueNode, visit } from 'graphql'

type Variables = Record<string, unknown>

/** The variables that `@skip` and `@include` read, in the document's order. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ name, arguments: [condition] = [] }) => {
      if (!isCondition(name.value) || condition?.value.kind !== Kind.VARIABLE) return
      names.add(condition.value.name.value)
    },
  })
  return [...names]
}

/**
 * The document as these variables make it, without `@skip` and `@include`. An operation has a plan for each way its
 * conditions fall out: few ever occur, and the planner finds no plan, or a wrong one, for many a condition on a fragment.
 */
export function decideConditions(document: DocumentNode, variables: Variables): DocumentNode {
  const decide = (selection: SelectionNode): SelectionNode | null | undefined => {
    if (!selection.directives?.length) return undefined
    const isOut = selection.directives.some(({ name, arguments: [condition] = [] }) => {
      return isCondition(name.value) && isTrue(condition?.value, variables) === (name.value === 'skip')
    })
    if (isOut) return null
    return { ...selection, directives: selection.directives.filter(({ name }) => !isCondition(name.value)) }
  }
  return visit(document, { Field: decide, InlineFragment: decide, FragmentSpread: decide })
}

const isCondition = (directive: string): boolean => directive === 'skip' || directive === 'include'

function isTrue(value: ValueNode | undefined, variables: Variables): boolean {
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value] === true
  return value?.kind === Kind.BOOLEAN && value.value
}
