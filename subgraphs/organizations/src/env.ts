import { oneOf, optional, readEnv, type Variable } from '@meritgraph/shared/env'
import { subgraphVariables } from '@meritgraph/shared/subgraph'

const account: Variable<string> = {
  example: 'https://login.example.org#subject',
  parse: (raw = '') => {
    const [issuer, subject, ...rest] = raw.split('#')
    if (!issuer || !subject || rest.length > 0) throw new Error('must be issuer#subject')
    return raw
  },
}

/** The environment of the organizations process; all faults are reported at once. */
export const readOrganizationsEnv = () =>
  readEnv({
    ...subgraphVariables,
    MERIT_MODE: optional(oneOf('demo', 'production'), 'production' as const),
    MERIT_BOOTSTRAP_ADMIN: optional(account, null),
  })
