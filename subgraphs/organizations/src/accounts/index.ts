import type { Feature } from '@meritgraph/shared/subgraph'
import { Account } from './account.entity.js'

export { Account, accountIdOf } from './account.entity.js'
export { ensureAccount } from './ensure-account.js'

/** Who may sign in. Fields and visibility of accounts follow from grants, and are in `grants/`. */
export const accounts: Feature = { name: 'accounts', entities: [Account], resolvers: [] }
