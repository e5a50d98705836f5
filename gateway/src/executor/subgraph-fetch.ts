import { messageOf } from '@meritgraph/shared/errors'
import { type DocumentNode, type ExecutionResult, GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql'
import type { SubgraphError } from './error-log.js'
import type { Execution, SubgraphCall } from './execution.js'
import type { SubgraphNode } from './plan-nodes.js'
import { isObject, type PathKey, read, type ResponseObject } from './response.js'

/** What a subgraph answered, checked for its shape. */
export interface SubgraphAnswer {
  data: ResponseObject | null
  errors: SubgraphError[]
}

/** One compiled request to a subgraph. */
export interface SubgraphFetch {
  service: string
  document: DocumentNode
  /** Sends it with the operation's variables it uses and these of its own. Never rejects. */
  send(execution: Execution, own?: Record<string, unknown>): Promise<SubgraphAnswer>
}

/** Parses a plan node's operation once and binds it to its subgraph. */
export function compileSubgraphFetch(node: SubgraphNode, call: SubgraphCall): SubgraphFetch {
  const document = parse(node.operation, { noLocation: true })
  const usages = node.variableUsages ?? []
  const send = async (execution: Execution, own: Record<string, unknown> = {}): Promise<SubgraphAnswer> => {
    const variables = { ...own }
    for (const name of usages) if (Object.hasOwn(execution.variables, name)) variables[name] = execution.variables[name]
    const { context, signal } = execution
    const fixed = { document, query: node.operation, operationName: node.operationName ?? undefined }
    try {
      if (signal?.aborted) return failed(codedError('REQUEST_CANCELLED', node.serviceName, execution))
      const operationType = node.operationKind ?? 'query'
      return checked(await call({ ...fixed, operationType, variables, context, signal }), node.serviceName, execution)
    } catch (error) {
      if (signal?.aborted) return failed(codedError('REQUEST_CANCELLED', node.serviceName, execution))
      return failed(error instanceof Error ? error : new GraphQLError(String(error)))
    }
  }
  return { service: node.serviceName, document, send }
}

const failed = (error: SubgraphError): SubgraphAnswer => ({ data: null, errors: [error] })

function codedError(code: string, service: string, { language }: Execution): GraphQLError {
  const problem = language === 'zh' ? '应答中既无数据也无错误' : 'its answer has neither data nor errors'
  return new GraphQLError(messageOf(code, { service, problem }, language), { extensions: { code } })
}

function checked(result: ExecutionResult | null, service: string, execution: Execution): SubgraphAnswer {
  const data = isObject(result?.data) ? result.data : null
  const errors = Array.isArray(result?.errors)
    ? result.errors.filter((error) => typeof error?.message === 'string')
    : []
  if (!data && errors.length === 0) return failed(codedError('DOWNSTREAM_SERVICE_ERROR', service, execution))
  return { data, errors }
}

/** The path a subgraph gave its error, if it gave a sound one. */
export function pathOfError(error: SubgraphError): PathKey[] | null {
  const path = 'path' in error ? error.path : null
  if (!Array.isArray(path) || path.length === 0) return null
  return path.every((key) => typeof key === 'string' || typeof key === 'number') ? [...path] : null
}

/** The response keys a selection can give, through fragments: what is lost when its fetch fails. */
export function responseKeysOf(document: DocumentNode, selectionSet: SelectionSetNode): string[] {
  const keys = new Set<string>()
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else for (const fragment of fragmentsNamed(document, selection.name.value)) collect(fragment)
    }
  }
  collect(selectionSet)
  keys.delete('__typename')
  return [...keys]
}

const fragmentsNamed = (document: DocumentNode, name: string): SelectionSetNode[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name ? [definition.selectionSet] : [],
  )

/** The selection set of the plan operation's root. */
export function rootSelectionOf(document: DocumentNode): SelectionSetNode {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('The plan has a fetch without an operation.')
  return operation.selectionSet
}

/** Reads one alias of an entity fetch's answer. */
export function entitiesOf(data: ResponseObject | null, alias: string): unknown[] {
  const entities = data ? read(data, alias) : null
  return Array.isArray(entities) ? entities : []
}
