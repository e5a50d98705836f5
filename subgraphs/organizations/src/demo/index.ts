import { defineErrors, fault } from '@meritgraph/shared/errors'
import type { Feature } from '@meritgraph/shared/subgraph'
import { Account } from '../accounts/index.js'
import { DEMO_ISSUER } from './demo-accounts.js'
import { loadDemoAccounts } from './load-demo-accounts.js'

export { demoAccounts, DEMO_ISSUER } from './demo-accounts.js'

/** The accounts of the demonstration; part of the subgraph only in demo mode. */
export const demo: Feature = { name: 'demo', entities: [], resolvers: [], load: loadDemoAccounts }

defineErrors({
  DEMO_DATABASE: {
    kind: 'error',
    en: 'This database was used in demo mode, where anyone could grant anything to anybody, so it is not opened for production. Start with an empty one (another MERIT_DATA or DATABASE_URL), or in demo mode.',
    zh: '该数据库曾用于演示模式，期间任何人都可随意授权，因此不能用于生产环境。请改用空数据库（另设 MERIT_DATA 或 DATABASE_URL），或以演示模式启动。',
  },
})

/** Keeps a database of the demonstration out of production. Errors: DEMO_DATABASE. */
export const noDemo: Feature = {
  name: 'no-demo',
  entities: [],
  resolvers: [],
  async check(db) {
    if (await db.existsBy(Account, { issuer: DEMO_ISSUER })) throw fault('DEMO_DATABASE')
  },
}
