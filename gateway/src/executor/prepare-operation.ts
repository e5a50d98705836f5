import { fault } from '@meritgraph/shared/errors'
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql'
import { compilePlan, type PlanTarget, type Step } from './compile-plan.js'
import { decideConditions } from './conditions.js'
import type { DataKeys } from './data-keys.js'
import { fragmentsOf, selectionSetOf } from './fragments.js'
import { expandedSize } from './operation-size.js'
import { planSelections } from './plan-selections.js'
import type { Planner } from './planner.js'
import { separateRootFields } from './root-fields.js'
import { type ObjectShape, Shapes } from './shapes.js'

/** Everything about an operation that does not depend on one request; kept in the plan cache. */
export interface PreparedOperation {
  run: Step
  shape: ObjectShape
  /** What the operation asks of the schema itself. */
  introspection: DocumentNode | null
}

/** What preparing needs besides the operation. */
export interface Preparation {
  schema: GraphQLSchema
  planner: Planner
  dataKeys: DataKeys
  target: PlanTarget
  maxSelections: number
}

/** Plans and compiles one operation of a valid document, as its conditions fall out with these variables. */
export async function prepareOperation(
  original: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  { schema, planner, dataKeys, target, maxSelections }: Preparation,
): Promise<PreparedOperation> {
  const root = schema.getRootType(operation.operation)
  if (operation.operation === 'subscription' || !root) {
    throw fault('OPERATION_UNSUPPORTED', { operation: operation.operation })
  }
  if (expandedSize(original, operation) > maxSelections) throw fault('PLAN_TOO_LARGE', { limit: maxSelections })

  const own = original.definitions.filter((part) => part === operation || part.kind === Kind.FRAGMENT_DEFINITION)
  const document = decideConditions({ kind: Kind.DOCUMENT, definitions: own }, variables)
  const decided = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION) ?? operation
  const fragments = fragmentsOf(document)
  const fields = separateRootFields(decided.selectionSet, fragments)
  const documentOf = (selectionSet: OperationDefinitionNode['selectionSet']): DocumentNode => ({
    ...document,
    definitions: document.definitions.map((part) => (part === decided ? { ...decided, selectionSet } : part)),
  })

  let run: Step | null = null
  if (fields.subgraphs.length > 0) {
    const selectionSet = planSelections(schema, fragments, dataKeys)(root, [selectionSetOf(fields.subgraphs)])
    // Directives of the operation say how to run it, not what to fetch.
    const planned = print({ ...decided, directives: [], selectionSet })
    const plan = await planner.plan(planned, operation.name?.value)
    run = compilePlan(plan.node, target)
  }
  return {
    run: run ?? (() => Promise.resolve()),
    shape: new Shapes(schema, fragments, dataKeys).shape(root, [decided.selectionSet]),
    introspection: fields.schema.length > 0 ? documentOf(selectionSetOf(fields.schema)) : null,
  }
}
