import './mutation.errors.js'
export type { MutationInput } from './input.js'
export { openTransaction, type Transaction } from './open-transaction.js'
export {
  type MutationOptions,
  type MutationResult,
  type Outcome,
  runMutation,
  type RunsMutations,
} from './run-mutation.js'
