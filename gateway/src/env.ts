import { account, oneOf, optional, port, readEnv, secret, text, url } from '@meritgraph/shared/env'

/** The environment of the gateway process; all faults are reported at once. */
export const readGatewayEnv = () =>
  readEnv({
    PORT: optional(port, 4000),
    MERIT_MODE: optional(oneOf('demo', 'production'), 'demo' as const),
    MERIT_DATA: optional(text('.data'), '.data'),
    MERIT_SUBGRAPHS: optional(
      text('policies=http://127.0.0.1:4001/graphql,organizations=http://127.0.0.1:4002/graphql'),
      '',
    ),
    MERIT_VIEWER_SECRET: optional(secret, null),
    GATEWAY_SUPERGRAPH: optional(text('supergraph.graphql'), null),
    OIDC_ISSUER: optional(url(['https:', 'http:'], 'https://login.example.org'), null),
    OIDC_AUDIENCE: optional(text('meritgraph'), 'meritgraph'),
    MERIT_BOOTSTRAP_ADMIN: optional(account, null),
    MERIT_PERSONAL_KEY: optional(secret, null),
  })

export type GatewayEnv = ReturnType<typeof readGatewayEnv>
