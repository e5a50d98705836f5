import 'reflect-metadata'
import { runUntilStopped } from '@meritgraph/shared/run'
import { runSubgraph } from '@meritgraph/shared/subgraph'
import { readPoliciesEnv } from './env.js'
import { policies } from './subgraph.js'

void runUntilStopped(async () => runSubgraph(policies, readPoliciesEnv()))
