import { account, oneOf, optional, readEnv } from '@meritgraph/shared/env'
import { subgraphVariables } from '@meritgraph/shared/subgraph'

/** The environment of the organizations process; all faults are reported at once. */
export const readOrganizationsEnv = () =>
  readEnv({
    ...subgraphVariables,
    MERIT_MODE: optional(oneOf('demo', 'production'), 'production' as const),
    MERIT_BOOTSTRAP_ADMIN: optional(account, null),
  })
