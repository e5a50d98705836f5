import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gateway, startGateway } from '@meritgraph/gateway/gateway'
import { httpLink } from '@meritgraph/gateway/link'
import { members } from '@meritgraph/members'
import { organizations } from '@meritgraph/organizations'
import { policies } from '@meritgraph/policies'
import { createLogger } from '@meritgraph/shared/logging'
import { openSubgraph, serveSubgraph, type Subgraph } from '@meritgraph/shared/subgraph'

const SECRET = 'a-secret-for-tests-of-32-characters!'
const log = createLogger('test', 'silent')

/** Gateway and subgraphs that reach each other over HTTP, each on a port of its own, on SQLite files. */
export interface DistributedWorld {
  gateway: Gateway
  /** Address of each subgraph, by name. */
  urls: Record<string, string>
  /** Ends a subgraph's server, as if its process had died. */
  kill(name: string): Promise<void>
  close(): Promise<void>
}

const end = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

export async function startDistributedWorld(): Promise<DistributedWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'merit-distributed-'))
  let gateway: Gateway | undefined
  const subgraphs: Subgraph[] = []
  for (const definition of [policies, organizations({ demo: true }), members({ personalKey: SECRET })]) {
    const location = { file: join(folder, `${definition.name}.sqlite`) }
    subgraphs.push(
      await openSubgraph(definition, { location, now: () => new Date(), log, facts: (q) => gateway!.facts(q) }),
    )
  }
  const feeds = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph.feed]))
  const servers: Record<string, Server> = {}
  const urls: Record<string, string> = {}
  for (const subgraph of subgraphs) {
    subgraph.follow(feeds)
    await subgraph.settle()
    const server = await serveSubgraph(subgraph, { port: 0, secret: SECRET, host: '127.0.0.1' })
    servers[subgraph.name] = server
    urls[subgraph.name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  }
  const links = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, httpLink(name, url, SECRET)]))
  gateway = await startGateway({ port: 0, mode: 'demo', data: folder, links, secret: SECRET, log })
  return {
    gateway,
    urls,
    kill: (name) => end(servers[name]!),
    async close() {
      await gateway.close()
      await Promise.all(Object.values(servers).map(end))
      for (const subgraph of subgraphs) await subgraph.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
