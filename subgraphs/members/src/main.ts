import 'reflect-metadata'
import { runUntilStopped } from '@meritgraph/shared/run'
import { runSubgraph } from '@meritgraph/shared/subgraph'
import { readMembersEnv } from './env.js'
import { demoPersonalKey, members } from './subgraph.js'

void runUntilStopped(async () => {
  const env = readMembersEnv()
  const personalKey = env.MERIT_PERSONAL_KEY ?? (env.MERIT_MODE === 'demo' ? demoPersonalKey(env.MERIT_DATA) : null)
  return runSubgraph(members({ personalKey }), env)
})
