export {
  type Context,
  createContext,
  createMutationContext,
  type ContextOptions,
  type MutationContext,
  type Transaction,
} from './context.js'
export { allFacts, defineFact, type FactDocument, type FactLane } from './facts.js'
