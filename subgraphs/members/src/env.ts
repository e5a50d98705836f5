import { oneOf, optional, readEnv, secret, text } from '@meritgraph/shared/env'
import { subgraphVariables } from '@meritgraph/shared/subgraph'

/** The environment of the members process; all faults are reported at once. */
export const readMembersEnv = () =>
  readEnv({
    ...subgraphVariables,
    MERIT_MODE: optional(oneOf('demo', 'production'), 'production' as const),
    MERIT_PERSONAL_KEY: optional(secret, null),
    MERIT_DATA: optional(text('.data'), '.data'),
  })
