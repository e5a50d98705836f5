import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveSubgraph } from '@meritgraph/shared/subgraph'
import { execute, parse } from 'graphql'
import { contextsOf, mergedSchema } from '../differential/merged-schema.js'
import { definitions, gatewayOver, openParts, SECRET } from './open-parts.js'
import { paired, report } from './paired.js'
import { QUERIES } from './queries.js'

const FIRST = 50

/** The same questions in one merged graphql-js schema, through the gateway embedded, and through the gateway over HTTP. */
export async function shapes(): Promise<void> {
  const parts = await openParts(120)
  const urls: Record<string, string> = {}
  const servers = []
  for (const subgraph of parts.subgraphs) {
    const server = await serveSubgraph(subgraph, { port: 0, secret: SECRET, host: '127.0.0.1' })
    servers.push(server)
    urls[subgraph.name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  }
  const [embedded, distributed] = await Promise.all([gatewayOver(parts), gatewayOver(parts, urls)])
  const api = readFileSync(join(__dirname, '..', '..', 'gateway', 'api.graphql'), 'utf8')
  const merged = mergedSchema(
    api,
    parts.subgraphs.map((subgraph, i) => ({ subgraph, definition: definitions[i]! })),
  )
  const context = { viewer: null, language: 'en' as const, asOf: null, requestId: '-' }
  for (const [title, text] of Object.entries(QUERIES)) {
    const document = parse(text)
    const variables = { first: FIRST }
    const check = (answer: { errors?: readonly Error[] }) => {
      if (answer.errors) throw answer.errors[0]!
    }
    const measured = await paired([
      {
        name: 'one merged graphql-js schema',
        run: async () => {
          const contextValue = contextsOf(parts.subgraphs, new Date())
          check(await execute({ schema: merged, document, variableValues: variables, contextValue }))
        },
      },
      {
        name: 'gateway, subgraphs in memory',
        run: async () => check(await embedded.executor.execute({ document, variables, context })),
      },
      {
        name: 'gateway, subgraphs over HTTP',
        run: async () => check(await distributed.executor.execute({ document, variables, context })),
      },
    ])
    report(`${title}, page of ${FIRST}`, measured)
  }
  await Promise.all([embedded.close(), distributed.close()])
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  await parts.close()
}
