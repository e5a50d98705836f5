import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serviceViewer, signViewer } from '../auth/index.js'
import type { FactLane } from '../context/index.js'
import { acquireFolder, type DatabaseLocation } from '../database/index.js'
import { EnvironmentError, optional, port, secret, subgraphAddresses, text, url } from '../env/index.js'
import { defineErrors, fault } from '../errors/index.js'
import type { Feed } from '../journal/index.js'
import { createLogger } from '../logging/index.js'
import type { SubgraphDefinition } from './feature.js'
import { serveSubgraph } from './serve-subgraph.js'
import { openSubgraph } from './subgraph.js'

defineErrors({
  SUBGRAPH_PORT_IN_USE: {
    kind: 'error',
    en: 'Port {port} is taken by another process. Stop that process, or set PORT to a free one.',
    zh: '端口 {port} 已被其他进程占用。请停止该进程，或将 PORT 设为空闲端口。',
  },
})

/** What every subgraph process reads from its environment; a subgraph's env.ts adds its own. */
export const subgraphVariables = {
  PORT: port,
  DATABASE_URL: url(['mysql:', 'file:'], 'mysql://user:password@127.0.0.1:3306/policies'),
  MERIT_VIEWER_SECRET: secret,
  GATEWAY_URL: optional(url(['http:', 'https:'], 'http://127.0.0.1:4000'), 'http://127.0.0.1:4000'),
  MERIT_SUBGRAPHS: optional(text('policies=http://127.0.0.1:4001/graphql'), ''),
}

export interface SubgraphEnv {
  PORT: number
  DATABASE_URL: string
  MERIT_VIEWER_SECRET: string
  GATEWAY_URL: string
  MERIT_SUBGRAPHS: string
}

/** How long a neighbour may take, in milliseconds. */
const FEED_TIMEOUT_MS = 5000
/** Between two passes of the sequencer and of the consumers, in milliseconds. */
const PULSE_MS = 500
/** How long open requests may take when the process is told to end, in milliseconds. */
const GRACE_MS = 5000

function locationOf(databaseUrl: string): DatabaseLocation {
  if (!databaseUrl.startsWith('file:')) return { url: databaseUrl }
  return { file: databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length) }
}

async function jsonOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return body
}

/** The facts lane over HTTP: the gateway runs the document, signed by this subgraph on behalf of an account. */
function factsOver({ GATEWAY_URL, MERIT_VIEWER_SECRET }: SubgraphEnv): FactLane {
  return async ({ service, onBehalfOf, name, variables, signal }) => {
    const response = await fetch(new URL('/facts', GATEWAY_URL), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'merit-viewer': await signViewer(serviceViewer(service, onBehalfOf), MERIT_VIEWER_SECRET, 'gateway'),
      },
      body: JSON.stringify({ name, variables }),
      signal,
    })
    const { data } = (await jsonOf(response)) as { data?: Record<string, unknown> | null }
    if (!data) throw new Error(`the gateway has no answer for ${name}`)
    return data
  }
}

type Events = Awaited<ReturnType<Feed['read']>>

/** Instants travel as text. */
function revived({ events, watermark }: Events): Events {
  const dated = events.map((event) => ({ ...event, recordedAt: new Date(event.recordedAt) }))
  return { events: dated, watermark: new Date(watermark) }
}

/** The outbox of a neighbour over HTTP. */
function feedOver(consumer: string, neighbour: string, address: string, viewerSecret: string): Feed {
  return {
    async read(after, limit) {
      const outbox = new URL(`/outbox?after=${after}&limit=${limit}`, address)
      const viewer = await signViewer(serviceViewer(consumer), viewerSecret, neighbour)
      const signal = AbortSignal.timeout(FEED_TIMEOUT_MS)
      return revived((await jsonOf(await fetch(outbox, { headers: { 'merit-viewer': viewer }, signal }))) as Events)
    },
  }
}

/** The feeds that the subgraph's local copies follow. Throws where MERIT_SUBGRAPHS lacks one that it cannot go without. */
function feedsFor(definition: SubgraphDefinition, env: SubgraphEnv): Record<string, Feed> {
  const addresses = subgraphAddresses(env.MERIT_SUBGRAPHS)
  const projections = definition.features.flatMap((feature) => feature.projections ?? [])
  const wanted = projections.filter(({ isOptional, from }) => !isOptional || addresses.has(from))
  const needed = new Set(wanted.map(({ from }) => from))
  const missing = [...needed].filter((name) => !URL.canParse(addresses.get(name) ?? ''))
  if (missing.length > 0) {
    throw new EnvironmentError(
      missing.map(
        (name) =>
          `MERIT_SUBGRAPHS has no address for ${name}; for example MERIT_SUBGRAPHS=${name}=http://127.0.0.1:4001/graphql`,
      ),
    )
  }
  return Object.fromEntries(
    [...needed].map((name) => [name, feedOver(definition.name, name, addresses.get(name)!, env.MERIT_VIEWER_SECRET)]),
  )
}

/** Ends a server: no new requests, and the open ones get a little time. */
async function endServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
}

/** A subgraph that runs as a process of its own. */
export interface RunningSubgraph {
  port: number
  close(): Promise<void>
}

/** Opens the database of a subgraph and its HTTP door. */
async function open(
  definition: SubgraphDefinition,
  env: SubgraphEnv,
  location: DatabaseLocation,
): Promise<RunningSubgraph> {
  const { PORT, MERIT_VIEWER_SECRET: viewerSecret } = env
  const feeds = feedsFor(definition, env)
  const log = createLogger(definition.name)
  const options = { location, now: () => new Date(), facts: factsOver(env), log, pulse: PULSE_MS }
  const subgraph = await openSubgraph(definition, options)
  subgraph.follow(feeds)
  const server = await serveSubgraph(subgraph, { port: PORT, secret: viewerSecret, log }).catch(
    async (error: NodeJS.ErrnoException) => {
      await subgraph.close()
      throw error.code === 'EADDRINUSE' ? fault('SUBGRAPH_PORT_IN_USE', { port: PORT }) : error
    },
  )
  const { port } = server.address() as AddressInfo
  log.info({ port }, 'ready')
  return {
    port,
    async close() {
      await endServer(server)
      await subgraph.close()
    },
  }
}

/**
 * Runs a subgraph as a process of its own: its database, its HTTP door, its neighbours.
 * Errors: ENV_INVALID, DATABASE_UNAVAILABLE, DATA_FOLDER_IN_USE, SUBGRAPH_PORT_IN_USE.
 */
export async function runSubgraph(definition: SubgraphDefinition, env: SubgraphEnv): Promise<RunningSubgraph> {
  const location = locationOf(env.DATABASE_URL)
  if (!('file' in location)) return open(definition, env, location)
  const lock = acquireFolder(dirname(location.file))
  try {
    const running = await open(definition, env, location)
    return {
      ...running,
      async close() {
        await running.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
