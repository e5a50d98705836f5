import type { EntityManager } from 'typeorm'
import type { Viewer } from '../auth/index.js'
import type { Database } from '../database/index.js'
import { fault, type Language } from '../errors/index.js'
import type { Logger } from '../logging/index.js'
import { openTransaction, type Transaction as Written } from '../mutation/index.js'
import type { AsOf, Clock } from '../time/index.js'
import type { FactDocument, FactLane } from './facts.js'

/** What one request may use to read. Resolvers take it as `ctx`. */
export interface Context {
  viewer: Viewer | null
  language: Language
  asOf: AsOf
  now: Clock
  /** The read door; inside a transaction, that transaction. */
  db: EntityManager
  /** What was loaded since the last write; a commit starts a new one. */
  memory: object
  requestId: string
  log: Logger
}

/** What a transaction may use: everything of the request but the neighbours and a further transaction. */
export interface Transaction extends Context, Written {
  db: EntityManager
}

/** What a mutation or a job may use beyond reading. */
export interface MutationContext extends Context {
  /** Asks the neighbours for a fact, before the transaction. Errors: NEIGHBOUR_DOWN. */
  ask<T>(fact: FactDocument, variables: Record<string, unknown>): Promise<T>
  /** Runs `work` in one transaction; all of it is kept, or nothing. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

export interface ContextOptions {
  subgraph: string
  database: Database
  viewer: Viewer | null
  language: Language
  asOf: AsOf
  now: Clock
  requestId: string
  log: Logger
  facts: FactLane
}

/** How long a fact may take, in milliseconds. */
const FACT_DEADLINE_MS = 2000

/** The context of one read. */
export function createContext({ database, viewer, language, asOf, now, requestId, log }: ContextOptions): Context {
  return { viewer, language, asOf, now, db: database.read, memory: {}, requestId, log }
}

/** The context of one mutation. A fact's own requests get none, so that facts never ask for further facts. */
export function createMutationContext(options: ContextOptions): MutationContext {
  const { subgraph, database, viewer, facts, language, log } = options
  const ctx: MutationContext = {
    ...createContext(options),
    async ask<T>(fact: FactDocument, variables: Record<string, unknown>) {
      try {
        const onBehalfOf = viewer?.accountId ?? null
        const signal = AbortSignal.timeout(FACT_DEADLINE_MS)
        return (await facts({ service: subgraph, onBehalfOf, name: fact.name, variables, signal })) as T
      } catch (error) {
        log.warn({ fact: fact.name, code: (error as { code?: string }).code }, 'a neighbour did not answer')
        throw fault('NEIGHBOUR_DOWN', {}, language)
      }
    },
    async transaction(work) {
      const result = await openTransaction(database, (written) =>
        work({ ...createContext(options), ...written, memory: {} }),
      )
      ctx.memory = {}
      return result
    },
  }
  return ctx
}
