export type { SubgraphCall, SubgraphRequest } from './execution.js'
export {
  createExecutor,
  type Executor,
  type ExecutorOptions,
  type OperationRequest,
  type PlanStats,
} from './executor.js'
export { executorErrors } from './executor.errors.js'
