import type { Feature } from '@meritgraph/shared/subgraph'
import { loadDemoAccounts } from './load-demo-accounts.js'

export { demoAccounts, DEMO_ISSUER } from './demo-accounts.js'

/** The accounts of the demonstration; part of the subgraph only in demo mode. */
export const demo: Feature = { name: 'demo', entities: [], resolvers: [], load: loadDemoAccounts }
