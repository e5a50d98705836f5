import type { ExecutionArgs, ExecutionResult } from 'graphql'
import type { SubgraphCall } from '../executor/execution.js'

/** What a subgraph in the same process runs: a parsed document, which is the same object every time it is planned. */
export type MemoryOperation = Pick<ExecutionArgs, 'document' | 'variableValues' | 'operationName' | 'contextValue'>

/** Hands the plan's parsed document straight to a subgraph in this process: no text, no bytes. */
export function memorySubgraph(
  execute: (operation: MemoryOperation) => Promise<ExecutionResult> | ExecutionResult,
): SubgraphCall {
  return ({ document, variables, operationName, context }) =>
    execute({ document, variableValues: variables, operationName, contextValue: context })
}
