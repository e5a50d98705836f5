import { fault } from '@meritgraph/shared/errors'
import { compileEntityFetch } from './entity-fetch.js'
import type { Execution, SubgraphCall } from './execution.js'
import type { PlanNode } from './plan-nodes.js'
import { compileRootFetch } from './root-fetch.js'
import type { SatisfiesType } from './type-conditions.js'

/** A compiled part of a plan: runs against one execution and adds what it finds. It never rejects. */
export type Step = (execution: Execution) => Promise<void>

/** What compiling a plan needs to know of the graph. */
export interface PlanTarget {
  subgraph: (name: string) => SubgraphCall
  satisfies: SatisfiesType
}

const nothing: Step = () => Promise.resolve()

/** Turns a plan into one function, so that running it reads no plan any more. */
export function compilePlan(node: PlanNode | undefined, target: PlanTarget): Step {
  if (!node) return nothing
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((part) => compilePlan(part, target))
      return (execution) => steps.reduce((done, step) => done.then(() => step(execution)), Promise.resolve())
    }
    case 'Parallel': {
      const steps = node.nodes.map((part) => compilePlan(part, target))
      return async (execution) => void (await Promise.all(steps.map((step) => step(execution))))
    }
    case 'Condition': {
      const included = compilePlan(node.ifClause, target)
      const excluded = compilePlan(node.elseClause, target)
      return (execution) => (execution.variables[node.condition] === true ? included : excluded)(execution)
    }
    case 'Fetch':
      return compileRootFetch(node, target.subgraph(node.serviceName), target.satisfies)
    case 'Flatten':
      return compileFlatten(node.node, node.path, target)
    case 'BatchFetch':
      return compileEntityFetch(node, node.entityBatch.aliases, target.subgraph(node.serviceName), target.satisfies)
    case 'Subscription':
      throw fault('OPERATION_UNSUPPORTED', { operation: 'subscription' })
    case 'Defer':
      throw fault('OPERATION_UNSUPPORTED', { operation: '@defer' })
  }
}

// A Flatten is a batch of one: its fetch always calls the field `_entities` and the variable `representations`.
function compileFlatten(
  fetch: PlanNode,
  path: Extract<PlanNode, { kind: 'Flatten' }>['path'],
  target: PlanTarget,
): Step {
  if (fetch.kind !== 'Fetch') throw new Error(`The plan flattens a ${fetch.kind}, which this executor does not know.`)
  const { requires = [], inputRewrites, outputRewrites } = fetch
  const names = { alias: '_entities', representationsVariableName: 'representations' }
  const batch = [{ ...names, paths: [path], requires, inputRewrites, outputRewrites }]
  return compileEntityFetch(fetch, batch, target.subgraph(fetch.serviceName), target.satisfies)
}
