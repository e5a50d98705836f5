import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql'
import { serviceViewer, type Viewer } from '../auth/index.js'
import { type ContextOptions, createContext, createMutationContext, type FactLane } from '../context/index.js'
import { type Database, type DatabaseLocation, openDatabase } from '../database/index.js'
import type { Language } from '../errors/index.js'
import { buildSubgraph } from '../federation/index.js'
import {
  type Feed,
  purgeIdempotencyRecords,
  IdempotencyRecord,
  journal,
  type Projection,
  readFeed,
  startSequencer,
} from '../journal/index.js'
import { createLogger, type Logger } from '../logging/index.js'
import { runMutation } from '../mutation/index.js'
import { type AsOf, type Clock, dayOf } from '../time/index.js'
import type { Feature, SubgraphDefinition } from './feature.js'
import { maskErrors } from './mask-errors.js'
import { runJobs } from './run-jobs.js'

/** One operation for a subgraph, as the gateway sends it. */
export interface SubgraphRequest {
  document: DocumentNode
  variables?: Record<string, unknown>
  operationName?: string
  viewer: Viewer | null
  /** Absent: today, everything known. */
  asOf: AsOf | null
  language: Language
  requestId: string
}

export interface OpenOptions {
  location: DatabaseLocation
  now: Clock
  facts: FactLane
  log?: Logger
  /** Milliseconds between two passes of the sequencer and of the consumers; 0: only when `settle` is called. */
  pulse?: number
}

/** A subgraph with its database open. */
export interface Subgraph {
  name: string
  schema: GraphQLSchema
  database: Database
  execute(request: SubgraphRequest): Promise<ExecutionResult>
  /** The events that others may consume. */
  feed: Feed
  /** Consumes the feeds of neighbours, by their name. */
  follow(feeds: Record<string, Feed>): void
  /** Does the jobs, numbers what was committed and takes in what the neighbours published. */
  settle(): Promise<void>
  /** No fact of an earlier instant can still appear here, replicas included. */
  watermark(): Promise<Date>
  close(): Promise<void>
}

/** How often idempotency records past their time are forgotten, in milliseconds. */
const PURGE_EVERY_MS = 3_600_000

/** What is said of a request that nobody made. */
const UNASKED = { language: 'en' as const, asOf: null }

/** Loads the data that ships with a feature, once in a database's life. */
async function load(feature: Feature, options: ContextOptions): Promise<void> {
  if (!feature.load) return
  const viewer = serviceViewer('load')
  const mutation = `load-${feature.name}`
  const key = { accountId: viewer.accountId, mutation, idempotencyKey: mutation }
  if (await options.database.read.existsBy(IdempotencyRecord, key)) return
  await feature.prepare?.()
  const ctx = createMutationContext({ ...options, viewer })
  await runMutation(ctx, mutation, { idempotencyKey: mutation }, async (tx) => {
    await feature.load!(tx)
    return { id: feature.name }
  })
}

/** Lets every feature refuse a database that it must not run on; a refused one is closed again. */
async function check(features: readonly Feature[], database: Database): Promise<void> {
  try {
    await Promise.all(features.map(async (feature) => feature.check?.(database.read)))
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Runs the projections of a subgraph over its neighbours' feeds. */
function consumers(projections: readonly Projection[]) {
  let followed: { projection: Projection; feed: Feed }[] = []
  return {
    follow(feeds: Record<string, Feed>) {
      followed = projections.flatMap((projection) => {
        const feed = feeds[projection.from]
        return feed ? [{ projection, feed }] : []
      })
    },
    async catchUp(database: Database, now: Clock) {
      await Promise.all(followed.map(({ projection, feed }) => projection.catchUp(database, feed, now)))
    },
    /** A neighbour that the graph goes without has published nothing that could be missing here. */
    async watermarks(database: Database): Promise<Date[]> {
      const isFollowed = (projection: Projection) => followed.some((one) => one.projection === projection)
      const counted = projections.filter((projection) => !projection.isOptional || isFollowed(projection))
      return Promise.all(counted.map((projection) => projection.watermark(database)))
    },
  }
}

/** A failure that lasts for more beats than this is worth a warning; neighbours that start up together pass sooner. */
const PATIENT_BEATS = 10

/** Repeats `work` every `pulse` milliseconds, never twice at once, until stopped; a failure is logged and tried again. */
function repeat(work: () => Promise<void>, pulse: number, log: Logger): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let failures = 0
  const failed = (error: Error) => {
    failures += 1
    if (failures > PATIENT_BEATS) log.warn({ err: error, failures }, 'will be tried again')
  }
  const beat = () => {
    running = work()
      .then(() => (failures = 0))
      .catch(failed)
      .then(() => {
        if (!stopped) timer = setTimeout(beat, pulse)
      })
  }
  if (pulse > 0) beat()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

/** Opens a subgraph: migrates its database, loads what ships with it on the first run, and starts its sequencer. */
export async function openSubgraph(definition: SubgraphDefinition, options: OpenOptions): Promise<Subgraph> {
  const { name, features } = definition
  const { location, now, facts, pulse = 0 } = options
  const log = options.log ?? createLogger(name)
  const { schema } = await schemaOf(definition)
  const entities = [...journal.entities, ...features.flatMap((feature) => feature.entities)]
  const migrations = [...journal.migrations, ...definition.migrations]
  const database = await openDatabase({ location, entities, migrations, now })
  await check(features, database)
  const sequencer = startSequencer(database, now)
  const consumer = consumers(features.flatMap((feature) => feature.projections ?? []))

  const contextOptions = (request: Omit<SubgraphRequest, 'document'>): ContextOptions => ({
    subgraph: name,
    database,
    viewer: request.viewer,
    language: request.language,
    asOf: request.asOf ?? { valid: dayOf(now()), known: null },
    now,
    requestId: request.requestId,
    log: log.child({ requestId: request.requestId }),
    facts,
  })
  const own = (requestId: string) => contextOptions({ ...UNASKED, viewer: serviceViewer(name), requestId })
  for (const feature of features) await load(feature, own('load')) // oxlint-disable-line no-await-in-loop -- in their order

  const settle = async () => {
    await runJobs(features, () => own('job'))
    await sequencer.pass()
    await consumer.catchUp(database, now)
  }
  await settle()
  const stops = [
    repeat(settle, pulse, log),
    repeat(async () => void (await purgeIdempotencyRecords(database)), PURGE_EVERY_MS, log),
  ]

  return {
    name,
    schema,
    database,
    async execute(request) {
      const { document, variables, operationName } = request
      const operation = getOperationAST(document, operationName)?.operation
      const create = operation === OperationTypeNode.MUTATION ? createMutationContext : createContext
      const contextValue = create(contextOptions(request))
      const result = await execute({ schema, document, variableValues: variables, operationName, contextValue })
      return maskErrors(result, contextValue)
    },
    feed: { read: (after, limit) => readFeed(database.read, after, limit) },
    follow: (feeds) => consumer.follow(feeds),
    settle,
    async watermark() {
      const marks = [await sequencer.watermark(), ...(await consumer.watermarks(database))]
      return new Date(Math.min(...marks.map((mark) => mark.getTime())))
    },
    async close() {
      await Promise.all(stops.map((stop) => stop()))
      await sequencer.stop()
      await database.close()
    },
  }
}

/** The schema of a subgraph: executable, and as the SDL that is committed and composed. */
export function schemaOf({ features }: SubgraphDefinition): Promise<{ schema: GraphQLSchema; sdl: string }> {
  return buildSubgraph({
    resolvers: features.flatMap((feature) => feature.resolvers),
    orphanedTypes: features.flatMap((feature) => feature.orphanedTypes ?? []),
    references: Object.assign({}, ...features.map((feature) => feature.references)),
    directives: Object.assign({}, ...features.map((feature) => feature.directives)),
  })
}
