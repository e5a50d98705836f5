import type { EntityManager } from 'typeorm'
import type { MutationContext, Transaction } from '../context/index.js'
import type { SchemaParts } from '../federation/index.js'
import type { Projection } from '../journal/index.js'

/** One feature folder of a subgraph, as its index.ts hands it over. */
export interface Feature extends SchemaParts {
  name: string
  entities: Function[]
  /** Local copies of neighbours' data, fed by their outbox. */
  projections?: Projection[]
  /** Throws where the feature must not run on this database as it is. */
  check?(db: EntityManager): Promise<void>
  /** Reads what `load` is going to write, so that its transaction stays short. */
  prepare?(): Promise<void>
  /** Writes the data that ships with the feature; runs once in a database's life, in one transaction. */
  load?(tx: Transaction): Promise<void>
  /**
   * What is to be done when its time has come. Every process does them again and again, so a job finds nothing to do where
   * another has done it, and keeps what it does in one transaction. A failure is logged, and the job is tried again.
   */
  jobs?: Job[]
}

/** Something that is done without a caller; its viewer is the subgraph itself. */
export type Job = (ctx: MutationContext) => Promise<void>

/** A subgraph: its name in the supergraph, its features and the migrations of its tables, oldest first. */
export interface SubgraphDefinition {
  name: string
  features: Feature[]
  migrations: Function[]
}
