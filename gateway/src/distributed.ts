import { readFileSync } from 'node:fs'
import { EnvironmentError, subgraphAddresses } from '@meritgraph/shared/env'
import { parse, valueFromASTUntyped } from 'graphql'
import type { GatewayEnv } from './env.js'
import { committedSupergraph, type Gateway, startGateway } from './gateway.js'
import { httpLink, type SubgraphLink } from './link.js'

/** Where each subgraph of a supergraph is served, as its `@join__graph` says. */
function urlsIn(supergraphSdl: string): Map<string, string> {
  const urls = new Map<string, string>()
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== 'EnumTypeDefinition' || definition.name.value !== 'join__Graph') continue
    for (const value of definition.values ?? []) {
      const graph = value.directives?.find((directive) => directive.name.value === 'join__graph')
      const args = Object.fromEntries(graph?.arguments?.map((a) => [a.name.value, valueFromASTUntyped(a.value)]) ?? [])
      if (typeof args.name === 'string') urls.set(args.name, typeof args.url === 'string' ? args.url : '')
    }
  }
  return urls
}

/** The supergraph in the file of GATEWAY_SUPERGRAPH. Errors: ENV_INVALID. */
function readSupergraph(file: string): string {
  try {
    const sdl = readFileSync(file, 'utf8')
    if (urlsIn(sdl).size === 0) throw new Error('it names no subgraphs')
    return sdl
  } catch (error) {
    throw new EnvironmentError([
      `GATEWAY_SUPERGRAPH does not name a federation supergraph (${(error as Error).message}); for example GATEWAY_SUPERGRAPH=gateway/supergraph.graphql`,
    ])
  }
}

/**
 * Starts the gateway over subgraphs that are processes of their own, or over any federation supergraph by file.
 * Errors: ENV_INVALID, PORT_IN_USE.
 */
export async function startDistributed(env: GatewayEnv): Promise<Gateway> {
  const isForeign = env.GATEWAY_SUPERGRAPH !== null
  if (!isForeign && !env.MERIT_VIEWER_SECRET) {
    throw new EnvironmentError([
      'MERIT_VIEWER_SECRET is missing; for example MERIT_VIEWER_SECRET=the output of `openssl rand -hex 32`',
    ])
  }
  const supergraphSdl = env.GATEWAY_SUPERGRAPH ? readSupergraph(env.GATEWAY_SUPERGRAPH) : committedSupergraph()
  const urls = urlsIn(supergraphSdl)
  const given = subgraphAddresses(env.MERIT_SUBGRAPHS)
  const links: Record<string, SubgraphLink> = {}
  const faults = [...given.keys()]
    .filter((name) => !urls.has(name))
    .map(
      (name) =>
        `MERIT_SUBGRAPHS names \`${name}\`, which the supergraph has not (it has ${[...urls.keys()].join(', ')}); for example MERIT_SUBGRAPHS=${[...urls.keys()][0]}=http://127.0.0.1:4001/graphql`,
    )
  for (const [name, url] of urls) {
    const address = given.get(name) ?? url
    if (!URL.canParse(address))
      faults.push(
        `MERIT_SUBGRAPHS has no usable address for ${name}; for example MERIT_SUBGRAPHS=${name}=http://127.0.0.1:4001/graphql`,
      )
    else links[name] = httpLink(name, address, env.MERIT_VIEWER_SECRET)
  }
  if (faults.length > 0) throw new EnvironmentError(faults)
  return startGateway({
    port: env.PORT,
    mode: env.MERIT_MODE,
    data: env.MERIT_DATA,
    links,
    supergraphSdl,
    secret: env.MERIT_VIEWER_SECRET,
    issuer: env.OIDC_ISSUER ? { issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE } : null,
  })
}
