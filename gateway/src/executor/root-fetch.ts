import type { Execution, SubgraphCall } from './execution.js'
import { mergeInto } from './merge.js'
import type { FetchNode } from './plan-nodes.js'
import { compileRewrites, renamedKeys } from './rewrites.js'
import { compileSubgraphFetch, pathOfError, responseKeysOf, rootSelectionOf } from './subgraph-fetch.js'
import type { SatisfiesType } from './type-conditions.js'

/** Compiles a fetch of root fields: its answer is merged at the top and its errors' paths are already the client's. */
export function compileRootFetch(node: FetchNode, call: SubgraphCall, satisfies: SatisfiesType) {
  const fetch = compileSubgraphFetch(node, call)
  const rewrite = compileRewrites(node.outputRewrites, satisfies)
  const renamed = renamedKeys(node.outputRewrites)
  const fields = responseKeysOf(fetch.document, rootSelectionOf(fetch.document)).map((key) => renamed.get(key) ?? key)

  return async (execution: Execution): Promise<void> => {
    const { data, errors } = await fetch.send(execution)
    for (const error of errors) {
      const path = pathOfError(error)?.map((key) => (typeof key === 'string' ? (renamed.get(key) ?? key) : key))
      // Without a place of its own an error stands at every field it cost.
      for (const at of path ? [path] : fields.map((field) => [field]))
        execution.errors.report(error, node.serviceName, at)
    }
    if (!data) return fields.forEach((field) => execution.errors.lose([field]))
    rewrite?.(data)
    if (execution.data) mergeInto(execution.data, data)
    else execution.data = data
  }
}
