import 'reflect-metadata'
import { runUntilStopped } from '@meritgraph/shared/run'
import { runSubgraph } from '@meritgraph/shared/subgraph'
import { readOrganizationsEnv } from './env.js'
import { organizations } from './subgraph.js'

void runUntilStopped(async () => {
  const env = readOrganizationsEnv()
  return runSubgraph(organizations({ demo: env.MERIT_MODE === 'demo', bootstrapAdmin: env.MERIT_BOOTSTRAP_ADMIN }), env)
})
