import { readEnv } from '@meritgraph/shared/env'
import { subgraphVariables } from '@meritgraph/shared/subgraph'

/** The environment of the policies process; all faults are reported at once. */
export const readPoliciesEnv = () => readEnv(subgraphVariables)
