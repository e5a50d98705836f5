import 'reflect-metadata'
import { startEmbedded } from './embedded.js'
import { readGatewayEnv } from './env.js'
import { startDistributed } from './distributed.js'
import { sayHello } from './hello.js'
import { runUntilStopped } from '@meritgraph/shared/run'

void runUntilStopped(async () => {
  const env = readGatewayEnv()
  const isDistributed = env.MERIT_SUBGRAPHS !== '' || env.GATEWAY_SUPERGRAPH !== null
  const gateway = isDistributed
    ? await startDistributed(env)
    : await startEmbedded({
        port: env.PORT,
        mode: env.MERIT_MODE,
        data: env.MERIT_DATA,
        bootstrapAdmin: env.MERIT_BOOTSTRAP_ADMIN,
        personalKey: env.MERIT_PERSONAL_KEY,
        issuer: env.OIDC_ISSUER ? { issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE } : null,
      })
  await sayHello(gateway)
  return gateway
})
