import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gateway, startGateway } from '@meritgraph/gateway/gateway'
import { httpLink, memoryLink, type SubgraphLink } from '@meritgraph/gateway/link'
import { members } from '@meritgraph/members'
import { organizations } from '@meritgraph/organizations'
import { policies } from '@meritgraph/policies'
import { createLogger } from '@meritgraph/shared/logging'
import { openSubgraph, type Subgraph } from '@meritgraph/shared/subgraph'
import type { Clock } from '@meritgraph/shared/time'
import { populate } from './population.js'

export const SECRET = 'a-secret-for-benches-of-32-characters'
const log = createLogger('bench', 'silent')
const facts = () => Promise.reject(new Error('no facts in a bench'))

/** The subgraphs open on SQLite, with a synthetic population. */
export interface Parts {
  folder: string
  subgraphs: Subgraph[]
  close(): Promise<void>
}

export const definitions = [policies, organizations({ demo: true }), members({ personalKey: SECRET })]

/** Opens the subgraphs and adds synthetic places to what ships with them. */
export async function openParts(places: number, now: Clock = () => new Date()): Promise<Parts> {
  const folder = mkdtempSync(join(tmpdir(), 'merit-bench-'))
  const subgraphs: Subgraph[] = []
  for (const definition of definitions) {
    const location = { file: join(folder, `${definition.name}.sqlite`) }
    subgraphs.push(await openSubgraph(definition, { location, now, facts, log }))
  }
  await populate(subgraphs[0]!.database, subgraphs[1]!.database, places)
  return {
    folder,
    subgraphs,
    async close() {
      for (const subgraph of subgraphs) await subgraph.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A gateway over the parts: in memory, or over HTTP where `urls` says where they are served. */
export function gatewayOver({ subgraphs, folder }: Parts, urls?: Record<string, string>): Promise<Gateway> {
  const linkOf = (subgraph: Subgraph): SubgraphLink =>
    urls ? httpLink(subgraph.name, urls[subgraph.name]!, SECRET) : { ...memoryLink(subgraph), close: async () => {} }
  const links = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, linkOf(subgraph)]))
  return startGateway({ port: 0, mode: 'demo', data: folder, links, log })
}
