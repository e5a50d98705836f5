import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'
import { serveSubgraph } from '@meritgraph/shared/subgraph'
import { parse } from 'graphql'
import { gatewayOver, openParts, SECRET } from './open-parts.js'
import { paired } from './paired.js'

const queries = readyQueries(join(__dirname, '..', '..', 'gateway', 'console', 'queries')).filter(({ query }) =>
  query.startsWith('query'),
)
const context = { viewer: null, language: 'en' as const, asOf: null, requestId: '-' }

/** Every ready query with the subgraphs in memory and over HTTP, warm. */
export async function ready(): Promise<void> {
  const parts = await openParts(0)
  const urls: Record<string, string> = {}
  const servers = []
  for (const subgraph of parts.subgraphs) {
    const server = await serveSubgraph(subgraph, { port: 0, secret: SECRET, host: '127.0.0.1' })
    servers.push(server)
    urls[subgraph.name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  }
  const gateways = await Promise.all([gatewayOver(parts), gatewayOver(parts, urls)])
  console.log('\nReady queries, ms: subgraphs in memory, over HTTP (ratio)')
  for (const { title, query, variables } of queries) {
    const request = {
      document: parse(query.replace(/@asOf\([^)]*\)/, '')),
      variables: JSON.parse(variables || '{}'),
      context,
    }
    const ways = gateways.map((gateway, i) => ({
      name: String(i),
      run: async () => {
        const { errors } = await gateway.executor.execute(request)
        if (errors) throw errors[0]!
      },
    }))
    const [memory, http] = await paired(ways)
    console.log(
      `  ${title.en.padEnd(60)} ${memory!.ms.toFixed(1).padStart(7)} ${http!.ms.toFixed(1).padStart(7)}  (${http!.ratio.toFixed(1)})`,
    )
  }
  for (const gateway of gateways) await gateway.close()
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  await parts.close()
}
