import { fault, type Language, MeritError } from '@meritgraph/shared/errors'
import {
  type DocumentNode,
  executeSync,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { apiSchemaOf } from './api-schema.js'
import { dataKeysOf } from './data-keys.js'
import { ErrorLog } from './error-log.js'
import type { Execution, SubgraphCall } from './execution.js'
import './executor.errors.js'
import { placeInShape } from './place-in-shape.js'
import { createPlanner } from './planner.js'
import { type Preparation, type PreparedOperation, prepareOperation } from './prepare-operation.js'
import { projectAnswer } from './projection.js'
import { documentReader } from './read-document.js'
import { RecentCache } from './recent-cache.js'
import { typeConditions } from './type-conditions.js'

/** What an executor is made of. */
export interface ExecutorOptions {
  /** A composed federation 2 supergraph. */
  supergraphSdl: string
  /** How to ask the subgraph of that name. */
  subgraph: (name: string) => SubgraphCall
  /** How long planning one operation may take; 1,000 ms unless set. */
  planTimeoutMs?: number
  /** How many plans are kept; 1,000 unless set. */
  planCacheSize?: number
  /** How many selections an operation may have with its fragments expanded; 10,000 unless set. */
  maxSelections?: number
}

/** One operation to run. The document must be valid against the API schema. */
export interface OperationRequest {
  document: DocumentNode
  operationName?: string | null
  variables?: Record<string, unknown> | null
  /** Handed to the subgraphs' calls as it is. */
  context?: unknown
  signal?: AbortSignal
  /** The language of the executor's own messages. */
  language?: Language
}

/** How the plan cache does. */
export interface PlanStats {
  cached: number
  hits: number
  misses: number
}

/** Runs operations over the subgraphs of one supergraph. */
export interface Executor {
  /** The schema clients see. */
  schema: GraphQLSchema
  /** Never rejects because of the operation or a subgraph: what went wrong is in `errors`. */
  execute(request: OperationRequest): Promise<ExecutionResult>
  stats(): PlanStats
}

/** Makes an executor for a supergraph; throws where the planner does not accept it. */
export function createExecutor(options: ExecutorOptions): Executor {
  const planner = createPlanner(options.supergraphSdl, options.planTimeoutMs ?? 1_000)
  const schema = apiSchemaOf(planner.consumerSchema)
  const dataKeys = dataKeysOf(options.supergraphSdl)
  const target = { subgraph: options.subgraph, satisfies: typeConditions(schema) }
  const preparation = { schema, planner, dataKeys, target, maxSelections: options.maxSelections ?? 10_000 }
  const plans = new RecentCache<PreparedOperation>(options.planCacheSize ?? 1_000)
  const read = documentReader()

  const answer = async (request: OperationRequest): Promise<ExecutionResult> => {
    const name = request.operationName ?? undefined
    const { document, text, conditions, protoVariable } = read(request.document)
    const operation = getOperationAST(document, name)
    if (!operation) throw fault('OPERATION_NOT_FOUND', { name: name ?? '' }, request.language)
    const { variables, problems } = coerceVariables(schema, operation, request.variables, protoVariable)
    if (problems) return { errors: problems }
    const key = JSON.stringify([name, text, conditions.map((condition) => variables[condition] === true)])
    const make = () => prepareOperation(document, operation, variables, preparation)
    const prepared = await plans.get(key, make)
    return runOperation(prepared, request, variables, preparation)
  }
  const execute = (request: OperationRequest): Promise<ExecutionResult> =>
    answer(request).catch((error: unknown) => {
      if (!(error instanceof MeritError)) throw error
      // A plan is made once for callers of every language, so its refusal is worded for each.
      return { errors: [fault(error.code, error.params, request.language)] }
    })
  return { schema, execute, stats: () => plans.stats() }
}

async function runOperation(
  { run, shape, introspection }: PreparedOperation,
  { context, signal, language = 'en' }: OperationRequest,
  variables: Record<string, unknown>,
  { schema, dataKeys }: Preparation,
): Promise<ExecutionResult> {
  const errors = new ErrorLog(language)
  const execution: Execution = { data: null, variables, context, signal, language, errors }
  await run(execution)
  errors.settle((path) => placeInShape(path, shape, execution.data, dataKeys))
  const own = introspection ? executeSync({ schema, document: introspection, variableValues: variables }) : {}
  const data = projectAnswer(shape, execution.data ?? {}, { errors, introspection: own.data ?? {} })
  const all = [...errors.all(), ...(own.errors ?? [])]
  return all.length > 0 ? { errors: all, data } : { data }
}

function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: OperationRequest['variables'],
  protoVariable: string | null,
) {
  const inputs: Record<string, unknown> = { ...given }
  if (protoVariable && Object.hasOwn(inputs, '__proto__')) inputs[protoVariable] = inputs['__proto__']
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, inputs, { maxErrors: 50 })
  const extensions = { code: 'BAD_USER_INPUT' }
  const problems = errors?.map((error) => new GraphQLError(error.message, { originalError: error, extensions }))
  return { variables: coerced ?? {}, problems }
}
