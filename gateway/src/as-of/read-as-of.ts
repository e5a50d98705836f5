import { fault, MeritError } from '@meritgraph/shared/errors'
import { BEGINNING_DAY, isDay, parseAsOf } from '@meritgraph/shared/time'
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type ValueNode,
} from 'graphql'
import './as-of.errors.js'

/** What `@asOf` of an operation asks for; what it leaves open is null. */
export interface AskedAsOf {
  valid: string | null
  known: Date | null
}

const LONGEST_QUOTE = 60

const invalid = (text: string): MeritError =>
  fault('AS_OF_INVALID', { text: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text })

/** Whether a directive is `@asOf`. */
export const isAsOf = (directive: DirectiveNode | ConstDirectiveNode): boolean => directive.name.value === 'asOf'

/** Reads `@asOf` of an operation, from literals and variables; null where it has none. Errors: AS_OF_INVALID. */
export function readAsOf(operation: OperationDefinitionNode, variables: Record<string, unknown>): AskedAsOf | null {
  const [directive, ...more] = (operation.directives ?? []).filter(isAsOf)
  if (!directive) return null
  const text = (directive.arguments ?? []).map(print).join(', ')
  if (operation.operation !== 'query' || more.length > 0) throw invalid(text)
  const asked: AskedAsOf = { valid: null, known: null }
  for (const { name, value } of directive.arguments ?? []) {
    const given = givenBy(value, operation, variables)
    const where = `${name.value}: ${given.text}`
    if (given.value == null && isDemanded(value, operation)) throw invalid(where)
    if (given.value == null) continue
    if (typeof given.value !== 'string') throw invalid(where)
    if (name.value === 'known') asked.known = instantOf(given.value, where)
    else if (name.value === 'valid' && isDay(given.value)) asked.valid = given.value
    else throw invalid(where)
  }
  return asked
}

/** Whether it is a variable that must have a value; nobody else looks at it, because the subgraphs do not get it. */
function isDemanded(node: ValueNode, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  if (node.kind !== Kind.VARIABLE) return false
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === node.name.value)
  return definition?.type.kind === Kind.NON_NULL_TYPE
}

/** The value of an argument, and how it was written. Of literals only texts matter; others stand as they are. */
interface Given {
  value: unknown
  text: string
}

function givenBy(node: ValueNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): Given {
  if (node.kind === Kind.NULL) return { value: null, text: 'null' }
  if (node.kind !== Kind.VARIABLE) return { value: node.kind === Kind.STRING ? node.value : node, text: print(node) }
  const name = node.name.value
  if (Object.hasOwn(variables, name)) return { value: variables[name], text: JSON.stringify(variables[name]) }
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)
  if (definition?.defaultValue) return givenBy(definition.defaultValue, operation, variables)
  return { value: null, text: 'null' }
}

function instantOf(text: string, where: string): Date {
  try {
    return parseAsOf(`${BEGINNING_DAY} ${text}`)!.known!
  } catch (error) {
    throw error instanceof MeritError ? invalid(where) : error
  }
}
