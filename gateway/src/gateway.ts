import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FactLane } from '@meritgraph/shared/context'
import { createLogger, type Logger } from '@meritgraph/shared/logging'
import type { Clock } from '@meritgraph/shared/time'
import { createExecutor, type Executor } from './executor/index.js'
import { createFactLane } from './facts.js'
import { grantsFrom } from './grants.js'
import { createIdentity } from './identity/index.js'
import type { SubgraphLink } from './link.js'
import { checkScalars } from './scalars.js'
import { createGatewayServer } from './server/index.js'

export interface GatewayOptions {
  port: number
  /** `demo`: built-in issuer, GraphiQL and introspection, said loudly. `production`: none of them. */
  mode: 'demo' | 'production'
  /** Folder for what must survive a restart, such as the demo issuer's key. */
  data: string
  /** Subgraphs by their name in the supergraph. */
  links: Record<string, SubgraphLink>
  /** The composed supergraph; the committed one where absent. */
  supergraphSdl?: string
  /** Where accounts sign in, in production. */
  issuer?: { issuer: string; audience: string } | null
  /** Shared with the subgraphs; without it nobody may ask the facts lane over HTTP. */
  secret?: string | null
  log?: Logger
  now?: Clock
}

/** A running gateway. */
export interface Gateway {
  url: string
  mode: 'demo' | 'production'
  executor: Executor
  facts: FactLane
  close(): Promise<void>
}

/** Time for planning one operation, in milliseconds; without it one hostile document keeps the planner busy for seconds. */
const PLAN_TIMEOUT_MS = 1_000
const PLAN_CACHE_SIZE = 1000

/** The supergraph that is composed from the committed subgraphs. */
export const committedSupergraph = (): string => readFileSync(join(__dirname, '..', 'supergraph.graphql'), 'utf8')

/** The instant up to which every subgraph's knowledge is settled. */
async function lowestWatermark(links: SubgraphLink[]): Promise<Date> {
  const marks = await Promise.all(links.map((link) => link.watermark()))
  return new Date(Math.min(...marks.map((mark) => (mark ?? new Date()).getTime())))
}

/** Puts the parts together and listens. Errors: PORT_IN_USE. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { port, mode, data, links, issuer = null, secret = null } = options
  const log = options.log ?? createLogger('gateway')
  const executor = createExecutor({
    supergraphSdl: options.supergraphSdl ?? committedSupergraph(),
    subgraph: (name) => links[name]!.call,
    planTimeoutMs: PLAN_TIMEOUT_MS,
    planCacheSize: PLAN_CACHE_SIZE,
  })
  checkScalars(executor.schema)
  const facts = createFactLane(() => executor)
  const identity = await createIdentity({
    demo: mode === 'demo' ? { data } : null,
    issuer,
    now: options.now,
    grantsOf: links.organizations ? grantsFrom(links.organizations) : null,
  })
  const server = await createGatewayServer({
    port,
    mode,
    log,
    executor,
    identity,
    now: options.now,
    facts: secret ? { lane: facts, secret } : null,
    watermark: () => lowestWatermark(Object.values(links)),
    ready: async () => Object.fromEntries(Object.entries(links).map(([name, link]) => [name, link.ready()])),
  })
  return {
    url: server.url,
    mode,
    executor,
    facts,
    async close() {
      await server.close()
      await Promise.all(Object.values(links).map((link) => link.close()))
    },
  }
}
