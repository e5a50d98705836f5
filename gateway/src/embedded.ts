import { join } from 'node:path'
import { demoPersonalKey, members } from '@meritgraph/members'
import { organizations } from '@meritgraph/organizations'
import { policies } from '@meritgraph/policies'
import type { FactLane } from '@meritgraph/shared/context'
import { acquireFolder, type DatabaseLocation } from '@meritgraph/shared/database'
import { createLogger, type Logger } from '@meritgraph/shared/logging'
import { openSubgraph, type Subgraph, type SubgraphDefinition } from '@meritgraph/shared/subgraph'
import type { Clock } from '@meritgraph/shared/time'
import { type Gateway, type GatewayOptions, startGateway } from './gateway.js'
import { memoryLink, type SubgraphLink } from './link.js'

export interface EmbeddedOptions extends Omit<GatewayOptions, 'links' | 'supergraphSdl' | 'data'> {
  /** Folder of the SQLite files, one per subgraph; held by one process at a time. Errors: DATA_FOLDER_IN_USE. */
  data: string
  bootstrapAdmin?: string | null
  /** What identity numbers are encrypted with; in demo mode a key kept in `data` where absent. Errors: PERSONAL_KEY_MISSING. */
  personalKey?: string | null
  /** Where each subgraph's database is; a SQLite file in `data` where absent. */
  locationOf?: (subgraph: string) => DatabaseLocation
  now?: Clock
}

/** Numbers what was written anywhere, then delivers it everywhere. */
async function deliver(subgraphs: readonly Subgraph[]): Promise<void> {
  await Promise.all(subgraphs.map((subgraph) => subgraph.settle()))
  await Promise.all(subgraphs.map((subgraph) => subgraph.settle()))
}

/**
 * A link that delivers what a mutation wrote before it answers, and whatever is left before it names a watermark. What
 * cannot be delivered waits for the next delivery: the mutation is kept, so its answer stands.
 */
export function deliveringLink(subgraph: Subgraph, all: readonly Subgraph[], log: Logger): SubgraphLink {
  const link = memoryLink(subgraph)
  return {
    ...link,
    async call(request) {
      const result = await link.call(request)
      if (request.operationType === 'mutation') {
        await deliver(all).catch((error: Error) => log.warn({ err: error }, 'the next mutation delivers again'))
      }
      return result
    },
    async watermark() {
      await deliver(all)
      return link.watermark()
    },
  }
}

/** The gateway and every subgraph in one process, each subgraph on a SQLite file of its own. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Gateway> {
  const { data, bootstrapAdmin = null, personalKey = null, now = () => new Date(), ...rest } = options
  const log = rest.log ?? createLogger('gateway')
  const { locationOf = (name) => ({ file: join(data, `${name}.sqlite`) }) } = options
  const lock = acquireFolder(data)
  const opened: Subgraph[] = []
  let gateway: Gateway | undefined
  const facts: FactLane = (question) => gateway!.facts(question)
  const open = (definition: SubgraphDefinition) =>
    openSubgraph(definition, { location: locationOf(definition.name), now, facts })
  try {
    const demo = rest.mode === 'demo'
    const key = personalKey ?? (demo ? demoPersonalKey(data) : null)
    const definitions = [policies, organizations({ demo, bootstrapAdmin }), members({ personalKey: key })]
    opened.push(...(await Promise.all(definitions.map(open))))
    const feeds = Object.fromEntries(opened.map((subgraph) => [subgraph.name, subgraph.feed]))
    for (const subgraph of opened) subgraph.follow(feeds)
    await deliver(opened)
    const links = Object.fromEntries(opened.map((subgraph) => [subgraph.name, deliveringLink(subgraph, opened, log)]))
    gateway = await startGateway({ ...rest, data, links, now })
  } catch (error) {
    await Promise.all(opened.map((subgraph) => subgraph.close()))
    lock.release()
    throw error
  }
  const started = gateway
  return {
    ...started,
    async close() {
      await started.close()
      lock.release()
    },
  }
}
